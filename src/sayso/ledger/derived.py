"""The derived layer: what linking and weighing say of everything that was added, as rows of tables."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from sqlalchemy import Connection, Table, delete, insert

from sayso.ledger import schema
from sayso.ledger.headline import headline
from sayso.ledger.names import folded
from sayso.ledger.records import encode
from sayso.values import Actor, Affair, Attribution, Claim, Document, Event

Row = dict[str, Any]
PART = 2000  # rows of one statement


def replace_derived(connection: Connection, affair: Affair, documents: Iterable[Document]) -> None:
    """Put a new derived layer in the place of the old one, inside the transaction at hand."""
    for table in reversed(schema.DERIVED):
        connection.execute(delete(table))
    for table, rows in _rows(affair, documents):
        for start in range(0, len(rows), PART):
            connection.execute(insert(table), rows[start : start + PART])


def _rows(affair: Affair, documents: Iterable[Document]) -> Iterator[tuple[Table, list[Row]]]:
    actors = {actor.id: actor for actor in affair.actors}
    headlines = {event.id: headline(event, actors) for event in affair.events}
    yield from _actor_rows(affair.actors)
    yield schema.attributions, [{"id": a.id, "document": a.document, "payload": encode(a)} for a in affair.attributions]
    yield schema.events, _event_rows(affair, headlines, {d.id: d.published for d in documents})
    yield schema.assessments, [_assessment(id, affair) for id in sorted(affair.assessments)]
    yield from _claim_rows(affair)
    yield schema.origins, [{"id": origin.id, "payload": encode(origin)} for origin in affair.origins]
    yield schema.copies, [{"document": copy, "copy_of": first} for copy, first in sorted(affair.copies.items())]
    yield schema.names, list(_name_rows(affair, headlines))


def _actor_rows(actors: tuple[Actor, ...]) -> Iterator[tuple[Table, list[Row]]]:
    yield schema.actors, [{"id": a.id, "kind": a.kind, "name": a.name, "payload": encode(a)} for a in actors]
    yield schema.actor_sides, [{"actor": a.id, "side": side} for a in actors for side in sorted(set(a.sides))]
    yield schema.actor_parts, [{"actor": a.id, "whole": whole} for a in actors for whole in sorted(set(a.part_of))]


def _event_rows(affair: Affair, headlines: dict[str, str], published: dict[str, str | None]) -> list[Row]:
    claims: dict[str, list[Claim]] = defaultdict(list)
    for claim in affair.claims:
        claims[claim.event].append(claim)
    return [
        {
            "id": event.id,
            "type": event.type,
            "plover": event.plover,
            "headline": headlines[event.id],
            "latest": _latest(event, claims[event.id], published),
            "documents": len({claim.document for claim in claims[event.id]}),
            "claims": len(claims[event.id]),
            "payload": encode(event),
        }
        for event in affair.events
    ]


def _latest(event: Event, claims: list[Claim], published: dict[str, str | None]) -> str | None:
    dates = [event.time.start, event.time.end, *(claim.date for claim in claims)]
    dates += [published.get(claim.document) for claim in claims]
    return max((date for date in dates if date), default=None)


def _assessment(event: str, affair: Affair) -> Row:
    assessment = affair.assessments[event]
    return {"event": event, "status": assessment.status, "payload": encode(assessment)}


def _claim_rows(affair: Affair) -> Iterator[tuple[Table, list[Row]]]:
    attributions = {attribution.id: attribution for attribution in affair.attributions}
    origin_of = {claim: origin.id for origin in affair.origins for claim in origin.claims}
    voices = {claim.id: _speakers(claim, attributions) for claim in affair.claims}
    yield (
        schema.claims,
        [
            {
                "id": claim.id,
                "document": claim.document,
                "event": claim.event,
                "speaker": claim.speaker,
                "date": claim.date,
                "origin": origin_of.get(claim.id),
                "payload": encode(claim),
            }
            for claim in affair.claims
        ],
    )
    yield schema.claim_voices, [{"claim": claim, "actor": actor} for claim in voices for actor in voices[claim]]
    parts = {(e.id, f.actor, "role") for e in affair.events for fillers in e.roles.values() for f in fillers if f.actor}
    parts |= {(claim.event, actor, "voice") for claim in affair.claims for actor in voices[claim.id]}
    yield schema.event_actors, [{"event": event, "actor": actor, "part": part} for event, actor, part in sorted(parts)]


def _speakers(claim: Claim, attributions: dict[str, Attribution]) -> list[str]:
    """Return everyone who speaks in a claim: its speaker, and whoever passes it on in its chain."""
    chain = (attributions[id].speaker for id in claim.chain if id in attributions)
    return sorted({speaker for speaker in (claim.speaker, *chain) if speaker})


def _name_rows(affair: Affair, headlines: dict[str, str]) -> Iterator[Row]:
    """Yield the names of actors and events. An `unnamed` actor's words are common ones: its document has them."""
    named = [("actor", a.id, name) for a in affair.actors for name in dict.fromkeys((a.name, *a.aliases))]
    named += [("event", id, line) for id, line in headlines.items()]
    kept = Counter(named)
    for kind, thing, name in sorted(kept):
        yield {"kind": kind, "thing": thing, "name": name, "folded": folded(name)}
