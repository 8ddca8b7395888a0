"""PLOVER records, opened by pandas: who did what to whom as event researchers read it, and whose word it is."""

import io
import json

import pandas as pd
import pytest

from disputed import ruled
from invented import invented
from sayso.errors import ExportError
from sayso.exports.plover import coding, record
from sayso.exports.web.vocabulary import vocabulary
from sayso.ledger import Ledger
from sayso.values import Event
from written import written


@pytest.fixture(scope="module")
def where(tmp_path_factory):
    return ruled(tmp_path_factory.mktemp("disputed"))


@pytest.fixture(scope="module")
def records(where):
    return [json.loads(line) for line in written(where, "plover").decode().splitlines()]


def test_a_table_of_them_has_a_row_an_event_with_a_category(where):
    table = pd.read_json(io.BytesIO(written(where, "plover")), lines=True)
    with Ledger(where) as ledger:
        events = ledger.affair()[1].events
    assert len(table) == sum(event.plover is not None for event in events) > 1
    assert set(table["event_type"]) <= {"AID", "AGREE", "CONSULT", "COOPERATE", "REJECT"}


def test_a_record_tells_who_did_it_to_whom_with_their_countries(records):
    (one,) = [one for one in records if one["status"] == "contested"]
    (actor,), (recipient,) = one["attributes"]["ACTOR"], one["attributes"]["RECIP"]
    assert (one["event_type"], actor["country"], recipient["country"]) == ("AID", "NOR", "CHL")
    assert one["attributes"]["other"]["goods"][0]["text"] == "forty snowploughs"


def test_who_affirms_and_who_denies_stand_apart_each_with_the_way_it_came(records):
    (one,) = [one for one in records if one["status"] == "contested"]
    assert [who["name"] for who in one["denied_by"]] == ["Foreign Ministry of Norway"]
    assert "Ana Rojas" in [who["name"] for who in one["affirmed_by"]]
    told = {voice["name"]: voice for voice in one["voices"]}
    assert told["Foreign Ministry of Norway"]["stance"] == "denies"
    assert told["Foreign Ministry of Norway"]["country"] == "NOR"
    assert told["Foreign Ministry of Norway"]["origin"] != told["Ana Rojas"]["origin"]
    assert one["independent_origins"] == 2


def test_every_mention_and_voice_is_where_it_says(records, where):
    with Ledger(where) as ledger:
        texts = {document.id: document.text for document in ledger.affair()[0]}
    for one in records:
        for voice in one["voices"]:
            assert texts[voice["document"]][voice["start"] : voice["end"]] == voice["text"]
        for filler in one["attributes"]["ACTOR"] + one["attributes"]["RECIP"]:
            first = filler["mentions"][0]
            assert texts[first["document"]][first["start"] : first["end"]] == filler["text"]


def test_a_day_that_nobody_tells_is_not_made_up(records):
    (one,) = [one for one in records if one["status"] == "contested"]
    assert one["date"] is None
    assert one["pub_date"] == "2024-03-04"  # of the first of its stories, and never taken for the day of the event


@pytest.mark.parametrize(
    ("root", "type", "coded"),
    [
        ("COERCE", "sanction", ("COERCE", "restrict")),
        ("YIELD", "sanction", ("RETREAT", "ease")),
        ("YIELD", "bow", ("YIELD", None)),
        (None, "melt", None),
    ],
)
def test_a_mode_is_told_where_the_type_tells_it(root, type, coded):
    assert coding().coded(Event("event:1", type, (), root)) == coded


def test_an_event_without_a_category_is_left_out():
    with invented().edition() as edition:
        (folio,) = edition.events()
        assert record(folio, folio.events[0], coding())["event_type"] == "AID"
        assert record(folio, Event(folio.events[0].id, "melt", ()), coding()) is None


def test_a_vocabulary_that_is_none_names_its_file():
    with pytest.raises(ExportError, match=r"plover\.toml"):
        vocabulary(dict[str, int], "sayso.exports.plover", "plover.toml")


def test_hostile_documents_give_a_line_a_record(hostile_ledger):
    made = written(hostile_ledger, "plover").decode()
    assert all(json.loads(line)["voices"] for line in made.split("\n")[:-1])
    assert not {"\x1b", "\u202e", "\u2028", "\x85"} & set(made)
