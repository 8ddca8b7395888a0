"""Shapes: the schemas of all that the API takes and gives, from the contract of exports and from `shapes.json`.

In that file a shape may extend another one, or leave out some of its fields; all fields have to be there but those
that it calls optional. `pages` are envelopes of lists, `bodies` what rulings are asked for with, `plain` stands for
types that need no name in a client: they are put in where they are used, as are those of the contract.
"""

import json
import re
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import Any

from sayso.exports import schema
from sayso.exports.objects.objects import Json

FILE = "shapes.json"
DECISION, PASTED = "decision", "pasted"
ENUMS = {  # words of the contract that several shapes use, which a client has once: where they stand there
    "actor_kind": ("actor", "kind"),
    "factuality": ("claim", "factuality"),
    "stance": ("claim", "stance"),
    "status": ("event", "status"),
}
NOTED = {"type": "string", "maxLength": 4000, "pattern": "^[^\\u0000]*$"}
_OURS, _THEIRS = "#/$defs/", "#/components/schemas/"


@cache
def shapes() -> dict[str, Json]:
    """Return every component of the description by its name."""
    told: Json = json.loads(files(__package__).joinpath(FILE).read_text(encoding="utf-8"))
    house = {name: shape for name, shape in schema()["$defs"].items() if name != "ruling"}  # ours has our numbers
    known = house | _words_of(house) | told["plain"] | told["shapes"]
    whole = {name: _whole(shape, known) for name, shape in known.items()}
    whole |= {name: _page(item) for name, item in told["pages"].items()}
    whole |= {name: _body(name, shape) for name, shape in told["bodies"].items()}
    whole[DECISION] = _decision([name for name in told["bodies"] if name != PASTED])
    made = {name: _linked(shape, whole) for name, shape in whole.items() if not _bare(shape, name)}
    made |= {name: whole[name] | _spelt(whole[name]["enum"]) for name in ENUMS}
    return _wanted(made, [*told["shapes"], *told["pages"], *told["bodies"], DECISION])


def _words_of(house: dict[str, Json]) -> dict[str, Json]:
    """Return the contract's words for how things stand, each under a name of its own."""
    return {name: house[thing]["properties"][field] for name, (thing, field) in ENUMS.items()}


def _spelt(words: list[str]) -> Json:
    """Return names for words that are none: clients would take "CT+" and "CT-" for one."""
    names = [word.replace("+", "_PLUS").replace("-", "_MINUS").upper() for word in words]
    return {"x-enum-varnames": names} if any(not word.isidentifier() for word in words) else {}


def _wanted(made: dict[str, Json], roots: Iterable[str]) -> dict[str, Json]:
    """Return the components that these need, by name."""
    found: set[str] = set()
    open_ = [name for name in roots if name in made]
    while open_:
        if (name := open_.pop()) not in found:
            found.add(name)
            open_ += set(re.findall(f'"{_THEIRS}([a-z_0-9]+)"', json.dumps(made[name])))
    return {name: made[name] for name in sorted(found)}


def _whole(shape: Json, known: dict[str, Json]) -> Json:
    """Return a shape with all its fields, those of what it extends too."""
    if "properties" not in shape or "required" in shape:
        return shape
    base = _whole(known[shape["extends"]], known) if "extends" in shape else {"properties": {}, "required": []}
    left = set(shape.get("without", ()))
    own = {name: field for name, field in base["properties"].items() if name not in left} | shape["properties"]
    needed = [name for name in base["required"] if name not in left]
    needed += [name for name in shape["properties"] if name not in {*needed, *shape.get("optional", ())}]
    about = {"description": shape["description"]} if "description" in shape else {}
    return about | {"type": "object", "required": needed, "properties": own}


def _page(item: str) -> Json:
    """Return the envelope of a page of items."""
    return {
        "description": "A page of a list: its items, the place of the first, how many were asked for and there are in "
        "all, and the address of the next page, null where there is none.",
        "type": "object",
        "required": ["items", "first", "most", "total", "next"],
        "properties": {
            "items": {"type": "array", "items": {"$ref": f"{_OURS}{item}"}},
            "first": {"type": "integer", "minimum": 0},
            "most": {"type": "integer", "minimum": 1},
            "total": {"type": "integer", "minimum": 0},
            "next": {"type": ["string", "null"]},
        },
    }


def _body(name: str, shape: Json) -> Json:
    """Return what a body holds: nothing else than it says; a ruling has a note, which a note needs."""
    fields, needed = dict(shape["properties"]), [n for n in shape["properties"] if n not in shape.get("optional", ())]
    if name != PASTED:
        note = NOTED | {"minLength": 1, "pattern": "^[^\\u0000]*[^\\s\\u0000][^\\u0000]*$"} if name == "note" else NOTED
        fields = {"kind": {"const": name}} | fields | {"note": note}
        needed = ["kind", *needed, *(["note"] if name == "note" else [])]
    about = {"description": shape["description"]} if "description" in shape else {}
    return about | {"type": "object", "required": needed, "properties": fields, "additionalProperties": False}


def _decision(kinds: list[str]) -> Json:
    links = {kind: f"{_THEIRS}{kind}" for kind in kinds}
    return {
        "description": "What a person rules, told by ids and names of this ledger.",
        "oneOf": [{"$ref": link} for link in links.values()],
        "discriminator": {"propertyName": "kind", "mapping": links},
    }


def _bare(shape: Json, name: str) -> bool:
    """Tell whether a shape is put in where it is used: a plain type, no object of its own."""
    return (
        name not in ENUMS
        and "properties" not in shape
        and "discriminator" not in shape
        and shape.get("additionalProperties") is None
    )


def _linked(part: Any, whole: dict[str, Json]) -> Any:
    """Return a part of a shape with links to the components, and with what is bare put in."""
    if isinstance(part, list):
        return [_linked(each, whole) for each in part]
    if not isinstance(part, dict):
        return part
    for name in ENUMS:
        if "enum" in part and part["enum"] == whole[name]["enum"]:
            return {"$ref": f"{_THEIRS}{name}"}
    link = part.get("$ref", "")
    if isinstance(link, str) and link.startswith(_OURS):
        name = link.removeprefix(_OURS)
        beside = {key: value for key, value in part.items() if key != "$ref"}
        if _bare(whole[name], name):
            return _linked(whole[name], whole) | beside
        return {"$ref": f"{_THEIRS}{name}"} | beside
    return {key: _linked(value, whole) for key, value in part.items()}
