"""Who opens the bundle finds each voice's opinion of each event, in its words, and how the event stands."""

import io
import json

import msgspec
import pytest
import stix2

from sayso.errors import ExportError
from sayso.exports import write
from sayso.exports.stix.extension import EXTENSION
from sayso.exports.stix.vocabulary import opinion_of, vocabulary, whole
from sayso.ledger import Ledger
from sayso.values import Claim, Span

DEAL = "contested · transfer: Norway → Chile, the snowploughs"


@pytest.fixture(scope="module")
def store(going_out):
    out = io.BytesIO()
    with Ledger(going_out) as ledger:
        write(ledger, "stix", out)
    return stix2.MemoryStore(json.loads(out.getvalue()), allow_custom=False)


def named(store, type, name):
    (found,) = store.query([stix2.Filter("type", "=", type), stix2.Filter("name", "=", name)])
    return found


def on(store, type, one):
    return [other for other in store.query([stix2.Filter("type", "=", type)]) if one.id in other.object_refs]


def test_the_opinions_of_an_event_are_what_its_voices_say(store):
    deal = named(store, "grouping", DEAL)
    told = {(one.authors[0], one.opinion) for one in on(store, "opinion", deal)}
    assert told >= {("Ana Rojas", "strongly-agree"), ("Foreign Ministry of Norway", "strongly-disagree")}
    assert deal.labels[:2] == ["contested", "transfer"]
    assert "denied by Foreign Ministry of Norway" in deal.description


def test_who_does_not_vouch_has_a_note_and_no_opinion(store):
    deal = named(store, "grouping", DEAL)
    notes = {one.extensions[EXTENSION]["about"] for one in on(store, "note", deal)}
    opinions = {one.extensions[EXTENSION]["about"] for one in on(store, "opinion", deal)}
    silent = [one for one in on(store, "note", deal) if not one.extensions[EXTENSION]["vouches"]]
    assert opinions < notes
    assert {one.extensions[EXTENSION]["about"] for one in silent} == notes - opinions


def test_a_note_holds_the_exact_words_and_where_they_stand(store, going_out):
    with Ledger(going_out) as ledger, ledger.edition() as edition:
        texts = {shelved.document.id: shelved.document for shelved in edition.documents()}
    for note in store.query([stix2.Filter("type", "=", "note")]):
        told = note.extensions[EXTENSION]
        document = texts[told["document"]]
        assert note.content == document.text[told["start"] : told["end"]]
        assert document.text[: told["start"]].endswith(told.get("prefix", ""))
        assert told["text_sha256"] == document.sha256
        assert note.external_references[-1].hashes["SHA-256"] == document.sha256


def test_a_note_leads_to_the_one_who_speaks(store):
    (denial,) = (
        n for n in store.query([stix2.Filter("type", "=", "note")]) if n.content.startswith("Norway had shipped s")
    )
    assert named(store, "identity", "Foreign Ministry of Norway").id in denial.object_refs
    assert denial.abstract == "Foreign Ministry of Norway denies: transfer: Norway → Chile, the snowploughs"


def test_a_report_holds_what_stands_in_it(store):
    report = named(store, "report", "fjord.txt")
    inside = {store.get(ref).type for ref in report.object_refs}
    assert inside == {"note", "opinion", "grouping"}
    assert str(report.published).startswith("2024-03-06")
    assert report.description == "published by Fjord Daily"


def test_a_copy_is_related_to_its_original(store):
    (copy,) = store.query(
        [stix2.Filter("relationship_type", "=", "related-to"), stix2.Filter("description", "=", "repeats the text of")]
    )
    assert store.get(copy.source_ref).extensions[EXTENSION]["copy_of_ref"] == copy.target_ref


def test_states_have_their_territories_and_those_who_speak_for_them(store):
    norway = named(store, "location", "Norway")
    assert norway.country == "NO"
    (where,) = store.query(
        [stix2.Filter("relationship_type", "=", "located-at"), stix2.Filter("target_ref", "=", norway.id)]
    )
    assert store.get(where.source_ref).name == "Norway"
    (tie,) = store.query([stix2.Filter("source_ref", "=", named(store, "identity", "Kari Holm").id)])
    assert (store.get(tie.target_ref).name, tie.description) == ("Norway", "speaks for it")
    assert named(store, "identity", "Kari Holm").roles == ["foreign minister, Norway"]


def test_sayso_made_all_objects_and_says_that_it_says_nothing_itself(store):
    makers = {one.created_by_ref for one in store.query([]) if "created_by_ref" in one}
    assert [store.get(maker).name for maker in makers] == ["sayso"]


@pytest.mark.parametrize(
    ("stance", "factuality", "aside", "opinion"),
    [
        ("affirms", "CT+", False, "strongly-agree"),
        ("hedges", "PR+", False, "agree"),
        ("hedges", "PS-", False, "neutral"),
        ("denies", "PR-", False, "disagree"),
        ("predicts", "CT+", False, "neutral"),
        ("mentions", "UU", True, None),
    ],
)
def test_an_opinion_follows_from_stance_and_factuality(stance, factuality, aside, opinion):
    claim = Claim("cl:1", "doc:1", "event:1", Span(0, 1), (), "person:x", stance, factuality, aside)
    assert opinion_of(claim) == opinion


def test_the_vocabulary_leaves_out_nothing():
    opinions = {value: told for value, told in vocabulary().opinions.items() if value != "UU"}
    less = msgspec.structs.replace(vocabulary(), opinions=opinions)
    with pytest.raises(ExportError, match="it does not say what 'UU' is"):
        whole(less)
