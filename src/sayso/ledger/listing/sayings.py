"""Sayings: what one actor says, a portion of its events at a time."""

from dataclasses import dataclass

from sqlalchemy import Connection, func, select

from sayso.ledger.inquiring.dossiers import ActorDossier, EventRow
from sayso.ledger.inquiring.inquiry import actor_dossier
from sayso.ledger.listing.listing import rows_of
from sayso.ledger.listing.portions import Portion
from sayso.ledger.storage import schema


@dataclass(frozen=True, slots=True)
class Sayings:
    """An actor's dossier with its voices on the events of `spoken` alone, and the most contested of those it acts in;
    `acts` counts these.
    """

    dossier: ActorDossier
    spoken: Portion[EventRow]
    acts: int


def sayings(connection: Connection, actor: str, first: int, most: int, acts: int) -> Sayings:
    """Return what an actor says of `most` events from place `first` on, and `acts` of the events that it acts in."""
    spoken, told = _events(connection, actor, "voice", first, most)
    acted, done = _events(connection, actor, "role", 0, acts)
    rows = rows_of(connection, spoken)
    return Sayings(actor_dossier(connection, actor, spoken, acted), Portion(rows, first, told), done)


def _events(connection: Connection, actor: str, part: str, first: int, most: int) -> tuple[list[str], int]:
    """Return events in which an actor has a part, the most contested first, and how many there are in all."""
    parts, events = schema.event_actors.c, schema.events.c
    mine = select(parts.event).where(parts.actor == actor, parts.part == part)
    order = select(events.id).where(events.id.in_(mine)).order_by(events.place, events.id)
    total = connection.scalar(select(func.count()).select_from(mine.subquery())) or 0
    return list(connection.scalars(order.offset(first).limit(most))), total
