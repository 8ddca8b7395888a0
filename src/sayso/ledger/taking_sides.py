"""Taking sides: who affirms, denies and hedges each of some events, and who speaks of it without a stand."""

from dataclasses import dataclass

from sqlalchemy import Connection, select

from sayso.ledger import schema, shelf
from sayso.ledger.dossiers import EventRow
from sayso.ledger.portions import Portion
from sayso.values import Actor

OTHERWISE = "others"  # speaks of an event, and takes no side in it


@dataclass(frozen=True, slots=True)
class Matrix:
    """Events with the voices on them: `stands` holds by actor and event what the actor's latest word does there
    (`affirms`, `denies`, `hedges`, more than one where it leaves two standing, or `others`); who is silent is not
    there. `actors` are the speakers and the states that they speak for.
    """

    events: Portion[EventRow]
    stands: dict[tuple[str, str], tuple[str, ...]]
    actors: dict[str, Actor]


def matrix(connection: Connection, events: Portion[EventRow]) -> Matrix:
    """Return who takes which side in these events."""
    stands: dict[tuple[str, str], tuple[str, ...]] = {}
    for row in events.items:
        weighed = row.assessment
        for camp, held in (
            ("affirms", weighed.affirmed_by),
            ("denies", weighed.denied_by),
            ("hedges", weighed.hedged_by),
        ):
            for actor in held:
                stands[actor, row.event.id] = (*stands.get((actor, row.event.id), ()), camp)
    claims = schema.claims.c
    ids = [row.event.id for row in events.items]
    told = select(claims.speaker, claims.event).where(claims.event.in_(ids)).distinct()
    for speaker, event in connection.execute(told):
        if speaker:
            stands.setdefault((speaker, event), (OTHERWISE,))
    actors = shelf.actors(connection, {actor for actor, _ in stands})
    actors |= shelf.actors(connection, {side for actor in actors.values() for side in actor.sides})
    return Matrix(events, stands, actors)
