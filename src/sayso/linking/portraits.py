"""Portraits: what many sightings of one actor show of it, as one value."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from sayso.linking.called import country_of, full_name, kind_of
from sayso.linking.decisions import NONE, Decisions
from sayso.linking.reasons import reason
from sayso.linking.sighting import Group
from sayso.values import Actor, Role


def portrait(
    id: str,
    group: Group,
    of_entity: Mapping[str, str],
    decisions: Decisions = NONE,
    documents: int | None = None,
) -> Actor:
    """Return the actor of these sightings under its id; `of_entity` maps the bodies that it is part of to actors, and
    `documents` is how many name it, where some of the sightings stand for their twins.

    Its sides are those that it has of itself. A state's portrait is the union of its sightings' portraits.
    """
    name, entities = full_name(group), [e for s in group for e in s.entities]
    forms = {form for sighting in group for form in sighting.forms}
    sides = {f"state:{side}" for e in entities for side in e.sides} | ({id} if id.startswith("state:") else set())
    return Actor(
        id=id,
        kind=kind_of(group),
        name=name,
        aliases=tuple(sorted(forms - {name})),
        country=country_of(group),
        sides=tuple(sorted(sides)),
        part_of=tuple(sorted({of_entity[p] for e in entities for p in e.part_of if p in of_entity} - {id})),
        roles=_roles(role for e in entities for role in e.roles),
        reason=reason(group, name, decisions, documents),
    )


def _roles(roles: Iterable[Role]) -> tuple[Role, ...]:
    """Return the roles, each once; one that another tells more fully is left out."""
    every = sorted(set(roles), key=lambda role: tuple(str(part or "") for part in _parts(role)))
    return tuple(role for role in every if not any(role != other and _within(role, other) for other in every))


def _parts(role: Role) -> tuple[str | None, ...]:
    return (role.title, role.organisation, role.start, role.end)


def _within(role: Role, other: Role) -> bool:
    return all(mine is None or mine == theirs for mine, theirs in zip(_parts(role), _parts(other), strict=True))


def merged(one: Actor, other: Actor) -> Actor:
    """Return what two portraits of one state show together: what is not in its id, the sightings of both add to."""
    names = {one.name, other.name, *one.aliases, *other.aliases}
    roles = (*one.roles, *other.roles)
    return replace(
        one,
        aliases=tuple(sorted(names - {one.name})),
        sides=tuple(sorted({*one.sides, *other.sides})),
        part_of=tuple(sorted({*one.part_of, *other.part_of})),
        roles=_roles(roles),
    )
