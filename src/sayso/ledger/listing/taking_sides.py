"""Taking sides: who affirms, denies and hedges each of some events, and who speaks of it without a stand."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import Connection, select

from sayso.ledger.inquiring.dossiers import EventRow
from sayso.ledger.listing.displays import Displayed
from sayso.ledger.listing.portions import Portion
from sayso.ledger.listing.rows import Framed, Rows
from sayso.ledger.storage import schema, shelf
from sayso.values import Actor

if TYPE_CHECKING:
    from sayso.ledger.listing.grid import Line
    from sayso.ledger.listing.matrix_rows import MatrixRow

OTHERWISE = "others"  # speaks of an event, and takes no side in it


@dataclass(frozen=True, slots=True, repr=False)
class Matrix(Framed, Displayed):
    """Events with the voices on them: `stands` holds by actor and event what the actor's latest word does there
    (`affirms`, `denies`, `hedges`, more than one where it leaves two standing, or `others`); who is silent is not
    there. `actors` are the speakers and the states that they speak for.
    """

    events: Portion[EventRow]
    stands: dict[tuple[str, str], tuple[str, ...]]
    actors: dict[str, Actor]

    def _short(self) -> str:
        actors = {actor for actor, _ in self.stands}
        return f"{len(actors)} claimants, {len(self.events.items)} of {self.events.total} events"

    def rows(self) -> "Rows[Line]":
        """Return a line for each claimant, with a column for each event that says what the claimant's word does there
        (None where it is silent); events of one headline are numbered.
        """
        from sayso.ledger.listing.matrix_rows import wide

        return wide(self)

    def long(self) -> "Rows[MatrixRow]":
        """Return a line for each claimant and event on which it has a word."""
        from sayso.ledger.listing.matrix_rows import long

        return long(self)


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
