"""Affairs as rows: events with their claims, origins and assessments, written and deleted."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import Connection, delete, select

from sayso.ledger.listing.contest import place
from sayso.ledger.listing.headline import headline
from sayso.ledger.rulings.tables import doubts
from sayso.ledger.storage import schema
from sayso.ledger.storage.records import encode
from sayso.ledger.upkeep.batches import drop, put, where_in
from sayso.ledger.upkeep.naming import rename
from sayso.values import Affair, Attribution, Claim, Document, Event
from sayso.weighing.case import cases
from sayso.weighing.doubts import doubts as doubts_of
from sayso.weighing.grades import fared, single, sources_of

Row = dict[str, Any]


def forget(connection: Connection, events: Iterable[str]) -> None:
    """Delete events and everything that hangs on them."""
    gone, claims = sorted(set(events)), schema.claims.c
    for condition in where_in(claims.event, gone):
        of_event = select(claims.id).where(condition)
        connection.execute(delete(schema.claim_voices).where(schema.claim_voices.c.claim.in_(of_event)))
        connection.execute(delete(doubts).where(doubts.c.claim.in_(of_event)))
        held = select(claims.origin).where(condition)
        connection.execute(delete(schema.origins).where(schema.origins.c.id.in_(held)))
    derived = (schema.event_actors.c.event, schema.assessments.c.event, schema.fared.c.event, schema.events.c.id)
    for column in (claims.event, *derived):
        drop(connection, column, gone)
    rename(connection, "event", dict.fromkeys(gone, ()))


def write(connection: Connection, affair: Affair, documents: Mapping[str, Document]) -> None:
    """Write the events of an affair, their claims, origins and assessments; its actors and attributions are there."""
    actors = {actor.id: actor for actor in affair.actors}
    headlines = {event.id: headline(event, actors) for event in affair.events}
    put(connection, schema.events, _event_rows(affair, headlines, documents))
    put(connection, schema.assessments, [_assessment(event.id, affair) for event in affair.events])
    _put_claims(connection, affair)
    put(connection, doubts, _doubts(affair, documents))
    put(connection, schema.fared, _fared_rows(affair, documents))
    put(connection, schema.origins, [{"id": origin.id, "payload": encode(origin)} for origin in affair.origins])
    rename(connection, "event", {id: (line,) for id, line in headlines.items()})


def _event_rows(affair: Affair, headlines: Mapping[str, str], documents: Mapping[str, Document]) -> list[Row]:
    claims: dict[str, list[Claim]] = defaultdict(list)
    for claim in affair.claims:
        claims[claim.event].append(claim)
    told = {event.id: claims[event.id] for event in affair.events}
    counts = {id: (len({claim.document for claim in own}), len(own)) for id, own in told.items()}
    return [
        {
            "id": event.id,
            "type": event.type,
            "plover": event.plover,
            "headline": headlines[event.id],
            "latest": _latest(event, told[event.id], documents),
            "documents": counts[event.id][0],
            "claims": counts[event.id][1],
            "place": place(affair.assessments[event.id], *counts[event.id]),
            "questions": len(event.open_questions),
            "payload": encode(event),
        }
        for event in affair.events
    ]


def _fared_rows(affair: Affair, documents: Mapping[str, Document]) -> list[Row]:
    made: list[Row] = []
    for case in cases(affair, documents.values()):
        sources = sorted(sources_of(case))
        if single(case):
            made += [_fared(case.event.id, source, "alone", None) for source in sources]
            continue
        for source, record in fared(case, sources).items():
            shown = record is not None and record.outcome != "open"
            outcome = record.outcome if record else None
            made.append(_fared(case.event.id, source, outcome, encode(record) if shown else None))
    return made


def _fared(event: str, source: str, outcome: str | None, payload: str | None) -> Row:
    return {"event": event, "source": source, "outcome": outcome, "payload": payload}


def _latest(event: Event, claims: list[Claim], documents: Mapping[str, Document]) -> str | None:
    dates = [event.time.start, event.time.end, *(claim.date for claim in claims)]
    dates += [documents[claim.document].published for claim in claims]
    return max((date for date in dates if date), default=None)


def _doubts(affair: Affair, documents: Mapping[str, Document]) -> list[Row]:
    every = (doubts_of(case) for case in cases(affair, documents.values()))
    return [{"claim": id, "doubt": sum(d.weight for d in why)} for each in every for id, why in each.items() if why]


def _assessment(event: str, affair: Affair) -> Row:
    assessment = affair.assessments[event]
    return {"event": event, "status": assessment.status, "payload": encode(assessment)}


def _put_claims(connection: Connection, affair: Affair) -> None:
    attributions = {attribution.id: attribution for attribution in affair.attributions}
    origin_of = {claim: origin.id for origin in affair.origins for claim in origin.claims}
    voices = {claim.id: _speakers(claim, attributions) for claim in affair.claims}
    put(connection, schema.claims, [_claim(claim, origin_of.get(claim.id)) for claim in affair.claims])
    put(connection, schema.claim_voices, [{"claim": claim, "actor": a} for claim in voices for a in voices[claim]])
    parts = {(e.id, f.actor, "role") for e in affair.events for fillers in e.roles.values() for f in fillers if f.actor}
    parts |= {(claim.event, actor, "voice") for claim in affair.claims for actor in voices[claim.id]}
    for event, weighed in affair.assessments.items():
        camps = {"affirms": weighed.affirmed_by, "denies": weighed.denied_by, "hedges": weighed.hedged_by}
        parts |= {(event, actor, camp) for camp, actors in camps.items() for actor in actors}
    put(connection, schema.event_actors, [{"event": e, "actor": actor, "part": p} for e, actor, p in sorted(parts)])


def _claim(claim: Claim, origin: str | None) -> Row:
    return {
        "id": claim.id,
        "document": claim.document,
        "event": claim.event,
        "speaker": claim.speaker,
        "date": claim.date,
        "origin": origin,
        "payload": encode(claim),
    }


def _speakers(claim: Claim, attributions: Mapping[str, Attribution]) -> list[str]:
    """Return everyone who speaks in a claim: its speaker, and whoever passes it on in its chain."""
    chain = (attributions[id].speaker for id in claim.chain if id in attributions)
    return sorted({speaker for speaker in (claim.speaker, *chain) if speaker})
