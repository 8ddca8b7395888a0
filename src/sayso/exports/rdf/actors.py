"""Actors: agents, for whom they act, what they belong to, and their offices."""

from collections.abc import Iterator

from sayso.exports.rdf.names import ALSO, LABEL, TYPE, prov
from sayso.exports.rdf.terms import Facts, day, lines, node, own, text
from sayso.ledger import ActorEntry
from sayso.values import Actor, Role


def actor_lines(entry: ActorEntry) -> Iterator[str]:
    """Yield an actor. That it speaks for a state is an inference from titles and words, as its names being one is."""
    actor, grade = entry.actor, entry.grade
    sides = [node(side) for side in actor.sides if side != actor.id]
    facts: Facts = [
        (TYPE, own("Actor")),
        (TYPE, prov("Agent")),
        (TYPE, _kind(actor)),
        (own("kind"), text(actor.kind)),
        (LABEL, text(actor.name)),
        *((ALSO, text(alias)) for alias in actor.aliases),
        (own("country"), actor.country and text(actor.country)),
        *((prov("actedOnBehalfOf"), side) for side in sides),
        *((own("partOf"), node(body)) for body in actor.part_of),
        *((own("office"), node("office", actor.id, number)) for number, _ in enumerate(actor.roles, 1)),
        (own("reason"), text(actor.reason) if actor.reason else None),
        (own("proposedLetter"), text(grade.letter) if grade else None),
    ]
    yield from lines(node(actor.id), facts)
    for number, role in enumerate(actor.roles, 1):
        yield from _office(node("office", actor.id, number), role)


def _office(itself: str, role: Role) -> Iterator[str]:
    facts: Facts = [
        (TYPE, own("Office")),
        (own("title"), text(role.title)),
        (own("organisation"), role.organisation and text(role.organisation)),
        (own("from"), role.start and day(role.start)),
        (own("until"), role.end and day(role.end)),
    ]
    yield from lines(itself, facts)


def _kind(actor: Actor) -> str | None:
    if actor.kind == "unnamed":
        return None
    return prov("Person") if actor.kind == "person" else prov("Organization")
