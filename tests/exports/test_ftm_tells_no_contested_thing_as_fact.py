"""Who opens the entities in Aleph finds who says what, and sees before anything else how it stands."""

import io
import json
from dataclasses import replace

import msgspec
import pytest

from invented import AMBASSADOR, document, invented
from sayso.errors import ExportError
from sayso.exports import write
from sayso.exports.ftm.actors import party
from sayso.exports.ftm.vocabulary import vocabulary, whole
from sayso.ledger import Ledger


def entities(ledger):
    out = io.BytesIO()
    write(ledger, "ftm", out)
    return [json.loads(line) for line in out.getvalue().splitlines()]


@pytest.fixture(scope="module")
def rows(going_out):
    with Ledger(going_out) as ledger:
        return entities(ledger)


def of(rows, schema, **wanted):
    """Return the properties of entities of a schema whose properties hold these values."""
    found = [row["properties"] for row in rows if row["schema"] == schema]
    return [told for told in found if all(value in told.get(key, []) for key, value in wanted.items())]


def links(rows, label):
    """Return who is linked to what by links of a role."""
    names = {row["id"]: row["properties"].get("name", row["properties"].get("title", [""]))[0] for row in rows}
    return {(names[one["subject"][0]], names[one["object"][0]]) for one in of(rows, "UnknownLink", role=label)}


def test_an_event_s_name_begins_with_how_it_stands(rows):
    (deal,) = of(rows, "Event", name="contested · transfer: Norway → Chile, the snowploughs")
    assert deal["summary"][0].startswith("contested (some voice affirms it and some voice denies it): affirmed by")
    assert "denied by Foreign Ministry of Norway" in deal["summary"][0]
    assert deal["country"] == ["cl", "no"]
    assert {"contested", "transfer"} <= set(deal["keywords"])
    assert any("open, when" in note for note in deal["notes"])


def test_confirmed_is_not_taken_for_verified(rows):
    assert [told["name"] for told in of(rows, "Event", keywords="confirmed")] == [
        ["affirmed by a party · sanction: Norway → Chile"]
    ]


def test_each_claim_links_who_speaks_to_the_event_with_the_words_and_their_document(rows):
    assert links(rows, "denies") == {
        ("Foreign Ministry of Norway", "contested · transfer: Norway → Chile, the snowploughs"),
        ("Norway", "denied · agreement: snowplough"),
    }
    (denial,) = of(rows, "UnknownLink", role="denies", date="2024-03-05")
    assert denial["summary"] == ["“Norway had shipped snowploughs to Chile”"]
    assert denial["status"] == ["CT-"]
    assert "through Fjord Daily: Foreign Ministry of Norway" in denial["description"][0]
    (proof,) = (row for row in rows if row["id"] == denial["proof"][0])
    assert proof["schema"] == "Article"
    assert "Norway had shipped snowploughs to Chile" in proof["properties"]["bodyText"][0]
    assert proof["properties"]["publishedAt"] == ["2024-03-06"]


def test_a_part_in_an_event_says_that_it_is_told_and_how_it_stands(rows):
    deal = "contested · transfer: Norway → Chile, the snowploughs"
    assert ("Norway", deal) in links(rows, "agent, so it is said")
    assert {told["status"][0] for told in of(rows, "UnknownLink", role="recipient, so it is said")} == {"contested"}


def test_only_a_sanction_that_its_issuer_affirms_is_told_as_one(rows):
    (sanction,) = of(rows, "Sanction")
    assert sanction["authority"] == ["Norway"]
    assert sanction["program"] == ["said in reports, not taken from a list"]
    assert len(of(rows, "Event", keywords="sanction")) == 2


def test_offices_bodies_and_sides_are_told(rows):
    assert [told["name"] for told in of(rows, "Position")] == [
        ["transport minister, Chile"],
        ["foreign minister, Norway"],
    ]
    assert len(of(rows, "Occupancy")) == 2
    assert len(of(rows, "Representation", role="speaks for")) == 3


def test_a_copy_is_linked_to_its_original(rows):
    assert len(of(rows, "UnknownLink", role="repeats the text of")) == 1


def test_who_is_not_named_is_of_no_kind_and_says_so(rows):
    assert {told["name"][0] for told in of(rows, "LegalEntity")} >= {"officials in Oslo (not named)"}


def test_a_body_that_is_not_named_can_have_no_members():
    (tie,) = (
        row
        for row in entities(replaced(replace(AMBASSADOR, part_of=("unnamed:x:y",))))
        if row["properties"].get("role") == ["belongs to"]
    )
    assert tie["schema"] == "UnknownLink"


def replaced(actor):
    """Return the invented affair with this actor in place of its namesake."""
    found = invented()
    actors = tuple(actor if one.id == actor.id else one for one in found.whole.actors)
    found.whole = replace(found.whole, actors=actors)
    return found


def test_an_address_that_no_browser_should_follow_is_only_a_note():
    for url, sound in {
        "javascript:alert(1)": None,
        "https://post.example/a b?q=“x”": "https://post.example/a%20b?q=%E2%80%9Cx%E2%80%9D",
        "http://bank.example@evil.example/": None,
        "https://post.example": "https://post.example/",
    }.items():
        (article, *_) = (row for row in entities(invented(document(url=url))) if row["schema"] == "Article")
        assert article["properties"].get("sourceUrl") == ([sound] if sound else None)
        assert sound or any(note == f"address: {url}" for note in article["properties"]["notes"])


def test_the_same_ledger_gives_the_same_bytes(rows, going_out):
    with Ledger(going_out) as ledger:
        assert entities(ledger) == rows


def test_every_kind_has_to_have_a_schema():
    kinds = {kind: told for kind, told in vocabulary().actors.items() if kind != "outlet"}
    with pytest.raises(ExportError, match="does not say what 'outlet' is"):
        whole(msgspec.structs.replace(vocabulary(), actors=kinds))


def test_a_name_of_nothing_but_space_is_the_id():
    assert party(replace(AMBASSADOR, name="\u200b "), None)["properties"]["name"]
