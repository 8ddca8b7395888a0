"""The queue: the least certain claims that nobody ruled on yet."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Select, desc, func, select

from sayso.ledger.inquiring.dossiers import Voice
from sayso.ledger.listing import columns
from sayso.ledger.listing.frames import Cell
from sayso.ledger.listing.rows import Rows
from sayso.ledger.rulings.tables import bearings, doubts, rulings
from sayso.ledger.storage import schema, shelf
from sayso.ledger.storage.casework import cases
from sayso.weighing.doubts import Doubt
from sayso.weighing.doubts import doubts as doubts_of

SETTLING = ("accept", "reject", "correct")  # a claim that somebody looked at does not wait any more


@dataclass(frozen=True, slots=True)
class Doubtful:
    """A claim that waits for a ruling: its voice, the headline of its event, and what makes it uncertain."""

    voice: Voice
    headline: str
    why: tuple[Doubt, ...]

    @property
    def doubt(self) -> int:
        """Return how uncertain it is: the weights of all reasons together."""
        return sum(doubt.weight for doubt in self.why)


def queue(connection: Connection, limit: int, offset: int = 0) -> Rows[Doubtful]:
    """Return the claims that wait, the least certain first."""
    asked = _waiting(select(doubts.c.claim)).order_by(desc(doubts.c.doubt), doubts.c.claim)
    ids = list(connection.scalars(asked.limit(limit).offset(offset)))
    voices = {voice.claim.id: voice for voice in shelf.voices(connection, schema.claims.c.id.in_(ids))}
    events = {voice.claim.event for voice in voices.values()}
    why = {claim: found for case in cases(connection, events) for claim, found in doubts_of(case).items()}
    lines = connection.execute(
        select(schema.events.c.id, schema.events.c.headline).where(schema.events.c.id.in_(events))
    )
    headlines = {line.id: line.headline for line in lines}
    found = [Doubtful(voices[id], headlines[voices[id].claim.event], why.get(id, ())) for id in ids if id in voices]
    return Rows(found, columns.DOUBTFUL, _cells)


def waiting(connection: Connection) -> int:
    """Return how many claims wait."""
    return connection.scalar(_waiting(select(func.count()))) or 0


def _waiting(asked: Select[Any]) -> Select[Any]:
    settled = (
        select(bearings.c.claim)
        .join(rulings, rulings.c.uid == bearings.c.ruling)
        .where(bearings.c.side == "on", rulings.c.kind.in_(SETTLING))
    )
    return asked.select_from(doubts).where(doubts.c.doubt > 0, doubts.c.claim.not_in(settled))


def _cells(row: Doubtful) -> tuple[Cell, ...]:
    voice = row.voice
    why = "; ".join(doubt.words for doubt in row.why)
    said = (voice.speaker.name, voice.claim.stance, voice.words)
    return (voice.claim.id, row.doubt, why, *said, row.headline, voice.document.locator)
