"""Grounding: on whose word the reports of an event, of a document's affair, or of a whole ledger rest."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

import msgspec
from sqlalchemy import Connection, func, select

from sayso.ledger.inquiring.keys import resolve
from sayso.ledger.listing.displays import Displayed
from sayso.ledger.listing.origin_rows import OriginRow, origin_rows
from sayso.ledger.listing.rows import Framed, Rows
from sayso.ledger.storage import schema, shelf
from sayso.ledger.storage.store import chunks, load_documents
from sayso.ledger.upkeep.tables import sightings
from sayso.values import Actor, Affair, Attribution, Claim, Document
from sayso.values.ground import Ground, Grounds

if TYPE_CHECKING:
    pass

MOST = 200  # reports that are looked at beside a document


@dataclass(frozen=True, slots=True, repr=False)
class Grounding(Framed, Displayed):
    """What reports rest on, and these reports by id; `about` is the event's headline or the document's title, None of
    a whole ledger; `document` the id of the one that was asked for.
    """

    grounds: Grounds
    documents: dict[str, Document]
    about: str | None = None
    document: str | None = None

    def _short(self) -> str:
        return f"{len(self.documents)} reports, {self.grounds.independent} independent origins"

    @property
    def own(self) -> tuple[Ground, ...]:
        """Return what the document that was asked for rests on, the weightiest first."""
        return self.grounds.of(self.document) if self.document else ()

    def rows(self) -> Rows[OriginRow]:
        """Return a line for each report and each origin that it rests on."""
        return origin_rows(self.grounds.grounds, self.documents)


def grounding(connection: Connection, key: str | None) -> Grounding:
    """Return what the reports rest on that tell of the event, or of an event with the document, that a key names.

    Without a key all reports of the ledger count as those of one affair.
    """
    if key is None:
        return _grounding(connection, list(connection.scalars(select(schema.documents.c.id))), None)
    kind, found = resolve(connection, key, ["event", "document"])
    if kind == "event":
        headline = connection.scalar(select(schema.events.c.headline).where(schema.events.c.id == found))
        return _grounding(connection, _telling(connection, [found]), headline)
    return _grounding(connection, {found, *_fellows(connection, found)}, None, found)


def _grounding(connection: Connection, ids: Iterable[str], about: str | None, asked: str | None = None) -> Grounding:
    from sayso.linking.grounds import grounds

    documents = {document.id: document for document in load_documents(connection, sorted(ids))}
    found = grounds(documents.values(), _affair(connection, sorted(documents)))
    if asked:
        about = documents[asked].title or documents[asked].locator
    return Grounding(found, documents, about, asked)


def _fellows(connection: Connection, document: str) -> list[str]:
    """Return the documents that tell of the events that one tells of, those of most of them first, MOST at most."""
    claims = schema.claims.c
    mine = select(claims.event).where(claims.document == document)
    shared = func.count(claims.event.distinct())
    asked = select(claims.document).where(claims.event.in_(mine), claims.document != document)
    return list(
        connection.scalars(asked.group_by(claims.document).order_by(shared.desc(), claims.document).limit(MOST))
    )


def _telling(connection: Connection, events: Iterable[str]) -> set[str]:
    """Return the documents that tell of these events."""
    claims = schema.claims.c
    found: set[str] = set()
    for part in chunks(sorted(set(events))):
        found |= set(connection.scalars(select(claims.document).where(claims.event.in_(part)).distinct()))
    return found


def _affair(connection: Connection, documents: list[str]) -> Affair:
    """Return what these documents say: the actors that they name, the attributions and claims, the copies."""
    heard: list[Attribution] = []
    claims: list[Claim] = []
    named: set[str | None] = set()
    copies: dict[str, str] = {}
    for part in chunks(documents):
        asked = select(schema.attributions.c.payload).where(schema.attributions.c.document.in_(part))
        heard += [msgspec.json.decode(payload, type=Attribution) for payload in connection.scalars(asked)]
        said = select(schema.claims.c.payload).where(schema.claims.c.document.in_(part))
        claims += [msgspec.json.decode(payload, type=Claim) for payload in connection.scalars(said)]
        named |= set(connection.scalars(select(sightings.c.actor).where(sightings.c.document.in_(part))))
        repeated = select(schema.copies.c.document, schema.copies.c.copy_of).where(schema.copies.c.document.in_(part))
        copies.update(connection.execute(repeated).tuples().all())
    actors: dict[str, Actor] = shelf.actors(connection, named | {attribution.speaker for attribution in heard})
    return Affair(
        actors=tuple(actors[id] for id in sorted(actors)),
        attributions=tuple(sorted(heard, key=lambda attribution: attribution.id)),
        claims=tuple(sorted(claims, key=lambda claim: claim.id)),
        copies=dict(sorted(copies.items())),
    )
