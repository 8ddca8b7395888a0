"""Twins: sightings of a body that are alike in all that grouping asks for, whichever documents they are of.

A body that ten thousand documents name is looked at once for each way in which they name it. Persons, the unnamed and
bodies that are told apart by what their document speaks of have no twins: for them it matters which document it is.
"""

from collections.abc import Iterable
from dataclasses import replace

from sayso.linking.bodies import of_itself
from sayso.linking.decisions import NONE, Decisions, is_ruled
from sayso.linking.natures import is_person, personal_form
from sayso.linking.sighting import Sighting
from sayso.values import Entity, digest

_BODIES = frozenset({"outlet", "organisation", "government_body", "alliance", "armed_group"})


def alike(sighting: Sighting, ever: Decisions = NONE) -> str | None:
    """Return the same text for sightings that are twins, None for one that has none.

    `ever` is all that persons ever ruled: whom a ruling means by its id stands for itself.
    """
    if sighting.post is not None or not all(map(_plain, sighting.entities)) or is_ruled(sighting, ever):
        return None
    if personal_form(sighting) is not None or not of_itself(sighting):
        return None
    return digest("twin", [_shown(entity) for entity in sighting.entities], sorted(sighting.forms), sighting.by_name)


def one(twins: Iterable[Sighting]) -> Sighting:
    """Return one sighting that stands for all of these: the first of them, with the weight and number of all."""
    every = list(twins)
    first = min(every, key=_place)
    return _standing(first, sum(each.weight for each in every), sum(each.times for each in every))


def without(one: Sighting, gone: Iterable[Sighting], first: Sighting) -> Sighting:
    """Return what stands for the twins that are left after some are gone, of which `first` comes first."""
    left = list(gone)
    weight, times = sum(each.weight for each in left), sum(each.times for each in left)
    return _standing(first, one.weight - weight, one.times - times)


def _standing(first: Sighting, weight: int, times: int) -> Sighting:
    """Return the first of some twins as it stands for all: what is its document's own is left out."""
    return replace(first, states=frozenset(), published=None, weight=weight, times=times)


def _place(sighting: Sighting) -> tuple[str, str]:
    return sighting.document, sighting.entity.id


def _plain(entity: Entity) -> bool:
    return entity.kind in _BODIES and not (entity.roles or entity.part_of or is_person(entity))


def _shown(entity: Entity) -> tuple[object, ...]:
    return (entity.kind, entity.name, entity.aliases, entity.country, sorted(entity.sides))
