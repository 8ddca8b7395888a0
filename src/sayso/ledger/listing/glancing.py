"""Glancing: an affair at a glance, in figures, split sides and open questions."""

from dataclasses import dataclass

import msgspec
from sqlalchemy import Connection, func, select

from sayso.ledger.listing.contest import SPLIT
from sayso.ledger.listing.displays import Displayed
from sayso.ledger.storage import schema, shelf
from sayso.values import Actor, Event, Question, Status

SHOWN = 12  # events named of a split side, and open questions
_LOOKED_AT = 2000  # events with split sides that are counted by side, the most contested first


@dataclass(frozen=True, slots=True)
class Named:
    """An event by its id and headline."""

    id: str
    headline: str


@dataclass(frozen=True, slots=True)
class SplitSide:
    """A state whose own voices disagree, on how many events, and the most contested of these."""

    side: str
    number: int
    events: tuple[Named, ...]


@dataclass(frozen=True, slots=True, repr=False)
class Glance(Displayed):
    """The affair in figures: events by status; the states whose own voices disagree, most often first; open questions
    of the most contested events, and how many there are in all; the actors that are the split sides.
    """

    events: int
    documents: int
    actors: int
    by_status: dict[Status, int]
    split: tuple[SplitSide, ...]
    questions: tuple[tuple[Question, Named], ...]
    open_questions: int
    sides: dict[str, Actor]

    def _short(self) -> str:
        return f"{self.documents} documents, {self.events} events, {self.actors} actors"


class _Split(msgspec.Struct):
    split_sides: tuple[str, ...]


def glance(connection: Connection) -> Glance:
    """Return the affair at a glance."""
    status = schema.assessments.c.status
    by_status: dict[Status, int] = dict(
        connection.execute(select(status, func.count()).group_by(status)).tuples().all()
    )
    split = _split(connection)
    return Glance(
        events=sum(by_status.values()),
        documents=connection.scalar(select(func.count(schema.documents.c.id))) or 0,
        actors=connection.scalar(select(func.count()).select_from(schema.actors)) or 0,
        by_status=by_status,
        split=split,
        questions=_questions(connection),
        open_questions=connection.scalar(select(func.sum(schema.events.c.questions))) or 0,
        sides=shelf.actors(connection, [one.side for one in split]),
    )


def _split(connection: Connection) -> tuple[SplitSide, ...]:
    events, weighed = schema.events.c, schema.assessments.c
    asked = select(events.id, events.headline, weighed.payload).join(schema.assessments, weighed.event == events.id)
    rows = connection.execute(asked.where(events.place < SPLIT).order_by(events.place, events.id).limit(_LOOKED_AT))
    held: dict[str, list[Named]] = {}
    decoder = msgspec.json.Decoder(_Split)
    for id, headline, payload in rows:
        for side in decoder.decode(payload).split_sides:
            held.setdefault(side, []).append(Named(id, headline))
    found = (SplitSide(side, len(named), tuple(named[:SHOWN])) for side, named in held.items())
    return tuple(sorted(found, key=lambda one: (-one.number, one.side)))


def _questions(connection: Connection) -> tuple[tuple[Question, Named], ...]:
    events = schema.events.c
    asking = select(events.headline, events.payload).where(events.questions > 0)
    found: list[tuple[Question, Named]] = []
    for headline, payload in connection.execute(asking.order_by(events.place, events.id).limit(SHOWN)):
        event = msgspec.json.decode(payload, type=Event)
        found += [(question, Named(event.id, headline)) for question in event.open_questions]
    return tuple(found[:SHOWN])
