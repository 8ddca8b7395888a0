import csv
import io
import json

import pytest

from sayso.ledger import Ledger


def event_id() -> str:
    with Ledger("sayso.db", create=False) as ledger:
        return ledger.events(contested=True)[0].event.id


def test_the_table_lists_events_and_filters_them(sayso, ledger):
    everything = sayso("events").out
    contested = sayso("events", "--contested", "--type", "transfer", "--actor", "Norway").out
    assert "Ana Rojas" in everything
    assert len(contested.splitlines()) < len(everything.splitlines())
    assert "contested" in contested


def test_no_event_that_answers_is_said_and_is_no_error(sayso, ledger):
    said = sayso("events", "--since", "2031-01-01")
    assert (said.status, said.out, said.err) == (0, "", "no event answers\n")


def test_a_day_that_is_none_is_refused(sayso, ledger):
    said = sayso("events", "--since", "friday")
    assert said.status == 2
    assert "2024-09-06" in said.err


def test_the_table_comes_as_json_and_csv(sayso, ledger):
    events = json.loads(sayso("events", "--format", "json").out)
    rows = list(csv.DictReader(io.StringIO(sayso("events", "--format", "csv").out)))
    assert len(events) == len(rows)
    assert {"headline", "id", "status", "affirmed_by", "explanation"} <= set(events[0])
    assert json.loads(sayso("events", "--since", "2031-01-01", "--format", "json").out) == []


def test_a_narrow_terminal_gets_a_list(sayso, ledger, monkeypatch):
    monkeypatch.setenv("COLUMNS", "40")
    lines = sayso("events").out.splitlines()
    assert max(map(len, lines)) <= 40
    assert any(line.startswith("contested") for line in lines)


def test_an_event_a_document_and_an_actor_show_their_dossiers(sayso, ledger):
    event = sayso("show", event_id()[:14]).out
    assert "Affirms (1)" in event
    assert "Denies (1)" in event
    assert "“Norway had shipped forty snowploughs to Chile in return for copper”" in event
    assert "Words" in sayso("show", "andes.txt").out
    assert "minister" in sayso("show", "Ana", "Rojas").out


def test_what_nothing_is_called_is_an_error_with_a_mend(sayso, ledger):
    said = sayso("show", "Atlantis")
    assert said.status == 1
    assert said.err.startswith("sayso: ")
    assert said.err.count("\n") == 1


def test_words_are_found_in_their_place(sayso, ledger):
    assert "snowploughs" in sayso("search", "snowploughs", "copper").out
    assert sayso("search", "xylophone").err == "nothing found\n"


def test_a_document_is_removed_with_what_rests_on_it_alone(sayso, ledger):
    said = sayso("remove", "fjord.txt")
    assert said.out.startswith("removed ")
    with Ledger("sayso.db", create=False) as book:
        assert len(book.documents()) == 1
        assert not book.events(contested=True)


@pytest.mark.parametrize(
    "command",
    [["events"], ["show", "x"], ["search", "x"], ["remove", "x"], ["export"], ["serve"]],
    ids=lambda command: command[0],
)
def test_who_only_looks_begins_no_ledger(sayso, tmp_path, monkeypatch, command):
    monkeypatch.chdir(tmp_path)
    said = sayso(*command)
    assert said.status == 1
    assert said.err == "sayso: sayso.db: there is no ledger here (begin one: sayso add FILE)\n"
    assert list(tmp_path.iterdir()) == []


def test_the_environment_names_the_ledger(sayso, ledger, monkeypatch):
    (ledger / "sayso.db").rename(ledger / "other.db")
    monkeypatch.setenv("SAYSO_LEDGER", str(ledger / "other.db"))
    assert sayso("events").status == 0


def test_what_is_no_ledger_is_said(sayso, ledger):
    (ledger / "notes.db").write_text("nothing of the kind")
    said = sayso("events", "--ledger", "notes.db")
    assert said.status == 1
    assert said.err.startswith("sayso: notes.db: ")
