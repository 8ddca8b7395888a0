"""Dossiers as JSON objects: one thing with all its voices and their words."""

from collections.abc import Iterable, Mapping

from sayso.exports.objects.copying import copy_object
from sayso.exports.objects.objects import (
    Json,
    actor_object,
    attribution_object,
    claim_object,
    document_object,
    event_object,
    origin_object,
)
from sayso.exports.objects.rulings import ruling_object
from sayso.exports.objects.weighed import claim_grade_object, course_object, detail_object, graded, source_grade_object
from sayso.ledger import ActorDossier, ClaimGrade, DocumentDossier, EventDossier, EventRow, Rejected, Voice
from sayso.values import Actor, Attribution


def dossier_object(found: EventDossier | DocumentDossier | ActorDossier) -> Json:
    """Return a dossier under `event`, `document` or `actor`, with the claims, events and actors that belong to it.

    Fields are named as in `sayso-ledger/1`; a claim has its words besides, an event its headline.
    """
    if isinstance(found, EventDossier):
        return _event(found)
    return _document(found) if isinstance(found, DocumentDossier) else _actor(found)


def _event(found: EventDossier) -> Json:
    return {
        "event": {
            **event_row_object(found.row),
            "course": course_object(found.course),
            "details": [detail_object(detail) for detail in found.details],
        },
        "claims": _claims(found.voices, found.grades),
        "sources": {id: source_grade_object(grade) for id, grade in sorted(found.sources.items())},
        "attributions": _attributions(link for voice in found.voices for link in voice.chain),
        "origins": [origin_object(origin) for origin in found.origins],
        "actors": _actors(found.actors),
        "related": [event_row_object(row) for row in found.related],
        "rulings": [ruling_object(ruling) for ruling in found.rulings],
        "rejected": [_rejected(one) for one in found.rejected],
        "relations": [{"event": one.event, "kind": one.kind, "reason": one.reason} for one in found.relations],
    }


def _document(found: DocumentDossier) -> Json:
    return {
        "document": document_object(found.document, found.copy_of.id if found.copy_of else None) | graded(found.grade),
        "reader": found.reader,
        "copies": [copy.id for copy in found.copies],
        "changed": copy_object(found.changed) if found.changed else None,
        "claims": _claims(found.voices),
        "attributions": _attributions(found.attributions),
        "rulings": [ruling_object(ruling) for ruling in found.rulings],
        "rejected": [_rejected(one) for one in found.rejected],
        "events": [event_row_object(row) for row in found.events],
        "actors": _actors(found.actors),
    }


def _actor(found: ActorDossier) -> Json:
    return {
        "actor": actor_object(found.actor) | graded(found.grade),
        "parts": [part.id for part in found.parts],
        "rulings": [ruling_object(ruling) for ruling in found.rulings],
        "claims": _claims(found.voices),
        "attributions": _attributions(link for voice in found.voices for link in voice.chain),
        "events": [event_row_object(row) for row in found.events],
        "actors": _actors(found.actors),
    }


def event_row_object(row: EventRow) -> Json:
    """Return an event with its headline besides."""
    return {"headline": row.headline, **event_object(row.event, row.assessment)}


def _claims(voices: Iterable[Voice], grades: Mapping[str, ClaimGrade] | None = None) -> list[Json]:
    return [voice_object(voice, (grades or {}).get(voice.claim.id)) for voice in voices]


def voice_object(voice: Voice, grade: ClaimGrade | None = None) -> Json:
    """Return a claim with its words, its origin and the rulings on it, and the grade proposed for it, besides."""
    told = {**claim_object(voice.claim), "words": voice.words, "origin": voice.origin.id if voice.origin else None}
    told["rulings"] = [ruling_object(ruling) for ruling in voice.rulings]
    return told | ({"grade": claim_grade_object(grade)} if grade else {})


def _rejected(one: Rejected) -> Json:
    """Return a claim that does not count, as it was read; its `event` and `speaker` are those of the reading."""
    return {
        **claim_object(one.claim),
        "words": one.words,
        "who": one.speaker,
        "ruling": ruling_object(one.ruling),
    }


def _attributions(links: Iterable[Attribution]) -> list[Json]:
    return [attribution_object(link) for link in {link.id: link for link in links}.values()]


def _actors(actors: dict[str, Actor]) -> list[Json]:
    return [actor_object(actors[id]) for id in sorted(actors)]
