"""Listing: events by contest, documents by date and actors by what they say, a portion at a time."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, case, distinct, func, select

from sayso.ledger.inquiring.dossiers import DocumentRow, EventRow, Voice
from sayso.ledger.listing.portions import Portion
from sayso.ledger.listing.tables import event_rows
from sayso.ledger.storage import schema, shelf
from sayso.ledger.storage.store import load_documents
from sayso.values import Actor

CAMPS = ("affirms", "denies", "hedges")
UNDATED = "9999"  # comes after every date


@dataclass(frozen=True, slots=True)
class ActorTally:
    """An actor with the number of events that it affirms, denies and hedges by its latest word, and acts in."""

    actor: Actor
    affirms: int
    denies: int
    hedges: int
    acts: int


def events_by_contest(
    connection: Connection, conditions: Sequence[ColumnElement[bool]], first: int, most: int
) -> Portion[EventRow]:
    """Return the events that meet the conditions, the most contested first."""
    events = schema.events.c
    asked = _meeting(select(events.id), conditions)
    ids = list(connection.scalars(asked.order_by(events.place, events.id).offset(first).limit(most)))
    total = connection.scalar(_meeting(select(func.count()).select_from(schema.events), conditions)) or 0
    return Portion(rows_of(connection, ids), first, total)


def rows_of(connection: Connection, ids: Sequence[str]) -> tuple[EventRow, ...]:
    """Return the rows of events in the order of their ids; those that the ledger does not hold are left out."""
    found = {row.event.id: row for row in event_rows(connection, schema.events.c.id.in_(ids))} if ids else {}
    return tuple(found[id] for id in ids if id in found)


def documents_by_date(connection: Connection, first: int, most: int) -> Portion[DocumentRow]:
    """Return documents by publication date and locator, those without a date last."""
    documents, claims, copies = schema.documents.c, schema.claims.c, schema.copies.c
    order = (documents.published.is_(None), documents.published, documents.locator, documents.id)
    ids = list(connection.scalars(select(documents.id).order_by(*order).offset(first).limit(most)))
    counted = select(claims.document, func.count(), func.count(distinct(claims.event)))
    told = connection.execute(counted.where(claims.document.in_(ids)).group_by(claims.document)).all()
    counts = {document: (number, events) for document, number, events in told}
    repeated = select(copies.document, copies.copy_of).where(copies.document.in_(ids))
    original = dict(connection.execute(repeated).tuples().all())
    held = {document.id: document for document in load_documents(connection, ids)}
    rows = tuple(DocumentRow(held[id], original.get(id), *counts.get(id, (0, 0))) for id in ids)
    return Portion(rows, first, connection.scalar(select(func.count(documents.id))) or 0)


def claims_by_date(
    connection: Connection, conditions: Sequence[ColumnElement[bool]], first: int, most: int
) -> Portion[Voice]:
    """Return the claims that meet the conditions, by date and document, those without a date last."""
    told = schema.documents.alias("told")  # conditions may ask for documents themselves
    claims, documents = schema.claims.c, told.c
    said = func.coalesce(claims.date, documents.published, UNDATED)
    asked = _meeting(select(claims.id).join(told, documents.id == claims.document), conditions)
    ids = list(connection.scalars(asked.order_by(said, claims.document, claims.id).offset(first).limit(most)))
    total = connection.scalar(_meeting(select(func.count()).select_from(schema.claims), conditions)) or 0
    held = {voice.claim.id: voice for voice in shelf.voices(connection, claims.id.in_(ids))} if ids else {}
    return Portion(tuple(held[id] for id in ids), first, total)


def actors_by_voice(connection: Connection, first: int, most: int) -> Portion[ActorTally]:
    """Return actors, those with most to say first: sides taken count twice, roles once; the unnamed last."""
    actors, parts = schema.actors.c, schema.event_actors.c
    weight = func.sum(case((parts.part.in_(CAMPS), 2), (parts.part == "role", 1), else_=0))
    weighed = select(parts.actor, weight.label("weight")).group_by(parts.actor).subquery("weighed")
    order = (actors.kind == "unnamed", func.coalesce(weighed.c.weight, 0).desc(), actors.name, actors.id)
    joined = select(actors.id).outerjoin(weighed, weighed.c.actor == actors.id)
    ids = list(connection.scalars(joined.order_by(*order).offset(first).limit(most)))
    total = connection.scalar(select(func.count()).select_from(schema.actors)) or 0
    return Portion(_tallies(connection, ids), first, total)


def _tallies(connection: Connection, ids: Sequence[str]) -> tuple[ActorTally, ...]:
    parts = schema.event_actors.c
    asked = select(parts.actor, parts.part, func.count()).where(parts.actor.in_(ids)).group_by(parts.actor, parts.part)
    counts = {(actor, part): number for actor, part, number in connection.execute(asked)}
    known = shelf.actors(connection, ids)
    return tuple(
        ActorTally(known[id], *(counts.get((id, part), 0) for part in (*CAMPS, "role"))) for id in ids if id in known
    )


@dataclass(frozen=True, slots=True)
class Offered:
    """What a form offers to filter by: the types of events, and the names of those who have a part in most."""

    types: tuple[str, ...]
    names: tuple[str, ...]


def offered(connection: Connection, most: int) -> Offered:
    """Return what a form offers to filter by, with at most so many names."""
    kinds = connection.scalars(select(schema.events.c.type).distinct())
    return Offered(tuple(sorted(kinds)), tuple(_most_active(connection, most)))


def _most_active(connection: Connection, most: int) -> list[str]:
    actors, parts = schema.actors.c, schema.event_actors.c
    busy = (
        select(parts.actor, func.count().label("number"))
        .group_by(parts.actor)
        .order_by(func.count().desc(), parts.actor)
        .limit(most)
        .subquery("busy")
    )
    asked = select(actors.name).join(busy, busy.c.actor == actors.id).where(actors.kind != "unnamed")
    return list(dict.fromkeys(connection.scalars(asked.order_by(busy.c.number.desc(), actors.name))))


def _meeting(asked: Select[Any], conditions: Collection[ColumnElement[bool]]) -> Select[Any]:
    return asked.where(*conditions)
