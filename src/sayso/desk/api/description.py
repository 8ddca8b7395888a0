"""The description of the API as OpenAPI 3.1: made from the operations, and so never another than they are."""

from importlib.metadata import version

from sayso.desk.api.operation import BYTES, JSON, Operation
from sayso.desk.api.operations import operations
from sayso.desk.api.parameters import Parameter
from sayso.desk.api.problem import MEDIA, TITLES
from sayso.desk.api.shapes import shapes
from sayso.desk.visit import HEADER
from sayso.exports.objects.objects import Json

ROOT = "/api/v1"
COOKIE = "sayso-session-8765"  # as a desk on the usual port calls it
ABOUT = """\
What the desk shows, for programs: who says what happened, on whose say-so, and who says otherwise. Nothing here is a
verdict: each entry is a voice, pinned to its exact words. Offsets count Unicode code points of a document's text, end
exclusive. Lists come a page at a time (`first`, `most`); `next` is the address of the page that follows. What goes
wrong is told as `application/problem+json`, with the mend.

Where the ledger has accounts, send a token that `sayso accounts token NAME` made: `Authorization: Bearer …`. A browser
that is signed in may ask by its session; its changes carry the token of its page besides.
"""
_SCHEMA = "#/components/schemas/"


def description(cookie: str = COOKIE, *, free: bool = False) -> Json:
    """Return the description; `free` is that of a desk at which nobody has to sign in."""
    paths: dict[str, Json] = {}
    for one in operations():
        paths.setdefault(one.path, {})[one.method.lower()] = _operation(one, free)
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "sayso",
            "version": version("sayso"),
            "summary": "Who says what happened",
            "description": ABOUT,
        },
        "servers": [{"url": ROOT}],
        "tags": [{"name": group} for group in dict.fromkeys(one.group for one in operations())],
        "paths": paths,
        "components": {
            "schemas": shapes(),
            "responses": {f"problem_{status}": _problem(status) for status in sorted(TITLES)},
            "securitySchemes": {
                "token": {"type": "http", "scheme": "bearer"},
                "session": {"type": "apiKey", "in": "cookie", "name": cookie},
                "page_token": {"type": "apiKey", "in": "header", "name": HEADER},
            },
        },
    }


def _operation(one: Operation, free: bool) -> Json:
    role = "" if one.role == "reader" else f" It takes the role of {one.role}."
    told: Json = {
        "operationId": one.name,
        "summary": one.about.partition(". ")[0].rstrip("."),
        "description": f"{one.about}{role}",
        "tags": [one.group],
        "security": _security(one, free),
        "parameters": [_parameter(parameter) for parameter in one.parameters],
        "responses": {str(one.status): _answer(one)} | _others(one),
    }
    if one.body:
        schema = _binary() if one.body == BYTES else {"$ref": f"{_SCHEMA}{one.body}"}
        told["requestBody"] = {"required": True, "content": {BYTES if one.body == BYTES else JSON: {"schema": schema}}}
    return told


def _security(one: Operation, free: bool) -> list[Json]:
    session: Json = {"session": []} if one.method == "GET" else {"session": [], "page_token": []}
    return [*([{}] if free else []), {"token": []}, session]


def _parameter(one: Parameter) -> Json:
    return {
        "name": one.name,
        "in": one.place,
        "required": one.needed,
        "description": one.about,
        "schema": one.schema,
    }


def _answer(one: Operation) -> Json:
    headers = {name: {"description": about, "schema": {"type": "string"}} for name, about in one.headers.items()}
    return {"description": one.about, "content": {media: {"schema": _shape(one, media)} for media in one.media}} | (
        {"headers": headers} if headers else {}
    )


def _shape(one: Operation, media: str) -> Json:
    if one.answer in shapes():
        return {"$ref": f"{_SCHEMA}{one.answer}"}
    if media.startswith("text/"):
        return {"type": "string"}
    return {"description": "as the format has it"} if media.endswith("json") else _binary()


def _others(one: Operation) -> Json:
    told: Json = {str(status): {"$ref": f"#/components/responses/problem_{status}"} for status in one.problems}
    return ({"304": {"description": "It is the one that you have."}} if one.lasting else {}) | told


def _problem(status: int) -> Json:
    if status == 421:  # the guard's own answer, given before anything is read
        return {"description": f"{TITLES[status]}.", "content": {"text/plain": {"schema": {"type": "string"}}}}
    told: Json = {"description": f"{TITLES[status]}.", "content": {MEDIA: {"schema": {"$ref": f"{_SCHEMA}problem"}}}}
    if status in _HEADERS:
        told["headers"] = {_HEADERS[status]: {"schema": {"type": "string"}}}
    return told


_HEADERS = {401: "WWW-Authenticate", 405: "Allow", 429: "Retry-After"}


def _binary() -> Json:
    return {"type": "string", "format": "binary"}
