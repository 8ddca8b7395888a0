"""FollowTheMoney takes every entity as it stands: nothing is dropped, changed or left hanging."""

import io
import json
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from invented import invented
from sayso.exports import write
from sayso.exports.ftm.cleaning import LABEL, NAME, PLACE, TEXT, name, pieces, place, reference, text
from sayso.exports.ftm.entity import entity
from sayso.exports.web.weblink import followable
from sayso.ledger import Ledger

model = pytest.importorskip("followthemoney", reason="the extra `ftm` is not installed").model
registry = pytest.importorskip("followthemoney.types").registry


def entities(ledger):
    out = io.BytesIO()
    write(ledger, "ftm", out)
    return [json.loads(line) for line in out.getvalue().splitlines()]


@pytest.fixture(scope="module", params=["invented", "going_out", "hostile"])
def rows(request, going_out, hostile_ledger):
    if request.param == "invented":
        return entities(invented())
    with Ledger(going_out if request.param == "going_out" else hostile_ledger) as ledger:
        return entities(ledger)


def test_every_entity_is_valid_and_has_what_its_schema_wants(rows):
    for row in rows:
        schema = model.get(row["schema"])
        schema.validate(row)
        assert set(row["properties"]) <= set(schema.properties)
        assert set(schema.required) <= set(row["properties"])


def test_cleaning_drops_and_changes_nothing(rows):
    for row in rows:
        assert model.get_proxy(row, cleaned=False).properties == row["properties"]
        assert model.get_proxy(row, cleaned=False).id == row["id"]


def test_no_value_is_longer_than_its_type_holds(rows):
    for row in rows:
        for key, values in row["properties"].items():
            longest = model.get(row["schema"]).get(key).type.max_length
            assert all(len(value) <= longest for value in values), key


def test_ids_are_unique_and_references_resolve_to_what_their_property_takes(rows):
    assert [id for id, times in Counter(row["id"] for row in rows).items() if times > 1] == []
    schemata = {row["id"]: model.get(row["schema"]) for row in rows}
    for row in rows:
        for prop, value in model.get_proxy(row).itervalues():
            if prop.type == registry.entity:
                assert schemata[value].is_a(prop.range), (row["schema"], prop.name)


def test_edges_have_both_ends(rows):
    for row in rows:
        proxy = model.get_proxy(row)
        if proxy.schema.edge:
            assert len(list(proxy.edgepairs())) == 1


@given(st.text(max_size=200))
def test_any_words_are_clean_words(words):
    assert registry.text.clean(words_ := text(words)) == (words_ or None)
    assert registry.name.clean(words_ := name(words)) == (words_ or None)
    assert registry.address.clean(words_ := place(words)) == (words_ or None)


@given(st.text(max_size=50).map("https://post.example{}".format))
def test_an_address_that_is_followed_is_a_clean_address(given_address):
    url = followable(given_address)
    assert url is None or registry.url.clean(url) == url


@given(st.text(min_size=1, max_size=300))
def test_any_id_is_an_id(id):
    assert registry.entity.clean(reference(id)) == reference(id)
    assert reference(id) != reference(f"{id}:")


@given(st.text(alphabet="ab \n", max_size=400), st.integers(5, 50))
def test_a_long_text_is_cut_between_words_and_keeps_them_all(words, most):
    cut = list(pieces(words, most))
    assert all(0 < len(piece) <= most and piece == piece.strip() for piece in cut)
    assert "".join("".join(cut).split()) == "".join(words.split())


def test_what_is_too_long_is_cut_and_stands_whole_in_the_description():
    made = entity("doc:1", "Article", title="t" * 2000, fileName="a.txt")
    assert len(made["properties"]["title"][0]) == LABEL
    assert made["properties"]["description"] == [f"title: {'t' * 2000}"]


def test_the_limits_are_the_package_s():
    assert registry.name.max_length == NAME
    assert registry.string.max_length == LABEL
    assert registry.text.max_length == TEXT
    assert registry.address.max_length == PLACE
