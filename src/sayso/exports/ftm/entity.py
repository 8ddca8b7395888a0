"""An entity of FollowTheMoney as an object: its id, its schema, and its properties as lists of clean text."""

from collections.abc import Iterable
from typing import Any

from sayso.exports.ftm import cleaning
from sayso.values import digest

Entity = dict[str, Any]
Given = str | None | Iterable[str | None]

_NAMES = {"name", "alias", "weakAlias"}
_TEXTS = {"summary", "description", "notes", "bodyText", "reason"}
_EXACT = {"startDate", "endDate", "date", "publishedAt", "country", "contentHash", "sourceUrl"}
_ENDS = {"entity", "subject", "object", "holder", "post", "member", "organization", "agent", "client"}
_LINKS = {"proof", "involved", *_ENDS}


def entity(id: str, schema: str, **given: Given) -> Entity:
    """Return an entity; None and empty values are left out, one that is too long is cut and stands in a text."""
    properties: dict[str, list[str]] = {}
    whole: list[str] = []
    for key, several in given.items():
        values = [several] if several is None or isinstance(several, str) else several
        for value in values:
            if value:
                properties.setdefault(key, []).extend(_clean(key, value, whole))
    if whole:
        properties.setdefault("description", []).extend(whole)
    found = {key: list(dict.fromkeys(values)) for key, values in properties.items() if values}
    return {"id": cleaning.reference(id), "schema": schema, "properties": found}


def link(schema: str, ends: dict[str, str], *told: object, **given: Given) -> Entity:
    """Return an edge between two entities; its id is made of its ends and of what else is `told`."""
    id = digest(schema.lower(), *ends.values(), *told)
    return entity(id, schema, **ends, **given)


def _clean(key: str, value: str, whole: list[str]) -> Iterable[str]:
    if key in _EXACT:
        return [value]
    if key in _LINKS:
        return [cleaning.reference(value)]
    if key in _TEXTS:
        return cleaning.pieces(value)
    if key == "location":
        return _short(key, cleaning.place(value), cleaning.PLACE, whole)
    if key in _NAMES:
        return _short(key, cleaning.name(value), cleaning.NAME, whole)
    return _short(key, cleaning.text(value), cleaning.LABEL, whole)


def _short(key: str, value: str, most: int, whole: list[str]) -> list[str]:
    if len(value) > most:
        whole.extend(cleaning.pieces(f"{key}: {value}"))
        value = f"{value[: most - 1].rstrip()}…"
    return [value] if value else []
