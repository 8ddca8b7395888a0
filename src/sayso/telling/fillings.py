"""Fillings: who or what fills a role, those of one actor as one, with the words that say so."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sayso.values import Actor, Filler

MOST_PLACES = 12  # of one filler, named with their own links


@dataclass(frozen=True, slots=True)
class Part:
    """Who or what fills a role: the actor or None, its name, and the places that say so, different words first."""

    actor: Actor | None
    name: str
    places: tuple[Filler, ...]
    more: int


def parts(fillers: Iterable[Filler], actors: Mapping[str, Actor]) -> list[Part]:
    """Return a role's fillers, those of one actor as one and those of no actor as one, the most named first."""
    held: dict[str | None, list[Filler]] = {}
    for filler in fillers:
        held.setdefault(filler.actor, []).append(filler)
    joined = [_part(group, actors.get(group[0].actor or "")) for group in held.values()]
    return sorted(joined, key=lambda part: (-len(part.places) - part.more, part.name))


def _part(group: list[Filler], actor: Actor | None) -> Part:
    often = Counter(filler.text.casefold() for filler in group)
    different = {filler.text.casefold(): filler for filler in reversed(group)}
    places = tuple(sorted(different.values(), key=lambda filler: -often[filler.text.casefold()]))
    shown = places[:MOST_PLACES]
    return Part(actor, actor.name if actor else places[0].text, shown, len(group) - len(shown))
