"""What `export --format json` wrote is taken back whole: two ledgers become one, and each ruling counts once."""

import io
import json
from pathlib import Path

import pytest

from books import book_of
from sayso.errors import SaysoError
from sayso.exports import write
from sayso.ledger import Accept, Grade, Ledger, Note, Reject

NORTH = {
    "one.txt": "LUNDE, May 2, 2024 (Fjord Post) — Nils Berg said on Thursday that Norway shipped ploughs to Chile.",
    "two.txt": "LUNDE, May 3, 2024 (Fjord Courier) — Eva Holm denied that Norway shipped ploughs to Chile.",
}
SOUTH = {
    "three.txt": "SANTIAGO, May 4, 2024 (Radio Andes) — Chile's minister Ana Rojas told Radio Andes that Norway had"
    " shipped ploughs to Chile in return for copper.",
    "two.txt": NORTH["two.txt"],
}


def exported(book: Ledger) -> bytes:
    out = io.BytesIO()
    write(book, "json", out)
    return out.getvalue()


def rule(book: Ledger, by: str) -> None:
    """Rule on a claim, a name and a source, and undo one ruling."""
    claims = sorted(voice.claim.id for voice in book.claims())
    book.rule(Reject(claims[0]), by=by, note="not what it says")
    book.undo(book.rule(Accept(claims[0]), by=by).ruling.uid, by=by)
    book.rule(Grade("Eva Holm", "D"), by=by)


@pytest.fixture(scope="module")
def piles(tmp_path_factory):
    """Give the exports of two ledgers that share a report, each ruled on by somebody."""
    folder, made = tmp_path_factory.mktemp("piles"), []
    for name, reports in (("north", NORTH), ("south", SOUTH)):
        (folder / name).mkdir()
        with book_of(folder / name, reports) as book:
            rule(book, name)
            (folder / f"{name}.json").write_bytes(exported(book))
        made.append(folder / f"{name}.json")
    return made


def taken(where: Path, *files: Path) -> bytes:
    with Ledger(where) as book:
        for file in files:
            assert book.take(file).left_out == ()
        return exported(book)


def test_what_was_exported_comes_back_byte_for_byte(piles, tmp_path):
    for number, pile in enumerate(piles):
        assert taken(tmp_path / f"{number}.db", pile) == pile.read_bytes()


def test_taking_it_again_changes_nothing(piles, tmp_path):
    once = taken(tmp_path / "one.db", piles[0])
    with Ledger(tmp_path / "one.db") as book:
        done = book.take(piles[0])
        assert (done.added, len(done.known), done.rulings.new) == ((), 2, 0)
        assert exported(book) == once


def test_two_ledgers_become_one_whichever_comes_first(piles, tmp_path):
    north, south = (json.loads(pile.read_bytes()) for pile in piles)
    one = json.loads(taken(tmp_path / "one.db", *piles))
    other = json.loads(taken(tmp_path / "other.db", *reversed(piles)))
    for part in ("documents", "readings", "actors", "attributions", "claims", "events", "origins"):
        assert one[part] == other[part], part
    for part in ("documents", "log"):
        both = {thing["id"] for pile in (north, south) for thing in pile[part]}
        assert {thing["id"] for thing in one[part]} == both
        assert len(one[part]) == len(both)
    locators = {place for pile in (north, south) for document in pile["documents"] for place in document["locators"]}
    assert {place for document in one["documents"] for place in document["locators"]} == locators


def test_a_ledger_of_its_own_keeps_what_it_has(piles, tmp_path):
    with book_of(
        tmp_path, {"four.txt": "OSLO, May 5, 2024 (Fjord Daily) — Nils Berg said that Norway sold boats."}
    ) as book:
        mine = book.documents()[0].document.id
        book.rule(Note(mine), note="seen", by="Nils")
        done = book.take(piles[0])
        assert len(done.added) == 2
        assert mine in {row.document.id for row in book.documents()}
        assert "Nils" in {ruling.by for ruling in book.rulings()}


def test_a_reading_beside_the_one_that_counts_is_kept_beside(tmp_path):
    with book_of(tmp_path, NORTH) as book:
        before = {entry["reader"] for entry in json.loads(exported(book))["readings"]}
        book.reread(reader="rules", workers=1)
        whole = exported(book)
    (tmp_path / "whole.json").write_bytes(whole)
    assert taken(tmp_path / "back.db", tmp_path / "whole.json") == whole
    assert len({entry["reader"] for entry in json.loads(whole)["readings"]} | before) == 2


def broken(pile: Path, tmp_path: Path, change) -> Path:
    told = json.loads(pile.read_bytes())
    change(told)
    (tmp_path / "broken.json").write_text(json.dumps(told), encoding="utf-8")
    return tmp_path / "broken.json"


def test_a_document_without_a_reading_is_read_here(piles, tmp_path):
    file = broken(piles[0], tmp_path, lambda told: told.pop("readings"))
    with Ledger(tmp_path / "read.db") as book:
        done = book.take(file, reader="rules")
        assert len(done.read_here) == 2
        assert len(book.claims()) > 0


def test_what_is_broken_is_named_and_stops_nothing_else(piles, tmp_path):
    def change(told):
        told["documents"][0]["text"] += "!"
        told["readings"][1]["claims"][0]["span"] = [0, 10**6]
        told["documents"].append("no document")
        told["log"].append({"id": "ruling:x", "kind": "reject"})

    with Ledger(tmp_path / "some.db") as book:
        done = book.take(broken(piles[0], tmp_path, change), reader="rules")
        assert len(done.added) == 1
        told = {one.where.split(", ")[-1]: one.what for one in done.left_out}
        assert "hash" in told["documents[0]"]
        assert {"readings[1]", "documents[2]"} <= told.keys()
        assert any(where.startswith("log[") for where in told)
        assert all(one.mend for one in done.left_out)


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (b"", "no whole JSON"),
        (b"{}", "no export"),
        (b"[1, 2]", "no export"),
        (b'{"format": "other/2"}', "'other/2'"),
        (b"\xff\xfe\x00", "JSON"),
    ],
)
def test_what_is_no_export_is_refused(content, what, tmp_path):
    file = tmp_path / "other.json"
    file.write_bytes(content)
    with Ledger(tmp_path / "book.db") as book, pytest.raises(SaysoError, match=what):
        book.take(file)


def test_of_a_file_that_breaks_off_nothing_is_taken(piles, tmp_path):
    file = tmp_path / "half.json"
    file.write_bytes(piles[0].read_bytes()[:-200])
    with Ledger(tmp_path / "book.db") as book:
        with pytest.raises(SaysoError, match="no whole JSON"):
            book.take(file)
        assert len(book.documents()) == 0


def test_the_order_of_parts_and_lines_does_not_matter(piles, tmp_path):
    told = json.loads(piles[0].read_bytes())
    turned = {part: told[part][::-1] if part not in ("format", "log") else told[part] for part in reversed(told)}
    (tmp_path / "turned.json").write_text(json.dumps(turned, indent=3), encoding="utf-8")
    assert taken(tmp_path / "turned.db", tmp_path / "turned.json") == piles[0].read_bytes()
