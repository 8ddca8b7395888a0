"""The Web Annotations of a ledger: opened by a JSON-LD processor, each selector finds the words in its text."""

import json
from collections import Counter

import pytest
from pyld import jsonld

from disputed import ruled
from sayso.exports.contexts import ANNOTATION, context
from sayso.ledger import Ledger
from written import offline, written

OA = "http://www.w3.org/ns/oa#"
TERMS = "urn:sayso:terms#"


@pytest.fixture(scope="module")
def where(tmp_path_factory):
    return ruled(tmp_path_factory.mktemp("disputed"))


@pytest.fixture(scope="module")
def collection(where):
    return json.loads(written(where, "annotations"))


def items(collection):
    return collection["first"]["items"]


def targets(annotation):
    found = annotation["target"]
    return found if isinstance(found, list) else [found]


def check(collection):
    """Resolve every selector against the texts that the file holds."""
    texts = {document["id"]: document["value"] for document in collection["documents"]}
    for annotation in items(collection):
        for target in targets(annotation):
            text, (quote, position) = texts[target["source"]], target["selector"]
            assert text[position["start"] : position["end"]] == quote["exact"]
            whole = quote["prefix"] + quote["exact"] + quote["suffix"]
            first = text.find(whole)
            if first != position["start"] - len(quote["prefix"]) or text.find(whole, first + 1) >= 0:
                yield annotation


def test_every_selector_finds_its_words_and_no_others(collection):
    assert list(check(collection)) == []
    assert collection["total"] == len(items(collection)) > 20
    assert len({one["id"] for one in items(collection)}) == collection["total"]


def test_every_claim_attribution_and_role_is_annotated(collection, where):
    with Ledger(where) as ledger:
        affair = ledger.affair()[1]
    bodies = Counter(one["body"][0]["type"] for one in items(collection))
    parts = [part for a in affair.attributions for part in (a.source, a.cue, a.content) if part]
    fillers = [f for event in affair.events for fillers in event.roles.values() for f in fillers]
    asked = [question for event in affair.events for question in event.open_questions]
    assert bodies == {
        "Claim": len(affair.claims),
        "Attribution": len(parts),
        "RoleFilling": len(fillers),
        "OpenQuestion": len(asked),
    }


def test_a_claim_says_who_says_so_through_whom_and_that_it_is_contested(collection):
    denials = [one for one in items(collection) if one["body"][0].get("stance") == "denies"]
    claim, line, *tags = next(one for one in denials if one["body"][0]["about"]["status"] == "contested")["body"]
    assert claim["speaker"]["name"] == "Foreign Ministry of Norway"
    assert claim["speaker"]["sides"] == ["urn:sayso:state:NOR"]
    assert (claim["factuality"], claim["about"]["status"]) == ("CT-", "contested")
    assert line["value"].startswith("Foreign Ministry of Norway denies (CT-): contested · transfer: Norway → Chile")
    assert [tag["value"] for tag in tags] == ["denies", "contested"]


def test_positions_count_code_points(collection):
    text = next(d["value"] for d in collection["documents"] if "\U0001f69c" in d["value"])
    said = [
        one for one in items(collection) if "a\u0301" not in str(one["target"]) and one["body"][0]["type"] == "Claim"
    ]
    starts = [t["selector"][1]["start"] for one in said for t in targets(one) if "shipped" in t["selector"][0]["exact"]]
    assert text.index("Norway had shipped") in starts
    assert text.index("Norway had shipped") != len(text[: text.index("Norway had")].encode("utf-16-le")) // 2


def test_a_processor_expands_it_to_the_vocabularies_that_it_names(collection):
    (expanded,) = jsonld.expand(collection, {"documentLoader": offline})
    page = expanded["http://www.w3.org/ns/activitystreams#first"][0]
    listed = page["http://www.w3.org/ns/activitystreams#items"][0]["@list"]
    assert {kind for one in listed for kind in one["@type"]} == {f"{OA}Annotation"}
    claim = next(one for one in listed if one[f"{OA}hasBody"][0]["@type"] == [f"{TERMS}Claim"])
    body, *notes = claim[f"{OA}hasBody"]
    assert body["http://www.w3.org/ns/prov#wasAttributedTo"][0]["@id"].startswith("urn:sayso:")
    assert {one[f"{OA}hasPurpose"][0]["@id"] for one in notes} == {f"{OA}describing", f"{OA}tagging"}
    selectors = claim[f"{OA}hasTarget"][0][f"{OA}hasSelector"]
    assert [one["@type"][0] for one in selectors] == [f"{OA}TextQuoteSelector", f"{OA}TextPositionSelector"]
    flat = jsonld.flatten(collection, None, {"documentLoader": offline})
    assert sum(f"{OA}Annotation" in one.get("@type", ()) for one in flat) == collection["total"]


def test_no_term_of_it_is_without_a_meaning(collection):
    """What a context does not know, a processor drops without a word."""

    def keys(value):
        if isinstance(value, dict):
            yield from (key for key in value)
            yield from (key for each in value.values() for key in keys(each))
        if isinstance(value, list):
            yield from (key for each in value for key in keys(each))

    ours = {**context(ANNOTATION)["@context"], **collection["@context"][1]}
    used = {key for name, value in collection.items() if name != "@context" for key in [name, *keys(value)]}
    assert used <= set(ours)


def test_hostile_documents_are_annotated_word_for_word(hostile_ledger):
    made = written(hostile_ledger, "annotations")
    collection = json.loads(made)
    unsure = list(check(collection))
    assert len(unsure) <= collection["total"] / 20  # words that only repeat themselves: their position tells
    assert len(jsonld.flatten(collection, None, {"documentLoader": offline})) > collection["total"]
    assert not {"<", "\x1b", "\u202e", "\u200b", "\u2028", "\ufeff"} & set(made.decode())
