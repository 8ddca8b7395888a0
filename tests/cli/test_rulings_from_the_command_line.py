"""`sayso rule` decides and says what that changed; `sayso rulings` lists, exports, replays and undoes it."""

import json

import pytest

FIRST = "SUND, May 2, 2024 (Sund Post) — Ada Berg, the harbour master, said that Norway shipped tractors to Chile.\n"
SECOND = "LUNDE, May 3, 2024 (Fjord Courier) — Eva Holm denied that Norway shipped tractors to Chile.\n"


@pytest.fixture
def harbour(two_reports, sayso):
    """Make a ledger of two reports that disagree, the current folder's; return the ids of the claims by speaker."""
    two_reports(FIRST, SECOND)
    book = json.loads(sayso("export", "--format", "json").out)
    names = {actor["id"]: actor["name"] for actor in book["actors"]}
    return {names[claim["speaker"]]: claim["id"] for claim in book["claims"]}


def test_a_ruling_says_what_it_changed_and_can_be_undone(harbour, sayso):
    before = json.loads(sayso("export", "--format", "json").out)
    told = sayso("rule", "reject", harbour["Eva Holm"], "--note", "irony").out
    assert "1  rejected: “Norway shipped tractors to Chile”; irony  (Nils, " in told
    assert "contested, 1 independent origin, 2 claims → reported, 1 independent origin, 1 claim" in told
    exported = json.loads(sayso("export", "--format", "json").out)
    assert [claim["id"] for claim in exported["claims"]] == [harbour["Ada Berg"]]
    assert [(one["kind"], one["number"], one["by"]) for one in exported["rulings"]] == [("reject", 1, "Nils")]
    shown = json.loads(sayso("show", "tractors", "--format", "json").out)
    assert [(one["who"], one["words"]) for one in shown["rejected"]] == [
        ("Eva Holm", "Norway shipped tractors to Chile")
    ]
    told = sayso("show", "tractors").out
    assert "Rejected, and not counted (1)" in told
    assert "Eva Holm denies: “Norway shipped tractors to Chile”" in told
    sayso("rule", "note", shown["event"]["id"], "ask the port")
    assert "noted on" in sayso("show", "tractors").out
    sayso("rulings", "undo", 2)
    assert "reported, 1 independent origin, 1 claim → contested" in sayso("rulings", "undo", 1).out
    after = json.loads(sayso("export", "--format", "json").out)
    assert [entry["kind"] for entry in after["log"]] == ["reject", "note", "undo", "undo"]
    assert after | {"log": []} == before


def test_a_claim_is_corrected(harbour, sayso):
    words = (
        "--stance",
        "hedges",
        "--speaker",
        "Ola Lund",
        "--side",
        "NOR",
        "--role",
        "goods=tractors",
        "--role",
        "via=",
    )
    told = sayso("rule", "correct", harbour["Eva Holm"], *words, "--date", "2024-05-01").out
    assert "speaker Ola Lund (was Eva Holm), stance hedges (was denies), date 2024-05-01" in " ".join(told.split())
    assert "--role" in sayso("rule", "correct", harbour["Eva Holm"], "--role", "goods").err
    assert "is no stance" in sayso("rule", "correct", harbour["Eva Holm"], "--stance", "nods").err
    assert "nothing is corrected" in sayso("rule", "correct", harbour["Eva Holm"]).err


def test_the_log_is_replayed_on_another_ledger(harbour, sayso, tmp_path):
    sayso("rule", "reject", harbour["Eva Holm"])
    sayso("rule", "note", "first.txt", "a blog", "--by", "Anna")
    sayso("rule", "accept", harbour["Ada Berg"])
    sayso("rulings", "undo", 3)
    assert sayso("rulings", "export", "-o", "log.jsonl").status == 0
    other = ("--ledger", "other.db")
    assert sayso("add", "second.txt", "--workers", 1, "--reader", "rules", *other).status == 0
    told = sayso("rulings", "replay", "log.jsonl", *other).out
    assert "4 new, 0 known, 1 not in effect" in told
    assert "its document is not in this ledger" in " ".join(told.split())
    assert "0 new, 4 known, 0 not in effect" in sayso("rulings", "replay", "log.jsonl", *other).out
    assert sayso("rulings", "export", *other).out == (tmp_path / "log.jsonl").read_text(encoding="utf-8")
    idle = json.loads(sayso("rulings", "list", "--idle", "--format", "json", *other).out)
    assert [(ruling["kind"], ruling["by"]) for ruling in idle] == [("note", "Anna")]


def test_a_log_that_is_none_is_refused_with_the_line(harbour, sayso, tmp_path):
    (tmp_path / "bad.jsonl").write_text('{"format": "sayso-rulings/1"}\n{"uid": "ruling:1", "kind": "nod"}\n')
    assert "bad.jsonl, line 2: no ruling" in sayso("rulings", "replay", "bad.jsonl").err
    (tmp_path / "bad.jsonl").write_text("{}\n")
    assert "names no format" in sayso("rulings", "replay", "bad.jsonl").err
    assert "cannot be read" in sayso("rulings", "replay", "none.jsonl").err
    assert "nobody ruled" in sayso("rulings", "list").err


def test_the_queue_lists_what_is_uncertain_and_why(harbour, sayso):
    told = sayso("rulings", "queue").out
    assert "3: the event is contested, and this is the only claim on its side" in told
    first = json.loads(sayso("rulings", "queue", "--format", "json", "--limit", 1).out)[0]
    sayso("rule", "accept", first["id"])
    assert first["id"] not in sayso("rulings", "queue", "--format", "json").out


def test_events_are_merged_and_origins_made_dependent(harbour, sayso, tmp_path):
    (tmp_path / "third.txt").write_text("Ola Lund said that Norway sent wheat to Peru.\n", encoding="utf-8")
    sayso("add", "third.txt", "--workers", 1, "--reader", "rules")
    assert "3 claims" in sayso("rule", "merge", "tractors", "wheat").out
    assert "1 independent origin, 3 claims" in sayso("rule", "depend", harbour["Ada Berg"]).out
    apart = sayso("rule", "split", harbour["Eva Holm"]).out
    assert apart.count("contested") == 2
    assert "→ denied, 0 independent origins, 1 claim" in " ".join(apart.split())
    assert "graded 2" in sayso("rule", "grade", harbour["Ada Berg"], "2").out
