"""Inquiry: dossiers put together from the ledger, each with all its voices and words."""

from collections.abc import Collection, Iterable, Sequence

import msgspec
from sqlalchemy import Connection, Select, desc, func, select

from sayso.ledger.differing.copying import own_changes
from sayso.ledger.inquiring.dossiers import ActorDossier, DocumentDossier, EventDossier, EventRow, Voice
from sayso.ledger.inquiring.falling import falling_rows
from sayso.ledger.inquiring.grading import source_grades
from sayso.ledger.listing.flowing import event_flows
from sayso.ledger.listing.tables import event_rows
from sayso.ledger.rulings.grades import with_numbers
from sayso.ledger.rulings.shown import rejected, with_rulings
from sayso.ledger.rulings.standing import on_actor, on_document, on_event
from sayso.ledger.storage import schema, shelf
from sayso.ledger.storage.casework import case_of, stated
from sayso.ledger.storage.store import chunks, load_documents
from sayso.values import Actor, Attribution, Origin
from sayso.weighing.course import course
from sayso.weighing.deals import TRANSFER
from sayso.weighing.details import details
from sayso.weighing.grades import SourceGrade, numbers, sources_of
from sayso.weighing.relations import relations

RELATED = 8  # events shown beside another


def event_dossier(connection: Connection, event: str) -> EventDossier:
    """Return the dossier of the event with this id."""
    row = event_rows(connection, schema.events.c.id == event)[0]
    voices = with_rulings(connection, shelf.voices(connection, schema.claims.c.event == event))
    ruled = on_event(connection, [voice.claim.id for voice in voices])
    origins = sorted({v.origin.id: v.origin for v in voices if v.origin}.values(), key=lambda origin: origin.id)
    named = _named(rows=[row], voices=voices, origins=origins)
    known, related = shelf.actors(connection, named), _related(connection, event)
    beside = [other.event for other in related]
    weighed = case_of(row, voices, known)
    documents = {voice.document.id for voice in voices}
    transfer = row.event.type == TRANSFER
    return EventDossier(
        row,
        voices,
        tuple(origins),
        known,
        related,
        event_flows(connection, event, documents) if transfer else (),
        falling_rows(connection, row, voices) if transfer else (),
        relations=relations(row.event, beside, known),
        course=course(weighed),
        details=details(weighed, stated(connection, documents)),
        grades=with_numbers(connection, numbers(weighed)),
        sources=source_grades(connection, sources_of(weighed)),
        rulings=tuple(ruling for ruling in ruled if ruling.kind != "reject"),
        rejected=rejected(connection, ruled),
        copies=_copies(connection, documents),
    )


def document_dossier(connection: Connection, id: str) -> DocumentDossier:
    """Return the dossier of the document with this id."""
    copies = schema.copies.c
    document = next(load_documents(connection, [id]))
    original = connection.scalar(select(copies.copy_of).where(copies.document == id))
    others = load_documents(connection, connection.scalars(select(copies.document).where(copies.copy_of == id)))
    asked = select(schema.attributions.c.payload).where(schema.attributions.c.document == id)
    attributions = [msgspec.json.decode(payload, type=Attribution) for payload in connection.scalars(asked)]
    voices = with_rulings(connection, shelf.voices(connection, schema.claims.c.document == id))
    ruled = on_document(connection, id)
    rows = event_rows(connection, schema.events.c.id.in_(_events_in(id)))
    named = _named(rows=rows, voices=voices) | {link.speaker for link in attributions}
    grade = source_grades(connection, [id])[id]
    return DocumentDossier(
        document=document,
        copy_of=next(load_documents(connection, [original])) if original else None,
        copies=tuple(others),
        reader=connection.scalar(select(schema.documents.c.reader).where(schema.documents.c.id == id)) or "",
        attributions=tuple(sorted(attributions, key=lambda link: (min((*link.content, *link.cue)), link.id))),
        voices=tuple(sorted(voices, key=lambda voice: (voice.claim.span, voice.claim.id))),
        events=rows,
        actors=shelf.actors(connection, named),
        grade=grade,
        headlines=_headlines(connection, grade),
        changed=own_changes(connection, id) if original else None,
        rulings=tuple(ruling for ruling in ruled if ruling.kind != "reject"),
        rejected=rejected(connection, ruled),
    )


