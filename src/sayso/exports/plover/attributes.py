"""Attributes: who did it, to whom, where and when, each with the words that say so."""

from collections.abc import Iterable
from typing import Any

from sayso.exports.plover.coding import Coding
from sayso.ledger import Folio
from sayso.values import Event, Filler

Json = dict[str, Any]


def attributes(folio: Folio, event: Event, coding: Coding) -> Json:
    """Return the attributes of a record: its actors, recipients and places by name, DATE, and what else fills roles."""
    named = {name: entries(folio, event, roles) for name, roles in coding.attributes.items()}
    known = {role for roles in coding.attributes.values() for role in roles}
    other = {role: entries(folio, event, [role]) for role in sorted(event.roles) if role not in known}
    when = event.time
    dates = [{"text": when.text, "start": when.start, "end": when.end}] if when.start or when.end or when.text else []
    return named | {"DATE": dates, "other": other}


def entries(folio: Folio, event: Event, roles: Iterable[str]) -> list[Json]:
    """Return what fills roles: an actor once, with every mention; words that are nobody once."""
    mentioned: dict[str, list[Filler]] = {}
    for role in roles:
        for filler in event.roles.get(role, ()):
            mentioned.setdefault(filler.actor or f" {' '.join(filler.text.split()).casefold()}", []).append(filler)
    return [_entry(folio, fillers) for fillers in mentioned.values()]


def _entry(folio: Folio, fillers: list[Filler]) -> Json:
    first = fillers[0]
    actor = folio.actors.get(first.actor or "")
    return {
        "text": first.text,
        "name": actor.name if actor else None,
        "actor": first.actor,
        "kind": actor.kind if actor else None,
        "country": actor.country if actor else None,
        "mentions": [
            {"document": f.document, "start": f.span.start, "end": f.span.end, "inferred": f.inferred} for f in fillers
        ],
    }
