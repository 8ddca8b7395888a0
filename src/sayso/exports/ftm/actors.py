"""Actors as parties with their offices, the bodies that they belong to, and the states that they speak for."""

from collections.abc import Iterator

from sayso.exports.ftm.entity import Entity, entity, link
from sayso.exports.ftm.vocabulary import vocabulary
from sayso.exports.web.countries import alpha_2
from sayso.ledger import SourceGrade
from sayso.values import Actor, Role, digest

_BODIES = ("org:", "state:")  # ids of what can have members


def party(actor: Actor, grade: SourceGrade | None) -> Entity:
    """Return an actor as a person, body, organisation or, where nobody is named, as an entity of unknown kind."""
    said, told = vocabulary(), vocabulary().actors[actor.kind]
    name = said.labels.unnamed.format(name=actor.name) if actor.kind == "unnamed" else actor.name
    offices = [_office(role) for role in actor.roles]
    return entity(
        actor.id,
        told.schema,
        name=name if name.strip() else actor.id,
        alias=actor.aliases,
        country=_country(actor),
        classification=told.classification,
        position=offices if told.schema == "Person" else None,
        notes=(
            f"one actor by these names: {actor.reason}" if actor.reason else None,
            f"proposed grade as a source (Admiralty scale): {grade.letter}: {grade.rule}" if grade else None,
            f"offices: {'; '.join(offices)}" if offices and told.schema != "Person" else None,
        ),
    )


def ties(actor: Actor) -> Iterator[Entity]:
    """Yield the bodies that an actor belongs to, the states that it speaks for, and the offices of a person."""
    labels = vocabulary().labels
    for body in actor.part_of:
        if body.startswith(_BODIES):
            yield link("Membership", {"member": actor.id, "organization": body}, role=labels.part)
        else:
            yield link("UnknownLink", {"subject": actor.id, "object": body}, "part", role=labels.part)
    for side in actor.sides:
        if side != actor.id:
            yield link("Representation", {"agent": actor.id, "client": side}, role=labels.side)
    if vocabulary().actors[actor.kind].schema == "Person":
        yield from _offices(actor)


def _offices(actor: Actor) -> Iterator[Entity]:
    held: dict[str, Entity] = {}
    for role in actor.roles:
        ends = {"holder": actor.id, "post": _post(actor, role)}
        for one in (
            entity(ends["post"], "Position", name=_office(role), country=_country(actor)),
            link("Occupancy", ends, role.start, role.end, startDate=role.start, endDate=role.end),
        ):
            held.setdefault(one["id"], one)
    yield from held.values()


def _post(actor: Actor, role: Role) -> str:
    """Return the id of a post: who hold one of the same name for the same state hold the same."""
    return digest("position", role.title.casefold(), (role.organisation or "").casefold(), actor.country)


def _office(role: Role) -> str:
    return ", ".join(filter(None, (role.title, role.organisation)))


def _country(actor: Actor) -> str | None:
    code = alpha_2(actor.country)
    return code.lower() if code else None
