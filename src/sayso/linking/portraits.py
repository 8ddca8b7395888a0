"""Portraits: what many sightings of one actor show of it, as one value."""

from collections import Counter
from collections.abc import Iterable, Mapping

from sayso.linking.names import body_shown, person_words, tokens
from sayso.linking.sighting import Sighting
from sayso.values import Actor, ActorKind, Entity, Role

Group = list[Sighting]  # of one actor


def portrait(id: str, group: Group, of_entity: Mapping[str, str]) -> Actor:
    """Return the actor of these sightings under its id; `of_entity` maps the bodies that it is part of to actors."""
    name, entities = full_name(group), [e for s in group for e in s.entities]
    forms = {form for sighting in group for form in sighting.forms}
    sides = {f"state:{side}" for e in entities for side in e.sides} | ({id} if id.startswith("state:") else set())
    return Actor(
        id=id,
        kind=_kind(entities),
        name=name,
        aliases=tuple(sorted(forms - {name})),
        country=country_of(group),
        sides=tuple(sorted(sides)),
        part_of=tuple(sorted({of_entity[p] for e in entities for p in e.part_of if p in of_entity} - {id})),
        roles=_roles(role for e in entities for role in e.roles),
    )


def _kind(entities: list[Entity]) -> ActorKind:
    """Return what most mentions take the actor for; one that publishes or is cited as an outlet is an outlet."""
    counted: Counter[ActorKind] = Counter()
    for entity in entities:
        counted[entity.kind] += 1 + len(entity.mentions)
    return "outlet" if "outlet" in counted else min(counted, key=lambda kind: (-counted[kind], kind))


def country_of(group: Group) -> str | None:
    """Return the country that most sightings give, or None."""
    counted = Counter(e.country for s in group for e in s.entities if e.country)
    return min(counted, key=lambda code: (-counted[code], code)) if counted else None


def full_name(group: Group) -> str:
    """Return the fullest name: the most words, then the one seen most; of a state the one seen most.

    A name that fewer than one in ten sightings have is more likely a slip than the fullest.
    """
    kind = group[0].entity.kind
    seen = Counter(shown(s.entity) for s in group)
    length = 0 if kind == "state" else 1
    common = [name for name in seen if seen[name] * 10 >= len(group)] or list(seen)
    return min(common, key=lambda name: (-length * len(tokens(name)), -seen[name], len(name), name))


def shown(entity: Entity) -> str:
    """Return an entity's name as it is shown: a person's without titles, a body's without its article."""
    if entity.kind == "person":
        return " ".join(person_words(entity.name))
    return entity.name if entity.kind in ("unnamed", "state") else body_shown(entity.name)


def _roles(roles: Iterable[Role]) -> tuple[Role, ...]:
    """Return the roles, each once; one that another tells more fully is left out."""
    every = sorted(set(roles), key=lambda role: tuple(str(part or "") for part in _parts(role)))
    return tuple(role for role in every if not any(role != other and _within(role, other) for other in every))


def _parts(role: Role) -> tuple[str | None, ...]:
    return (role.title, role.organisation, role.start, role.end)


def _within(role: Role, other: Role) -> bool:
    return all(mine is None or mine == theirs for mine, theirs in zip(_parts(role), _parts(other), strict=True))
