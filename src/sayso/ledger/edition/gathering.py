"""Gathering: the folio of some events, out of the database."""

from collections.abc import Iterable, Sequence

import msgspec
from sqlalchemy import Connection, select

from sayso.ledger.edition.folio import Folio, in_order
from sayso.ledger.inquiring.grading import source_grades
from sayso.ledger.inquiring.weighed import Weighed
from sayso.ledger.rulings.grades import with_numbers
from sayso.ledger.rulings.standing import on_claims
from sayso.ledger.storage import schema, shelf
from sayso.ledger.storage.casework import cases, stated
from sayso.ledger.storage.store import chunks, load_documents
from sayso.values import Actor, Assessment
from sayso.weighing.case import Case
from sayso.weighing.course import course
from sayso.weighing.details import details
from sayso.weighing.grades import ClaimGrade, numbers


def gathered(connection: Connection, events: Sequence[str]) -> Folio:
    """Return a folio of events, in the order of these ids."""
    held = {case.event.id: case for case in cases(connection, events)}
    own = [held[id] for id in events]
    documents = {document.id: document for document in load_documents(connection, _documents(own))}
    actors = {id: actor for case in own for id, actor in case.actors.items()}
    return Folio(
        events=tuple(case.event for case in own),
        headlines=_headlines(connection, events),
        assessments=_assessments(connection, events),
        claims={claim.id: claim for case in own for claim in case.claims},
        voices={case.event.id: in_order(case.claims) for case in own},
        documents=documents,
        actors=actors | _bodies(connection, actors.values()),
        attributions={id: link for case in own for id, link in case.links.items()},
        origins={claim: origin for case in own for claim, origin in case.origin_of.items()},
        copies=copies_of(connection, documents),
        weighed=_weighed(connection, own, documents),
        ruled=on_claims(connection, [claim.id for case in own for claim in case.claims]),
    )


def numbered(connection: Connection, own: Iterable[Case]) -> dict[str, ClaimGrade]:
    """Return the grade of each claim of these cases, as persons graded it, else as proposed."""
    return with_numbers(connection, {claim: grade for case in own for claim, grade in numbers(case).items()})


def copies_of(connection: Connection, documents: Iterable[str]) -> dict[str, str]:
    """Return which document each of these repeats, of those that repeat one."""
    copies, found = schema.copies.c, {}
    for part in chunks(sorted(documents)):
        asked = select(copies.document, copies.copy_of).where(copies.document.in_(part))
        found.update(dict(connection.execute(asked).tuples().all()))
    return found


def _documents(own: Iterable[Case]) -> set[str]:
    """Return the documents that cases name in claims, roles and open questions."""
    found = set()
    for case in own:
        found |= {claim.document for claim in case.claims} | {asked.document for asked in case.event.open_questions}
        found |= {filler.document for fillers in case.event.roles.values() for filler in fillers}
    return found


def _bodies(connection: Connection, actors: Iterable[Actor]) -> dict[str, Actor]:
    return shelf.actors(connection, {body for actor in actors for body in actor.part_of})


def _weighed(connection: Connection, own: Sequence[Case], documents: Iterable[str]) -> Weighed:
    several = [case for case in own if len(case.claims) > 1]  # who speaks alone contradicts nobody
    happenings = stated(connection, {claim.document for case in several for claim in case.claims})
    voices = {claim.speaker for case in own for claim in case.claims if claim.speaker}
    return Weighed(
        courses={case.event.id: course(case) for case in own},
        details={case.event.id: details(case, happenings) for case in several},
        claims=numbered(connection, own),
        sources=source_grades(connection, voices | set(documents)),
    )


def _headlines(connection: Connection, events: Sequence[str]) -> dict[str, str]:
    asked = select(schema.events.c.id, schema.events.c.headline).where(schema.events.c.id.in_(events))
    return dict(connection.execute(asked).tuples().all())


def _assessments(connection: Connection, events: Sequence[str]) -> dict[str, Assessment]:
    weighed, decoder = schema.assessments.c, msgspec.json.Decoder(Assessment)
    asked = select(weighed.event, weighed.payload).where(weighed.event.in_(events))
    return {event: decoder.decode(payload) for event, payload in connection.execute(asked)}
