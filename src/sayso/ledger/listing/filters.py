"""Filters: what a person asks of a table, as conditions of a query."""

import re

from sqlalchemy import ColumnElement, Connection, func, or_, select

from sayso.errors import SaysoError
from sayso.ledger.inquiring.keys import resolve
from sayso.ledger.listing.contest import CONTESTED
from sayso.ledger.storage.schema import claim_voices, claims, documents, event_actors, events

DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")
Conditions = list[ColumnElement[bool]]


def conditions(
    connection: Connection, contested: bool, actor: str | None, since: str | None, kind: str | None
) -> Conditions:
    """Return what events have to be: contested, of an actor, of a date or later, of a type."""
    asked: Conditions = []
    if contested:
        asked.append(events.c.place < CONTESTED)
    if actor:
        found = resolve(connection, actor, ["actor"])[1]
        asked.append(events.c.id.in_(select(event_actors.c.event).where(event_actors.c.actor == found)))
    if since:
        asked.append(events.c.latest >= checked_date(since))
    if kind:
        wanted = kind.casefold().replace(" ", "_")
        asked.append(or_(func.lower(events.c.type) == wanted, func.lower(events.c.plover) == wanted))
    return asked


def voice_conditions(
    connection: Connection, event: str | None, document: str | None, speaker: str | None, since: str | None
) -> Conditions:
    """Return what claims have to be: on an event, in a document, by a speaker, of a date or later."""
    asked: Conditions = []
    if event:
        asked.append(claims.c.event == resolve(connection, event, ["event"])[1])
    if document:
        asked.append(claims.c.document == resolve(connection, document, ["document"])[1])
    if speaker:
        found = resolve(connection, speaker, ["actor"])[1]
        asked.append(claims.c.id.in_(select(claim_voices.c.claim).where(claim_voices.c.actor == found)))
    if since:
        date = checked_date(since)
        published = select(documents.c.published).where(documents.c.id == claims.c.document).scalar_subquery()
        asked.append(func.coalesce(claims.c.date, published) >= date)
    return asked


def checked_date(date: str) -> str:
    """Return a date as it was given; SaysoError where it is none."""
    if not DATE.fullmatch(date):
        raise SaysoError(f"{date!r} is no date", mend="write it as 2024-09-06, 2024-09 or 2024")
    return date
