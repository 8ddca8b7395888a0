"""Bodies: what a request of the API sends, read up to a bound and checked by the schema that describes it."""

from functools import cache
from typing import Any

import msgspec
from jsonschema import Draft202012Validator
from starlette.requests import Request

from sayso.desk.api.operation import BYTES, JSON
from sayso.desk.api.problem import ProblemError
from sayso.desk.api.shapes import shapes
from sayso.desk.bodies import BodyError, Bounds, spooled_body, whole_body

KIND = "kind"


async def body(request: Request, wanted: str, bounds: Bounds) -> Any:
    """Return the body of a request: a value that fits the component `wanted`, or a file; ProblemError else."""
    media, _, rest = request.headers.get("Content-Type", "").partition(";")
    taken = BYTES if wanted == BYTES else JSON
    if media.strip().casefold() != taken or (taken == JSON and rest.casefold().replace(" ", "") not in _CHARSETS):
        raise ProblemError(415, f"The body is no {taken}.", mend=f"send Content-Type: {taken}")
    try:
        if taken == BYTES:
            return await spooled_body(request, bounds)
        return _checked(_decoded(await whole_body(request, bounds)), wanted)
    except BodyError as error:
        raise ProblemError(error.status, error.what, mend="send less at once") from error


_CHARSETS = ("", "charset=utf-8", 'charset="utf-8"')


def _decoded(sent: bytes) -> Any:
    try:
        return msgspec.json.decode(sent)
    except (msgspec.MsgspecError, UnicodeError, RecursionError) as error:
        raise ProblemError(400, f"The body is no JSON: {error}.", mend="send JSON in UTF-8") from error


def _checked(value: Any, wanted: str) -> Any:
    """Return a value that fits a component; of one that there are kinds of, that of its own kind."""
    component = wanted
    kinds = shapes()[wanted].get("discriminator", {}).get("mapping", {})
    if kinds:
        kind = value.get(KIND) if isinstance(value, dict) else None
        if not isinstance(kind, str) or kind not in kinds:
            raise ProblemError(422, f"The body tells no {KIND}.", where=KIND, mend=f"one of {', '.join(kinds)}")
        component = kinds[kind].rpartition("/")[2]
    found = next(_validator(component).iter_errors(value), None)
    if found is not None:
        raise ProblemError(422, found.message[:400], where=found.json_path[:200], mend="see the schema at /api")
    return value


@cache
def _validator(component: str) -> Draft202012Validator:
    return Draft202012Validator({"$ref": f"#/components/schemas/{component}", "components": {"schemas": shapes()}})
