"""Another reader reads what is there again; what counts changes all at once, and what changed is told."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from sayso.errors import NotFoundError, ReaderError
from sayso.ledger import Ledger, Progress
from sayso.values import Document

SAYS = "Anna says Norland shipped tractors."
DENIES = "Bruno denies Norland shipped tractors."
SLOW = [f"SLOW {n}\n\nAnna says Norland shipped tractors{n % 4}." for n in range(24)]


@pytest.fixture
def heard(ledger: Ledger, document: Callable[..., Document]) -> Ledger:
    """Return a ledger whose reader heard no denial."""
    ledger.add_documents([document(SAYS, "says.txt"), document(DENIES, "denies.txt")], reader="deaf")
    return ledger


def test_what_is_new_is_told_with_its_words(heard: Ledger) -> None:
    report = heard.reread(reader="lines", workers=1)
    assert (report.reader, len(report.same), report.left_out) == ("lines/1", 1, ())
    (one,) = report.changed
    assert one.document.locator == "denies.txt"
    assert (one.comparison.before, one.comparison.after) == ("deaf/1", "lines/1")
    (link,) = one.comparison.attributions.new
    assert link.facts["speaker"] == "Bruno"
    assert [one.document.words(span) for span in link.place] == ["denies"]
    (claim,) = one.comparison.claims.new
    assert (claim.facts["chain"], claim.facts["stance"], claim.type) == (("Bruno",), "denies", "shipped")


def test_events_that_stand_otherwise_are_told(heard: Ledger) -> None:
    (change,) = heard.reread(reader="lines").events
    assert change.before
    assert change.after
    assert (change.before.assessment.status, change.after.assessment.status) == ("reported", "contested")
    (back,) = heard.reread(reader="deaf").events
    assert (back.before, back.after) == (change.after, change.before)


def test_an_event_that_nobody_told_before_is_new(ledger: Ledger, document: Callable[..., Document]) -> None:
    ledger.add_documents([document(DENIES)], reader="deaf")
    assert ledger.events()[0].assessment.status == "hedged"  # an event without a voice
    report = ledger.reread(reader="lines")
    assert [
        (c.before and c.before.assessment.status, c.after and c.after.assessment.status) for c in report.events
    ] == [("hedged", "denied")]
    assert report.counts() == {
        "documents": {"changed": 1, "same": 0, "left_out": 0},
        "attributions": {"gone": 0, "new": 1, "changed": 0},
        "claims": {"gone": 0, "new": 1, "changed": 0},
        "events": {"gone": 0, "new": 0, "changed": 1},
    }


def test_nothing_is_read_twice(heard: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    heard.reread(reader="lines", workers=1)
    monkeypatch.setattr("line_reader.LineReader.read", None)
    again = heard.reread(reader="lines", workers=1)
    assert (again.changed, again.same, again.events, again.left_out) == ((), (), (), ())
    assert len(heard.reread(reader="deaf", workers=1).changed) == 1  # its readings were kept


def test_only_the_documents_that_are_named(heard: Ledger) -> None:
    report = heard.reread("denies.txt", reader="lines")
    assert [one.document.locator for one in report.changed] == ["denies.txt"]
    assert heard.readers() == {"deaf/1": 1, "lines/1": 1}
    assert heard.document("says.txt").reader == "deaf/1"
    assert heard.reread([], reader="lines").same == ()
    with pytest.raises(NotFoundError, match=r"nowhere\.txt"):
        heard.reread(["says.txt", "nowhere.txt"], reader="lines")
    assert heard.readers() == {"deaf/1": 1, "lines/1": 1}


def test_adding_again_leaves_what_is_known_to_its_reader(heard: Ledger, document: Callable[..., Document]) -> None:
    report = heard.add_documents([document(DENIES), document("Cara says Sudria closed ports.")], reader="lines")
    assert (len(report.added), len(report.known)) == (1, 1)
    assert heard.readers() == {"deaf/1": 2, "lines/1": 1}
    assert all(finding.whole for finding in heard.examine())


def test_many_processes_tell_the_same_as_one(folder: Callable[..., Path], tmp_path: Path) -> None:
    pile = folder(*(f"{SAYS}\n\nBruno denies Sudria closed port{n}." for n in range(12)))
    reports = []
    for workers in (1, 2):
        with Ledger(tmp_path / f"{workers}.db") as ledger:
            ledger.add(pile, reader="deaf", workers=workers)
            reports.append(ledger.reread(reader="lines", workers=workers))
    assert reports[0] == reports[1]
    assert len(reports[0].changed) == 12


def test_progress_is_told(heard: Ledger) -> None:
    seen: list[Progress] = []
    heard.reread(reader="lines", workers=1, progress=seen.append)
    assert (seen[-1].stage, seen[-1].total, seen[-1].done, seen[-1].known) == ("linking", 2, 2, 2)


def test_what_a_reader_fails_on_keeps_its_reading(heard: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(self: object, document: Document) -> None:
        raise ValueError("asked to fail")

    monkeypatch.setattr("line_reader.NewerReader.read", fail, raising=False)
    report = heard.reread("denies.txt", reader="lines2", workers=1)
    assert (report.changed, report.same) == ((), ())
    assert report.left_out[0].where == "denies.txt"
    assert heard.document("denies.txt").reader == "deaf/1"


def test_an_unknown_reader_changes_nothing(heard: Ledger) -> None:
    with pytest.raises(ReaderError):
        heard.reread(reader="oracle")
    assert heard.readers() == {"deaf/1": 2}


def test_a_document_that_is_removed_meanwhile_is_left_out(heard: Ledger) -> None:
    kept: list[str] = []

    def remove(now: Progress) -> None:
        if now.known == 1 and not kept:
            kept.append(now.where)
            with Ledger(heard.where) as other:
                other.remove("says.txt" if now.where == "denies.txt" else "denies.txt")

    report = heard.reread(reader="lines", workers=1, progress=remove)
    assert [left.what for left in report.left_out] == ["it was removed or changed by another process while it was read"]
    assert heard.readers() == {"lines/1": 1}


def test_who_stops_has_the_ledger_as_it_was_and_goes_on_from_there(
    ledger: Ledger, document: Callable[..., Document]
) -> None:
    def stop(now: Progress) -> None:
        if now.known == 5:
            raise KeyboardInterrupt

    ledger.add_documents(map(document, SLOW), reader="deaf")
    before = ledger.affair()
    with pytest.raises(KeyboardInterrupt):
        ledger.reread(reader="lines", workers=1, progress=stop)
    assert ledger.readers() == {"deaf/1": len(SLOW)}
    assert ledger.affair() == before
    seen: list[Progress] = []
    report = ledger.reread(reader="lines", workers=1, progress=seen.append)
    assert seen[-1].known == len(SLOW) - 5
    assert len(report.same) == len(SLOW)  # told whole, what was read before too
    assert ledger.readers() == {"lines/1": len(SLOW)}


REREAD = """
import sys
from sayso.ledger import Ledger
def tell(now):
    print(now.known, flush=True)
with Ledger(sys.argv[1]) as ledger:
    ledger.reread(workers=2, reader="lines", progress=tell)
"""


def test_a_killed_reread_leaves_a_whole_ledger(plugin: Path, folder: Callable[..., Path], tmp_path: Path) -> None:
    where = tmp_path / "killed.db"
    with Ledger(where) as ledger:
        ledger.add(folder(*SLOW), reader="deaf", workers=1)
    command = [sys.executable, "-c", REREAD, str(where)]
    environment = os.environ | {"PYTHONPATH": str(plugin)}
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment) as process:
        while process.stdout.readline().strip() in ("0", "1"):  # type: ignore[union-attr]
            pass
        os.kill(process.pid, signal.SIGKILL)
    with Ledger(where) as ledger:
        assert ledger.readers() == {"deaf/1": len(SLOW)}
        assert all(finding.whole for finding in ledger.examine())
        assert len(ledger.reread(reader="lines", workers=1).same) == len(SLOW)