def actor_dossier(
    connection: Connection, id: str, spoken: Sequence[str] | None = None, acted: Sequence[str] | None = None
) -> ActorDossier:
    """Return the dossier of the actor with this id. A state's parts are all who speak or act for it.

    `spoken` and `acted` are ids of events where not all are wanted: of those it speaks of, and of those it acts in.
    """
    of_voices, of_events = schema.claim_voices.c, schema.event_actors.c
    actor = shelf.actors(connection, [id])[id]
    its = schema.claims.c.id.in_(select(of_voices.claim).where(of_voices.actor == id))
    said = shelf.voices(connection, its, *([] if spoken is None else [schema.claims.c.event.in_(spoken)]))
    voices = with_rulings(connection, said)
    filled = select(of_events.event).where(of_events.actor == id, of_events.part == "role")
    rows = event_rows(connection, schema.events.c.id.in_(filled if acted is None else acted))
    parts = set(connection.scalars(select(schema.actor_parts.c.actor).where(schema.actor_parts.c.whole == id)))
    parts |= set(connection.scalars(select(schema.actor_sides.c.actor).where(schema.actor_sides.c.side == id)))
    named = _named(rows=rows, voices=voices) | parts | {id, *actor.part_of, *actor.sides}
    known = shelf.actors(connection, named)
    belonging = tuple(known[part] for part in sorted(parts - {id}) if part in known)
    grade = source_grades(connection, [id])[id]
    return ActorDossier(
        actor, voices, rows, belonging, known, grade, _headlines(connection, grade), on_actor(connection, actor)
    )


def _headlines(connection: Connection, grade: SourceGrade) -> dict[str, str]:
    """Return the headlines of the events that a grade names, by the event's id."""
    found: dict[str, str] = {}
    events = schema.events.c
    for part in chunks(sorted({record.event for record in grade.records})):
        rows = connection.execute(select(events.id, events.headline).where(events.id.in_(part)))
        found.update({row.id: row.headline for row in rows})
    return found


def _events_in(document: str) -> Select[tuple[str]]:
    return select(schema.claims.c.event).where(schema.claims.c.document == document)


def _copies(connection: Connection, documents: Collection[str]) -> dict[str, str]:
    """Return which of these documents repeat another one, and which."""
    columns = schema.copies.c
    found: dict[str, str] = {}
    for part in chunks(sorted(documents)):
        asked = select(columns.document, columns.copy_of).where(columns.document.in_(part))
        found.update(connection.execute(asked).tuples().all())
    return found


def _related(connection: Connection, event: str) -> tuple[EventRow, ...]:
    """Return other events whose roles the same actors fill, those with most of them first."""
    of_events = schema.event_actors.c
    mine = select(of_events.actor).where(of_events.event == event, of_events.part == "role")
    shared = (
        select(of_events.event, func.count().label("shared"))
        .where(of_events.part == "role", of_events.actor.in_(mine), of_events.event != event)
        .group_by(of_events.event)
        .order_by(desc("shared"), of_events.event)
    )
    counts: dict[str, int] = dict(connection.execute(shared.limit(RELATED * 4)).tuples().all())
    rows = event_rows(connection, schema.events.c.id.in_(list(counts)))
    ranked = sorted(rows, key=lambda row: (-counts[row.event.id], -row.claims, row.event.id))
    return tuple(ranked[:RELATED])


def _named(
    *, rows: Iterable[EventRow] = (), voices: Iterable[Voice] = (), origins: Iterable[Origin] = ()
) -> set[str | None]:
    """Return the ids of every actor that a role, a chain, an assessment or an origin names."""
    named: set[str | None] = set()
    for row in rows:
        named |= {filler.actor for fillers in row.event.roles.values() for filler in fillers}
        named |= {*row.assessment.affirmed_by, *row.assessment.denied_by, *row.assessment.hedged_by}
        named |= set(row.assessment.split_sides)
    for voice in voices:
        spoken: list[Actor | None] = [voice.speaker, *voice.chain_speakers]
        named |= {actor.id for actor in spoken if actor}
        named |= {voice.origin.speaker, *voice.origin.carried_by} if voice.origin else set()
    for origin in origins:
        named |= {origin.speaker, *origin.carried_by}
    return named
