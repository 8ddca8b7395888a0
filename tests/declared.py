"""What the API declares, held against what it answers: each answer is one of those that its operation declares."""

import re
from functools import cache
from typing import Any

from httpx import Response
from jsonschema import Draft202012Validator

from sayso.desk.api import ROOT, description


def declared(answer: Response) -> Response:
    """Return an answer that is as its operation declares it: its status, its type, and each field of it."""
    asked = answer.request
    path = re.sub(r"^https?://[^/]+", "", str(asked.url)).partition("?")[0].removeprefix(ROOT)
    found = operation("get" if asked.method == "HEAD" else asked.method.lower(), path)
    if found is None:
        assert answer.status_code in (404, 405), f"nothing declares {asked.method} {path}: {answer.status_code}"
        fits("problem", answer.json())
        return answer
    told = found["responses"].get(str(answer.status_code))
    assert told is not None, f"{asked.method} {path} answers {answer.status_code}: {answer.text[:300]}"
    if "$ref" in told:
        told = description()["components"]["responses"][told["$ref"].rpartition("/")[2]]
    assert all(name in answer.headers for name in told.get("headers", ()))
    media = answer.headers.get("content-type", "").partition(";")[0]
    content = told.get("content", {})
    assert media in content or (not content and not answer.content), f"{asked.method} {path} answers with {media}"
    if media in ("application/json", "application/problem+json") and answer.content:
        check(content[media]["schema"], answer.json())
    return answer


def operation(method: str, path: str) -> dict[str, Any] | None:
    """Return the operation that declares an address."""
    for template, held in whole()["paths"].items():
        if re.fullmatch(re.sub(r"{[^}]*}", "[^/]+", re.escape(template).replace(r"\{", "{").replace(r"\}", "}")), path):
            return held.get(method)
    return None


def fits(component: str, value: Any) -> None:
    """See that a value is what a component says, and nothing more."""
    check({"$ref": f"#/components/schemas/{component}"}, value)


def check(schema: Any, value: Any) -> None:
    """See that a value is what a schema says, and nothing more."""
    error = next(Draft202012Validator({**schema, "components": whole()["components"]}).iter_errors(value), None)
    assert error is None, f"{error.json_path}: {error.message[:300]}"


@cache
def whole() -> dict[str, Any]:
    """Return the description, with every object closed: a field that is not declared is a fault."""
    return closed(description())


def closed(part: Any) -> Any:
    if isinstance(part, list):
        return [closed(each) for each in part]
    if not isinstance(part, dict):
        return part
    made = {key: closed(value) for key, value in part.items()}
    if part.get("type") == "object" and "properties" in part:
        made.setdefault("additionalProperties", False)
    return made
