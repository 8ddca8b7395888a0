"""STIX 2.1: `stix2` takes the bundle without anything custom, and every reference leads somewhere in it."""

import io
import json
from collections import Counter
from itertools import pairwise

import pytest
import stix2
from jsonschema import Draft202012Validator
from stix2 import properties

from invented import invented
from sayso.exports import write
from sayso.exports.stix.extension import EXTENSION, schema
from sayso.exports.stix.objects import moment, stix_id
from sayso.ledger import Ledger


def exported(ledger):
    out = io.BytesIO()
    write(ledger, "stix", out)
    return out.getvalue()


@pytest.fixture(scope="module", params=["invented", "going_out", "hostile"])
def content(request, going_out, hostile_ledger):
    if request.param == "invented":
        return exported(invented())
    with Ledger(going_out if request.param == "going_out" else hostile_ledger) as ledger:
        return exported(ledger)


@pytest.fixture
def objects(content):
    return json.loads(content)["objects"]


def test_the_bundle_is_parsed_with_nothing_custom(content, objects):
    bundle = stix2.parse(content, allow_custom=False)
    assert bundle.id == json.loads(content)["id"]
    assert len(bundle.objects) == len(objects)


def test_it_is_parsed_the_same_where_the_extension_is_registered(content):
    known = {name: told for name, told in schema()["properties"].items() if name != "extension_type"}
    kept = dict(stix2.registry.STIX2_OBJ_MAPS["2.1"]["extensions"])

    @stix2.v21.CustomExtension(EXTENSION, [(name, typed(name, told)) for name, told in known.items()])
    class Extension:
        extension_type = "property-extension"

    try:
        stix2.parse(content, allow_custom=False)
    finally:
        stix2.registry.STIX2_OBJ_MAPS["2.1"]["extensions"] = kept


def typed(name, told):
    """Return the property of `stix2` for one of the extension's."""
    reference = properties.ReferenceProperty(valid_types=["SDO"], spec_version="2.1")
    if name.endswith("_ref"):
        return reference
    if name.endswith("_refs"):
        return properties.ListProperty(reference)
    if name == "roles":
        return properties.ListProperty(properties.DictionaryProperty(spec_version="2.1"))
    plain = {"integer": properties.IntegerProperty, "boolean": properties.BooleanProperty}
    if told.get("$ref") == "#/$defs/texts":
        return properties.ListProperty(properties.StringProperty)
    return plain.get(told.get("type"), properties.StringProperty)()


def test_ids_are_unique_and_references_resolve(objects):
    ids = Counter(one["id"] for one in objects)
    assert [id for id, times in ids.items() if times > 1] == []
    assert {ref for one in objects for ref in references(one)} <= set(ids)


def references(value, key=""):
    if isinstance(value, dict):
        for name, one in value.items():
            yield from references(one, name)
    elif isinstance(value, list):
        for one in value:
            yield from references(one, key)
    elif key.endswith(("_ref", "_refs")):
        yield value


def test_the_extension_is_defined_and_holds_what_its_schema_says(objects):
    (definition,) = (one for one in objects if one["type"] == "extension-definition")
    assert definition["id"] == EXTENSION
    defined = json.loads(definition["schema"])
    Draft202012Validator.check_schema(defined)
    for one in objects:
        for id, told in one.get("extensions", {}).items():
            assert id == EXTENSION
            Draft202012Validator(defined).validate(told)


def test_no_two_of_a_kind_are_taken_for_one_by_platforms_that_look_at_content_and_time(objects):
    # OpenCTI makes its own ids: of opinions by value and time, of notes by words and time, of reports by name and time
    for kind, key in (("opinion", "opinion"), ("note", "content"), ("report", "name"), ("grouping", "name")):
        seen = [(one[key], one["created"]) for one in objects if one["type"] == kind]
        assert len(seen) == len(set(seen))
    seen = [one["name"] for one in objects if one["type"] == "identity" and one["identity_class"] == "unknown"]
    assert len(seen) == len(set(seen))


def test_only_a_report_that_nobody_dates_is_of_1970(objects):
    assert all(one[key] > "1971" for one in objects for key in ("created", "modified"))
    undated = [one["published"][:10] for one in objects if "undated" in one.get("labels", ())]
    assert set(undated) <= {"1970-01-01"}
    assert len(undated) == sum(one.get("published", "1971") < "1971" for one in objects)


def test_no_hidden_character_stands_in_what_people_read(objects):
    for one in objects:
        for key in ("name", "abstract", "explanation", "description"):
            assert not set(one.get(key, "")) & set("\x1b\x07\x9b\u202e\u200b\u2066\ufeff")


def test_an_id_is_the_same_everywhere_and_of_one_thing():
    assert stix_id("grouping", "event:1") == "grouping--" + stix_id("grouping", "event:1").partition("--")[2]
    assert stix_id("note", "cl:1").partition("--")[2] != stix_id("opinion", "cl:1").partition("--")[2]


def test_a_moment_is_on_its_day_and_nobody_knows_more():
    assert moment("2024-03-05", "cl:1").startswith("2024-03-05T")
    assert moment("2024", "cl:1")[:10] == moment("2024-01-01", "cl:1")[:10] == "2024-01-01"
    assert moment(None) == "2026-11-22T00:00:00.000Z" < moment(None, "cl:1") < "2026-12-20"
    moments = sorted(moment("2024-03-05", f"cl:{n}") for n in range(1000))
    assert all(one < other for one, other in pairwise(moments))
    assert "2024-03-05T08:00" <= moments[0] <= moments[-1] <= "2024-03-05T16:00"
