"""Tables: the lines that the ledger answers with, and the flat columns that a frame shows of them."""

from typing import Any

import msgspec
from sqlalchemy import ColumnElement, Connection, desc, func, select

from sayso.ledger.inquiring.dossiers import DocumentRow, EventRow, Voice
from sayso.ledger.listing import columns
from sayso.ledger.listing.frames import Cell
from sayso.ledger.listing.lasting import days
from sayso.ledger.listing.rows import Rows
from sayso.ledger.storage import schema, shelf
from sayso.ledger.storage.store import load_documents
from sayso.values import Actor, Assessment, Event


def event_table(rows: tuple[EventRow, ...]) -> Rows[EventRow]:
    """Return lines of events with their columns."""
    return Rows(rows, columns.EVENT, _event_cells)


def document_table(connection: Connection) -> Rows[DocumentRow]:
    """Return the documents, by publication date and locator."""
    claims, copies = schema.claims.c, schema.copies.c
    counted = select(claims.document, func.count(), func.count(claims.event.distinct())).group_by(claims.document)
    counts = {document: (told, events) for document, told, events in connection.execute(counted)}
    first = dict(connection.execute(select(copies.document, copies.copy_of)).tuples().all())
    rows = [DocumentRow(d, first.get(d.id), *counts.get(d.id, (0, 0))) for d in load_documents(connection)]
    rows.sort(key=lambda row: (row.document.published or "9999", row.document.locator, row.document.id))
    return Rows(rows, columns.DOCUMENT, _document_cells)


def voice_table(voices: tuple[Voice, ...]) -> Rows[Voice]:
    """Return voices with their columns."""
    return Rows(voices, columns.VOICE, _voice_cells)


def actor_table(connection: Connection, kind: str | None, side: str | None) -> Rows[Actor]:
    """Return the actors of a kind, and of those who speak or act for a state, by name."""
    actors = schema.actors.c
    asked = select(actors.payload).order_by(func.lower(actors.name), actors.id)
    if kind:
        asked = asked.where(actors.kind == kind)
    if side:
        asked = asked.where(actors.id.in_(select(schema.actor_sides.c.actor).where(schema.actor_sides.c.side == side)))
    found = [msgspec.json.decode(payload, type=Actor) for payload in connection.scalars(asked)]
    return Rows(found, columns.ACTOR, _actor_cells)


def event_rows(connection: Connection, *conditions: ColumnElement[bool]) -> tuple[EventRow, ...]:
    """Return the events that meet the conditions, those of which most is said first."""
    events, assessments = schema.events.c, schema.assessments.c
    asked = select(schema.events, assessments.payload.label("assessment")).join(
        schema.assessments, assessments.event == events.id
    )
    order = (desc(events.claims), desc(events.documents), events.headline, events.id)
    lines = connection.execute(asked.where(*conditions).order_by(*order)).all()
    weighed = [msgspec.json.decode(line.assessment, type=Assessment) for line in lines]
    named = shelf.actors(connection, {id for w in weighed for id in (*w.affirmed_by, *w.denied_by, *w.hedged_by)})
    return tuple(_event_row(line, assessment, named) for line, assessment in zip(lines, weighed, strict=True))


def _event_row(line: Any, assessment: Assessment, named: dict[str, Actor]) -> EventRow:
    return EventRow(
        event=msgspec.json.decode(line.payload, type=Event),
        assessment=assessment,
        headline=line.headline,
        affirmed_by=tuple(named[id] for id in assessment.affirmed_by if id in named),
        denied_by=tuple(named[id] for id in assessment.denied_by if id in named),
        hedged_by=tuple(named[id] for id in assessment.hedged_by if id in named),
        documents=line.documents,
        claims=line.claims,
    )


def _event_cells(row: EventRow) -> tuple[Cell, ...]:
    event, weighed = row.event, row.assessment
    voices = (_names(row.affirmed_by), _names(row.denied_by), _names(row.hedged_by))
    told = (weighed.independent_origins, row.documents, row.claims)
    time = (event.time.start, event.time.end)
    return (event.id, row.headline, event.type, weighed.status, event.phase, *time, *voices, *told, *days(event.time))


def _document_cells(row: DocumentRow) -> tuple[Cell, ...]:
    d = row.document
    about = (d.id, d.title, d.publisher, d.author, d.published, d.genre, d.locator)
    return (*about, row.copy_of, row.claims, row.events)


def _voice_cells(voice: Voice) -> tuple[Cell, ...]:
    claim = voice.claim
    through = " > ".join(actor.name if actor else "?" for actor in voice.chain_speakers[:-1])
    said = (claim.stance, claim.factuality, claim.date, voice.words)
    where = (claim.document, voice.document.published, *claim.span, claim.attributive_only)
    return (claim.id, claim.event, voice.speaker.name, *said, through, *where)


def _actor_cells(actor: Actor) -> tuple[Cell, ...]:
    roles = "; ".join(f"{role.title}, {role.organisation}" if role.organisation else role.title for role in actor.roles)
    lists = (", ".join(actor.sides), ", ".join(actor.part_of), "; ".join(actor.aliases))
    return (actor.id, actor.name, actor.kind, actor.country, *lists, roles)


def _names(actors: tuple[Actor, ...]) -> str:
    return ", ".join(actor.name for actor in actors)
