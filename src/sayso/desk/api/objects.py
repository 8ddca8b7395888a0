"""Objects of answers that no export writes: pages of lists, figures, the matrix, finds, uploads."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict
from urllib.parse import urlencode

from sayso.desk.adding.jobs import Job
from sayso.desk.api.operation import Asked
from sayso.exports import (
    actor_object,
    attribution_object,
    claim_object,
    document_object,
    dossier_object,
    event_row_object,
    filler_object,
    flow_object,
    voice_object,
)
from sayso.exports.objects.objects import Json
from sayso.ledger import ActorTally, ClaimDossier, DocumentRow, Glance, Hit, Matrix, Offered, Sayings, Transfer, Voice
from sayso.telling import chain_text
from sayso.telling.sides import side_name

_OPEN, _SHUT = "\x02", "\x03"  # around a find


def page(asked: Asked, items: Iterable[Json], total: int) -> Json:
    """Return a page of a list in its envelope; `total` counts the whole list."""
    first, most = asked["first"], asked["most"]
    later = first + most if first + most < total else None
    return {"items": list(items), "first": first, "most": most, "total": total, "next": _address(asked, later)}


def part(asked: Asked, whole: Sequence[Json]) -> Json:
    """Return the page of a list that is at hand as a whole."""
    first = asked["first"]
    return page(asked, whole[first : first + asked["most"]], len(whole))


def _address(asked: Asked, first: int | None) -> str | None:
    if first is None:
        return None
    query = {**asked.request.query_params, "first": str(first), "most": str(asked["most"])}
    return f"{asked.address}?{urlencode(query)}"


def glance_object(found: Glance, offered: Offered, mark: str) -> Json:
    """Return the affair in figures, with the types of events that there are, and the ledger's mark."""
    return {
        "events": found.events,
        "documents": found.documents,
        "actors": found.actors,
        "by_status": dict(found.by_status),
        "split_sides": [
            {
                "side": one.side,
                "name": side_name(one.side, found.sides),
                "number": one.number,
                "events": [asdict(event) for event in one.events],
            }
            for one in found.split
        ],
        "open_questions": found.open_questions,
        "questions": [
            {
                "about": question.about,
                "document": question.document,
                "span": list(question.span),
                "event": event.id,
                "headline": event.headline,
            }
            for question, event in found.questions
        ],
        "types": list(offered.types),
        "mark": mark,
    }


def claim_row_object(voice: Voice) -> Json:
    """Return a claim with all that tells whose it is, in words."""
    document = voice.document
    return claim_object(voice.claim) | {
        "words": voice.words,
        "origin": voice.origin.id if voice.origin else None,
        "speaker_name": voice.speaker.name,
        "through": _through(voice),
        "locator": document.locator,
        "title": document.title,
        "published": document.published,
    }


def claim_dossier_object(found: ClaimDossier) -> Json:
    """Return a claim's dossier."""
    voice = found.voice
    return {
        "claim": voice_object(voice),
        "speaker_name": voice.speaker.name,
        "through": _through(voice),
        "paragraph": voice.paragraph,
        "attributions": [attribution_object(link) for link in voice.chain],
        "event": event_row_object(found.row),
        "type": found.type,
        "roles": {role: [filler_object(filler) for filler in fillers] for role, fillers in found.roles.items()},
        "known_roles": list(found.known_roles),
    }


def _through(voice: Voice) -> str:
    actors = {actor.id: actor for actor in voice.chain_speakers if actor}
    return chain_text(voice.chain, actors, voice.document)


def document_row_object(row: DocumentRow) -> Json:
    """Return a document without its text."""
    told = document_object(row.document, row.copy_of) | {"claims": row.claims, "events": row.events}
    return {name: value for name, value in told.items() if name not in ("text", "blocks")}


def actor_row_object(row: ActorTally) -> Json:
    """Return an actor with its tally."""
    told = {"affirms": row.affirms, "denies": row.denies, "hedges": row.hedges, "acts": row.acts}
    return actor_object(row.actor) | told


def sayings_object(asked: Asked, found: Sayings) -> Json:
    """Return an actor's dossier with what it says of a page of events."""
    spoken = page(asked, (event_row_object(row) for row in found.spoken.items), found.spoken.total)
    return dossier_object(found.dossier) | {"acts": found.acts, "speaks_of": spoken}


def matrix_object(asked: Asked, found: Matrix) -> Json:
    """Return who takes which side in a page of events."""
    return {
        "events": page(asked, (event_row_object(row) for row in found.events.items), found.events.total),
        "cells": [
            {"actor": actor, "event": event, "stands": list(stands)} for (actor, event), stands in found.stands.items()
        ],
        "actors": [actor_object(found.actors[id]) for id in sorted(found.actors)],
    }


def hit_object(hit: Hit) -> Json:
    """Return a find with the words around it."""
    return {"kind": hit.kind, "id": hit.id, "label": hit.label, "parts": list(_parts(hit.excerpt)), "score": hit.score}


def _parts(excerpt: str) -> Iterator[Json]:
    for at, piece in enumerate(excerpt.split(_OPEN)):
        found, shut, rest = piece.partition(_SHUT)
        told = [(found, True), (rest, False)] if at and shut else [(piece, False)]
        yield from ({"words": words, "found": is_found} for words, is_found in told if words)


def transfer_object(found: Transfer) -> Json:
    """Return a transfer with the flows of its deal."""
    return {"event": event_row_object(found.row), "flows": [flow_object(flow) for flow in found.flows]}


def upload_object(job: Job) -> Json:
    """Return what somebody gave to be added, and how far it has come."""
    told = asdict(job)
    return told | {name: list(told[name]) for name in ("files", "added", "left_out")}
