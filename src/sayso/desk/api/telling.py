"""Telling: the description of the API in words, for a page of the desk and for the reference."""

from collections.abc import Iterator
from dataclasses import dataclass

from sayso.desk.api.description import ROOT
from sayso.exports.objects.objects import Json

_LINK = "#/components/schemas/"


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a shape, or a parameter: of which type in words, the shape that it links to ("" for none), whether it
    has to be there, and what it is for.
    """

    name: str
    type: str
    shape: str
    needed: bool
    about: str


@dataclass(frozen=True, slots=True)
class Told:
    """An operation in words; `takes` is the shape of its body, `gives` that of its answer, "" for none."""

    name: str
    method: str
    path: str
    about: str
    parameters: tuple[Field, ...]
    takes: str
    status: str
    gives: str
    media: tuple[str, ...]
    problems: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Shape:
    """A shape in words: its fields, or what it is where it has none."""

    name: str
    about: str
    fields: tuple[Field, ...]
    plain: str


def groups(description: Json) -> Iterator[tuple[str, list[Told]]]:
    """Yield the operations of each group, under its name."""
    for tag in description["tags"]:
        yield (
            tag["name"],
            [
                _told(path, method, one)
                for path, held in description["paths"].items()
                for method, one in held.items()
                if one["tags"] == [tag["name"]]
            ],
        )


def told_shapes(description: Json) -> Iterator[Shape]:
    """Yield the shapes, by name."""
    for name, shape in description["components"]["schemas"].items():
        needed = set(shape.get("required", ()))
        fields = tuple(_field(field, part, field in needed) for field, part in shape.get("properties", {}).items())
        yield Shape(name, shape.get("description", ""), fields, "" if fields else in_words(shape)[0])


def told_problems(description: Json) -> Iterator[tuple[str, str]]:
    """Yield the statuses of problems, each with its name."""
    for name, problem in description["components"]["responses"].items():
        yield name.removeprefix("problem_"), problem["description"].rstrip(".")


def in_words(schema: Json) -> tuple[str, str]:
    """Return a type in words, and the shape that it links to, "" for none."""
    if link := schema.get("$ref", ""):
        return link.removeprefix(_LINK), link.removeprefix(_LINK)
    if "const" in schema:
        return repr(schema["const"]), ""
    if "enum" in schema:
        return " | ".join(map(str, schema["enum"])), ""
    if choices := schema.get("oneOf"):
        told = [in_words(one) for one in choices]
        return " or ".join(words for words, _ in told), next((shape for _, shape in told if shape), "")
    kinds = schema.get("type", "anything")
    words, shape = "anything", ""
    for kind in [kinds] if isinstance(kinds, str) else kinds:
        words, shape = (kind, shape) if words == "anything" else (f"{words} or {kind}", shape)
        if kind == "array":
            inner, shape = in_words(schema.get("items", {}))
            words = (
                "[start, end]" if schema.get("maxItems") == 2 and inner.startswith("integer") else f"list of {inner}"
            )
        elif kind == "object" and isinstance(inside := schema.get("additionalProperties"), dict):
            inner, shape = in_words(inside)
            words = f"object of {inner}"
    return words + _bounds(schema), shape


def _bounds(schema: Json) -> str:
    if "minimum" in schema and "maximum" in schema:
        return f" from {schema['minimum']} to {schema['maximum']}"
    return ""


def _told(path: str, method: str, one: Json) -> Told:
    status, answer = next((status, answer) for status, answer in one["responses"].items() if status.startswith("2"))
    media = tuple(answer["content"])
    body = next(iter(one.get("requestBody", {}).get("content", {"": {}}).items()))
    takes = in_words(body[1]["schema"])[1] or body[0] if body[0] else ""
    problems = tuple(other for other in one["responses"] if other > "399")
    gives = in_words(next(iter(answer["content"].values()))["schema"])[1]
    fields = tuple(
        _field(each["name"], each["schema"] | {"description": each["description"]}, each["required"])
        for each in one["parameters"]
    )
    name, about = one["operationId"], one["description"]
    return Told(name, method.upper(), f"{ROOT}{path}", about, fields, takes, status, gives, media, problems)


def _field(name: str, schema: Json, needed: bool) -> Field:
    words, shape = in_words(schema)
    usual = f" Usually {str(schema['default']).lower()}." if "default" in schema else ""
    return Field(name, words, shape, needed, schema.get("description", "") + usual)
