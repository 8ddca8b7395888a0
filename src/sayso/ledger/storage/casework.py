"""Casework: the cases that weighing takes, loaded for some events without the texts of their documents."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

import msgspec
from sqlalchemy import Connection, select

from sayso.ledger.inquiring.dossiers import EventRow, Voice
from sayso.ledger.rulings.counting import readings_that_count
from sayso.ledger.storage import schema, shelf
from sayso.ledger.storage.store import chunks
from sayso.values import Actor, Attribution, Claim, Event, Happening, Origin
from sayso.weighing.case import Case, case

PART = 200  # events that are loaded at once


@dataclass(frozen=True, slots=True)
class Published:
    """A document as weighing needs it."""

    published: str | None


def case_of(row: EventRow, voices: Iterable[Voice], actors: dict[str, Actor]) -> Case:
    """Return the case of an event whose voices are at hand; `actors` are those that its roles and sides name."""
    told = list(voices)
    known = actors | {a.id: a for v in told for a in (v.speaker, *v.chain_speakers) if a}
    origins = {v.origin.id: v.origin for v in told if v.origin}
    links = {link.id: link for v in told for link in v.chain}
    documents = {v.document.id: v.document for v in told}
    return case(row.event, (v.claim for v in told), origins.values(), known, documents, links)


def cases(connection: Connection, events: Collection[str]) -> Iterator[Case]:
    """Yield the cases of events, by id."""
    for part in chunks(sorted(set(events)), PART):
        yield from _part(connection, part)


def _part(connection: Connection, events: list[str]) -> Iterator[Case]:
    documents = schema.documents.c
    asked = (
        select(schema.claims.c.payload, schema.claims.c.origin, documents.published)
        .join(schema.documents, documents.id == schema.claims.c.document)
        .where(schema.claims.c.event.in_(events))
    )
    decoder = msgspec.json.Decoder(Claim)
    claims: dict[str, list[Claim]] = defaultdict(list)
    origins: dict[str, set[str]] = defaultdict(set)
    published: dict[str, Published] = {}
    for payload, origin, day in connection.execute(asked):
        claim = decoder.decode(payload)
        claims[claim.event].append(claim)
        origins[claim.event] |= {origin} if origin else set()
        published[claim.document] = Published(day)
    found = shelf.by_ids(connection, schema.events, Event, events)
    ends = shelf.by_ids(connection, schema.origins, Origin, {id for held in origins.values() for id in held})
    links = shelf.by_ids(
        connection, schema.attributions, Attribution, {id for told in claims.values() for c in told for id in c.chain}
    )
    actors = _actors(connection, found.values(), claims, ends.values(), links.values())
    for id, event in found.items():
        resting = [ends[origin] for origin in sorted(origins[id]) if origin in ends]
        yield case(event, claims[id], resting, actors, published, links)


def _actors(
    connection: Connection,
    events: Iterable[Event],
    claims: dict[str, list[Claim]],
    origins: Iterable[Origin],
    links: Iterable[Attribution],
) -> dict[str, Actor]:
    named = {filler.actor for event in events for fillers in event.roles.values() for filler in fillers}
    named |= {claim.speaker for told in claims.values() for claim in told}
    named |= {origin.speaker for origin in origins} | {link.speaker for link in links}
    found = shelf.actors(connection, named)
    return found | shelf.actors(connection, {side for actor in found.values() for side in actor.sides})


def stated(connection: Connection, documents: Collection[str]) -> dict[str, Happening]:
    """Return what the claims of documents state, by the claim's id."""
    found: dict[str, Happening] = {}
    for _, reading in readings_that_count(connection, documents):
        happenings = {happening.id: happening for happening in reading.happenings}
        found.update({claim.id: happenings[claim.event] for claim in reading.claims if claim.event in happenings})
    return found
