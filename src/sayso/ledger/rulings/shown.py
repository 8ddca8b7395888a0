"""Shown: rulings beside what they are on: voices with theirs, and the claims that were rejected."""

from collections.abc import Iterable
from dataclasses import replace

from sqlalchemy import Connection, select

from sayso.ledger.inquiring.dossiers import Rejected, Voice
from sayso.ledger.rulings.anchor import source_words
from sayso.ledger.rulings.ruling import Ruling
from sayso.ledger.rulings.standing import on_claims
from sayso.ledger.rulings.tables import bearings
from sayso.ledger.storage.store import chunks, load_documents, load_readings
from sayso.linking.own_voice import own_voice
from sayso.values import Attribution, Claim, Document, Entity


def with_rulings(connection: Connection, voices: Iterable[Voice]) -> tuple[Voice, ...]:
    """Return voices with the standing rulings on each."""
    every = tuple(voices)
    held = on_claims(connection, [voice.claim.id for voice in every])
    return tuple(replace(voice, rulings=held.get(voice.claim.id, ())) for voice in every)


def rejected(connection: Connection, rulings: Iterable[Ruling]) -> tuple[Rejected, ...]:
    """Return the claims that do not count by those of these rulings that reject, as they were read."""
    by_uid = {ruling.uid: ruling for ruling in rulings if ruling.kind == "reject"}
    found: dict[str, tuple[str, Ruling]] = {}
    for part in chunks(sorted(by_uid)):
        asked = select(bearings).where(
            bearings.c.ruling.in_(part), bearings.c.side == "on", bearings.c.happening.is_(None)
        )
        for row in connection.execute(asked):
            found[row.claim] = (row.document, by_uid[row.ruling])
    documents = {d.id: d for d in load_documents(connection, {document for document, _ in found.values()})}
    made = []
    for id, reading in load_readings(connection, documents):
        entities = {entity.id: entity for entity in reading.entities}
        links = {link.id: link for link in reading.attributions}
        for claim in reading.claims:
            if claim.id in found:
                made.append(_rejected(documents[id], claim, links, entities, found[claim.id][1]))
    return tuple(sorted(made, key=lambda one: (one.document.id, one.claim.span, one.claim.id)))


def _rejected(
    document: Document,
    claim: Claim,
    links: dict[str, Attribution],
    entities: dict[str, Entity],
    ruling: Ruling,
) -> Rejected:
    last = links.get(claim.chain[-1]) if claim.chain else None
    entity = entities.get((last.speaker if last else None) or claim.speaker or "")
    own = own_voice(document).name if not claim.chain else ""
    speaker = own or (entity.name if entity else "") or (source_words(document, last) if last else "")
    around = document.words(document.paragraph(claim.span))
    return Rejected(claim, document, speaker or "unnamed source", document.words(claim.span), around, ruling)
