import json

import pytest

from sayso.ledger import Ledger

GONE = "Chile had delivered"
FILES = {
    "wire.txt": f"LIMA, May 2, 2024 (Andes Wire) — Peru's transport minister said that {GONE} three cranes to Peru.",
    "report.txt": f"QUITO, May 3, 2024 (Quito Post) — Ecuador's navy said that {GONE} 40 cranes to Peru.",
    "denial.txt": f"SANTIAGO, May 6, 2024 (Cono Herald) — Chile's trade ministry denied that {GONE} cranes to Peru.",
    "turn.txt": f"SANTIAGO, June 3, 2024 (Cono Herald) — Chile's trade ministry said that {GONE} cranes to Peru.",
}


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    folder = tmp_path_factory.mktemp("went")
    for name, text in FILES.items():
        (folder / name).write_text(f"Cranes in the {name[:-4]}\n\n{text}\n", encoding="utf-8")
    with Ledger(folder / "went.db") as book:
        assert len(book.add([folder / name for name in FILES], workers=1).added) == 4
    with Ledger(folder / "early.db") as book:
        book.add([folder / "wire.txt", folder / "report.txt"], workers=1)
    return folder


@pytest.fixture
def asked(sayso, made, monkeypatch):
    monkeypatch.chdir(made)
    return lambda *arguments: sayso(*arguments, "--ledger", "went.db")


def test_a_dossier_tells_the_course_the_details_and_the_grades(asked):
    said = asked("show", "cranes")
    assert said.status == 0
    course = said.out[said.out.index("How the status went") :]
    assert course.index("first claim") < course.index("first denial") < course.index("first admission, turn")
    assert "contested" in course
    differ = said.out[said.out.index("Where they differ") :]
    assert "how many crane (goods)  in conflict" in differ
    assert "these numbers cannot both be so: 3 and 40" in differ
    assert "Proposed grades (Admiralty scale, from this ledger alone)" in said.out
    assert "a party admits it" in said.out


def test_a_dossier_as_json_has_them_too(asked):
    told = json.loads(asked("show", "cranes", "--format", "json").out)
    kinds = [one["kind"] for one in told["event"]["course"]["milestones"]]
    assert kinds == ["first claim", "first denial", "first admission", "turn"]
    assert [one["verdict"] for one in told["event"]["details"]] == ["conflict"]
    assert {claim["grade"]["number"] for claim in told["claims"]} <= {1, 2, 3, 4, 5, 6}
    assert {source["letter"] for source in told["sources"].values()} == {"F"}


def test_an_actor_and_a_document_have_their_letter(asked):
    for key in ("trade ministry", "wire.txt"):
        said = asked("show", key)
        assert "Proposed grade (Admiralty scale" in said.out
        assert "F: on " in said.out


def test_two_dates_differ_in_what_came_between(asked):
    said = asked("diff", "2024-05-04", "2024-05-31")
    assert said.status == 0
    assert said.out.startswith("2024-05-04 → 2024-05-31\n")
    assert "New documents (1)" in said.out
    assert "Events that stand otherwise (1)" in said.out
    assert "confirmed with" in said.out
    assert "→ contested with" in said.out
    assert "new among those who deny: " in said.out
    assert "“Chile had delivered cranes to Peru”" in said.out


def test_without_a_later_date_it_is_today(asked):
    said = asked("diff", "2024-05-31")
    assert "→ today" in said.out
    assert "admission" in said.out


def test_nothing_is_otherwise(asked):
    assert "nothing is otherwise" in asked("diff", "2024-05-31", "2024-06-01").out
    assert "nothing is otherwise" in asked("diff", "went.db").out


def test_two_ledgers_differ_in_documents_and_statuses(asked):
    told = json.loads(asked("diff", "early.db", "went.db", "--format", "json").out)
    assert [one["locator"].rpartition("/")[2] for one in told["documents"]["new"]] == ["denial.txt", "turn.txt"]
    (event,) = [one for one in told["events"] if one["after"][0]["type"] == "transfer"]
    assert event["kind"] == "changed"
    assert [event[side][0]["status"] for side in ("before", "after")] == ["confirmed", "confirmed"]
    assert event["denials"]
    assert event["admissions"]
    assert told["counts"]["documents"] == {"new": 2, "gone": 0, "changed": 0}
    assert json.loads(asked("diff", "early.db", "--format", "json").out)["counts"] == told["counts"]


def test_a_date_against_a_ledger_is_refused_with_the_mend(asked):
    said = asked("diff", "2024-05-04", "early.db")
    assert said.status == 1
    assert "give two dates of one ledger, or two ledgers" in said.err
