"""`sayso actors` lists who the ledger knows; what a person rules on who is who is obeyed, logged and can be undone."""

import json

import pytest

FIRST = "SUND, May 2, 2024 (Sund Post) — Ada Berg, the harbour master, said that Norway shipped tractors to Chile.\n"
SECOND = "LUNDE, May 3, 2024 (Fjord Courier) — Eva Holm said that Norway shipped tractors to Chile.\n"


@pytest.fixture
def harbour(two_reports):
    """Make a ledger of two reports, in each of which another person says the same, the current folder's."""
    two_reports(FIRST, SECOND)


def persons(sayso) -> dict[str, list[str]]:
    """Return the persons of the ledger with their other names."""
    found = json.loads(sayso("actors", "list", "--kind", "person", "--format", "json").out)
    return {actor["name"]: actor["aliases"] for actor in found}


def test_two_names_are_ruled_one_and_the_ruling_is_undone(harbour, sayso):
    before = json.loads(sayso("export", "--format", "json").out)
    assert set(persons(sayso)) == {"Ada Berg", "Eva Holm"}
    assert "are one" in sayso("actors", "join", "Ada Berg", "Eva Holm").out
    ((name, aliases),) = persons(sayso).items()
    assert {name, *aliases} >= {"Ada Berg", "Eva Holm"}
    assert "ruled to be one" in sayso("show", name).out
    assert json.loads(sayso("origins", "--format", "json").out)["reports"] == 2
    assert "undone" in sayso("actors", "undo", "1").out
    assert json.loads(sayso("export", "--format", "json").out) | {"log": []} == before


def test_the_log_keeps_who_ruled_what_and_who_undid_it(harbour, sayso):
    sayso("actors", "join", "Ada Berg", "Eva Holm", "--by", "Anna")
    sayso("actors", "undo", "1")
    (ruling,) = json.loads(sayso("actors", "rulings", "--format", "json").out)
    assert (ruling["kind"], ruling["says"]) == ("join", "“Ada Berg” and “Eva Holm” are one")
    assert (ruling["by"], ruling["undone"]) == ("Anna", "Nils")
    assert "undone by Nils" in sayso("actors", "rulings").out


def test_a_ruling_outlives_what_is_added_later(harbour, sayso, tmp_path):
    sayso("actors", "join", "Ada Berg", "Eva Holm")
    (tmp_path / "third.txt").write_text("Eva Holm denied that Norway shipped tractors to Chile.\n", encoding="utf-8")
    assert sayso("add", "third.txt", "--workers", 1, "--reader", "rules").status == 0
    assert len(persons(sayso)) == 1


def test_rulings_on_nobody_and_undoing_nothing_are_refused(harbour, sayso):
    assert "no actor is called" in sayso("actors", "apart", "Nobody Atall", "Ada Berg").err
    assert "no ruling 7" in sayso("actors", "undo", "7").err
    assert "nobody ruled" in sayso("actors", "rulings").err
