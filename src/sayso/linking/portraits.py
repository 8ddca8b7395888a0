"""Portraits: what many sightings of one actor show of it, as one value."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace

from sayso.lexicon.people import person_named
from sayso.lexicon.states import state
from sayso.linking.body_names import listed_body
from sayso.linking.names import body_shown, person_words, tokens
from sayso.linking.natures import is_person
from sayso.linking.sighting import Group
from sayso.values import Actor, ActorKind, Entity, Role


def portrait(id: str, group: Group, of_entity: Mapping[str, str]) -> Actor:
    """Return the actor of these sightings under its id; `of_entity` maps the bodies that it is part of to actors.

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
    )


def kind_of(group: Group) -> ActorKind:
    """Return what the lexicon, or else most mentions, take the actor for.

    One that publishes or is cited as an outlet is an outlet, and one with the name of a person a person.
    """
    counted: Counter[ActorKind] = Counter()
    for sighting in named(group):
        listed = listed_body(sighting.entity)
        counted[listed.kind if listed and not is_person(sighting) else sighting.entity.kind] += sighting.weight
    sure: tuple[ActorKind, ...] = ("outlet", "person")
    return next((kind for kind in sure if kind in counted), min(counted, key=lambda kind: (-counted[kind], kind)))


def named(group: Group) -> Group:
    """Return the sightings that name the actor, all where none does ("two officials")."""
    return [sighting for sighting in group if sighting.entity.kind != "unnamed"] or group


def country_of(group: Group) -> str | None:
    """Return the country that most sightings give, or None."""
    counted = Counter(e.country for s in group for e in s.entities if e.country)
    return min(counted, key=lambda code: (-counted[code], code)) if counted else None


def full_name(group: Group) -> str:
    """Return the fullest name: the most words, then the one seen most; of a state the one in common use.

    A name that fewer than one in ten sightings have is more likely a slip than the fullest; of a listed
    person the fullest of the names that the lexicon has.
    """
    entity = named(group)[0].entity
    if entity.kind == "state" and entity.country and (known := state(entity.country)):
        return known.name
    seen = Counter(shown(s.entity) for s in named(group))
    listed = [name for name in seen if entity.kind == "person" and " " in name and person_named(name)]
    common = listed or [name for name in seen if seen[name] * 10 >= len(group)] or list(seen)
    return min(common, key=lambda name: (-len(tokens(name)), -seen[name], len(name), name))


def shown(entity: Entity) -> str:
    """Return an entity's name as it is shown: a person's without titles, a listed body's as the lexicon has it."""
    listed = None if entity.kind in ("unnamed", "state", "person") else listed_body(entity)
    if entity.kind == "person":
        return " ".join(person_words(entity.name))
    return listed.name if listed else entity.name if entity.kind in ("unnamed", "state") else body_shown(entity.name)


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
