"""Headlines: an event in a few plain words, made from its type, its roles and the names of actors."""

from collections import Counter
from collections.abc import Mapping

from sayso.values import Actor, Event, Filler

DOERS = ("agent", "issuer", "party")
RECEIVERS = ("recipient", "target")
MATTERS = ("goods", "subject", "term", "scope", "place")
WORDS = 6  # of a filler that is no actor
NAMED = 3  # fillers of one role


def headline(event: Event, actors: Mapping[str, Actor]) -> str:
    """Return what happened in a few words: "transfer: Iran → Russia, ballistic missiles"."""
    doers = _first(event, DOERS, actors)
    receivers = [name for name in _first(event, RECEIVERS, actors) if name not in doers]
    matters = _first(event, MATTERS, actors)[:1]
    sides = " → ".join(" and ".join(side) for side in (doers, receivers) if side)
    if receivers and not doers:
        sides = f"→ {sides}"
    told = ", ".join(part for part in (sides, *matters) if part)
    kind = event.type.replace("_", " ")
    return f"{kind}: {told}" if told else kind


def _first(event: Event, roles: tuple[str, ...], actors: Mapping[str, Actor]) -> list[str]:
    """Return the names that fill the first of these roles that has any, those named most often first."""
    for role in roles:
        counts = Counter(_name(filler, actors) for filler in event.roles.get(role, ()))
        if counts:
            ordered = sorted(counts, key=lambda name: (-counts[name], len(name), name))
            return ordered[:NAMED]
    return []


def _name(filler: Filler, actors: Mapping[str, Actor]) -> str:
    actor = actors.get(filler.actor or "")
    if actor:
        return actor.name
    words = filler.text.split()
    return " ".join(words[:WORDS]) + (" …" if len(words) > WORDS else "")
