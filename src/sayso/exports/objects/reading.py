"""A reading as a JSON object: what one document says, before any other document is known."""

from dataclasses import asdict

from msgspec import to_builtins

from sayso.exports.objects.objects import Json, attribution_object, claim_object, document_object, filler_object
from sayso.ledger import ReadDocument, ReadingEntry
from sayso.values import Entity, Happening


def reading_object(found: ReadDocument) -> Json:
    """Return a document with its entities, attributions, happenings, claims and open questions.

    Fields are named as in `sayso-ledger/1`; a claim's `event` is a happening's id and its `speaker` an
    entity's, both of this document alone.
    """
    read = found.reading
    return {
        "document": document_object(found.document, None),
        "reader": read.reader,
        "entities": [_entity(entity) for entity in read.entities],
        "attributions": [attribution_object(link) for link in read.attributions],
        "happenings": [_happening(happening) for happening in read.happenings],
        "claims": [claim_object(claim) for claim in read.claims],
        "open_questions": [asdict(q) | {"span": list(q.span)} for q in read.questions],
    }


def _entity(entity: Entity) -> Json:
    mentions = [{"span": list(mention.span), "kind": mention.kind} for mention in entity.mentions]
    return asdict(entity) | {"mentions": mentions}


def _happening(happening: Happening) -> Json:
    return {
        "id": happening.id,
        "type": happening.type,
        "span": list(happening.span),
        "lemmas": list(happening.lemmas),
        "plover": happening.plover,
        "roles": {role: [filler_object(f) for f in happening.roles[role]] for role in sorted(happening.roles)},
        "phase": happening.phase,
        "time": asdict(happening.time),
    }


def kept_object(entry: ReadingEntry) -> Json:
    """Return a reading whole, so that it can be taken back, and whether it is the one that counts."""
    told: Json = to_builtins(entry.reading)
    document, reader = told.pop("document"), told.pop("reader")
    return {"id": f"{document}/{reader}", "document": document, "reader": reader, "counts": entry.counts} | told
