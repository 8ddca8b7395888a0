"""The description is OpenAPI 3.1, names every route of the API and no other, and is what its page tells."""

import re

import pytest
import schemathesis
from jsonschema import Draft202012Validator

from declared import operation
from sayso.desk import app
from sayso.desk.api import description, operations
from sayso.desk.api.application import routes
from sayso.desk.api.shapes import shapes
from sayso.exports import schema
from sayso.ledger import Ledger


def links(part):
    if isinstance(part, dict):
        if "$ref" in part:
            yield part["$ref"]
        for value in part.values():
            yield from links(value)
    elif isinstance(part, list):
        for value in part:
            yield from links(value)


def test_it_is_openapi():
    schemathesis.openapi.from_dict(description()).validate()
    for shape in shapes().values():
        Draft202012Validator.check_schema(shape)


def test_it_is_served_as_it_is_with_the_sessions_own_cookie(anybody, reader):
    served = reader.get("/openapi.json").json()
    assert served == description("sayso-session-8765")
    assert anybody.get("/openapi.json").json() == description("sayso-session-8765", free=True)


def test_every_route_is_described_and_every_operation_has_a_route(affair):
    routed = {(route.path, method) for route in routes(Ledger, None) for method in route.methods - {"HEAD"}}
    told = {(path, method.upper()) for path, held in description()["paths"].items() for method in held}
    assert routed == told
    pages = [route.path for route in app(affair).routes if route.path.startswith("/api")]
    assert pages == ["/api"]  # everything else below it is the API's


def test_every_link_leads_somewhere_and_every_component_is_used():
    whole = description()
    used = set(links(whole))
    held = {f"#/components/{kind}/{name}" for kind, part in whole["components"].items() for name in part}
    assert used <= held
    unused = {link.rpartition("/")[2] for link in held - used if "securitySchemes" not in link}
    assert unused == set()


def test_operations_have_names_of_their_own_and_say_what_they_are_for():
    names = [one.name for one in operations()]
    assert len(set(names)) == len(names)
    for one in operations():
        told = operation(one.method.lower(), one.path)
        assert re.fullmatch(r"[a-z_]+", one.name)
        assert told["description"]
        assert all(parameter["description"] for parameter in told["parameters"])


def test_what_changes_anything_takes_an_analyst():
    assert {one.role for one in operations() if one.method == "POST"} == {"analyst"}
    assert all(one.path.startswith("/uploads") for one in operations() if one.method == "GET" and one.role != "reader")


def enums(part):
    if isinstance(part, dict):
        if "enum" in part:
            yield part
        for value in part.values():
            yield from enums(value)
    elif isinstance(part, list):
        for value in part:
            yield from enums(value)


def test_no_two_words_of_an_enumeration_are_one_name_in_a_client():
    for part in enums(description()):
        names = part.get("x-enum-varnames") or [re.sub(r"\W+", "_", word).strip("_") for word in part["enum"]]
        assert len({name.casefold() for name in names}) == len(part["enum"]), part["enum"]


CONTRACT = {"event": "weighed_event", "claim": "voice"} | {
    name: name for name in ("actor", "document", "attribution", "origin", "course", "detail")
}


@pytest.mark.parametrize(("theirs", "ours"), CONTRACT.items())
def test_shapes_of_the_contract_are_those_of_the_contract(theirs, ours):
    shape, contract = shapes()[ours], schema()["$defs"][theirs]
    assert set(contract["properties"]) <= set(shape["properties"])
    assert set(contract["required"]) <= set(shape["required"])


def test_its_page_tells_every_operation_and_shape(anybody):
    page = anybody.client.get("/api").text
    ids = set(re.findall(r' id="([^"]+)"', page))
    assert {one.name for one in operations()} | set(shapes()) <= ids
    assert set(re.findall(r'href="#([^"]+)"', page)) <= ids


def test_its_page_is_found_from_ones_own(anybody):
    assert 'href="/api"' in anybody.client.get("/me").text


def test_every_problem_has_its_place_on_the_page(anybody):
    page = anybody.client.get("/api").text
    assert f'id="{anybody.get("/nowhere").json()["type"].partition("#")[2]}"' in page
