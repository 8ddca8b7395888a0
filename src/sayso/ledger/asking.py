"""Asking: what a ledger holds on a claim that is told in somebody's own words."""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import Connection, select

from sayso.ledger import schema, shelf
from sayso.ledger.candidates import candidates, other_names
from sayso.ledger.dossiers import Voice
from sayso.ledger.store import chunks, load_documents, load_readings
from sayso.stance import SIDES, Side, Stand, asked, stand
from sayso.values import Actor, Document


@dataclass(frozen=True, slots=True)
class CheckedDocument:
    """A document with its stand on a claim, the voices that speak of it there, and what it is a copy of."""

    document: Document
    stand: Stand
    voices: tuple[Voice, ...]  # those of the stand's claims, in the order of the text
    copy_of: str | None

    @property
    def words(self) -> tuple[str, ...]:
        """Return the exact words of the stand's sentences."""
        return tuple(self.document.words(span) for span in self.stand.spans)


@dataclass(frozen=True, slots=True)
class Checked:
    """What the ledger holds on one claim: those that agree, disagree, then discuss, the surest of each first."""

    claim: str
    documents: tuple[CheckedDocument, ...]

    def on(self, side: Side) -> tuple[CheckedDocument, ...]:
        """Return the documents that take one side."""
        return tuple(one for one in self.documents if one.stand.stance == side)

    def origins(self, side: Side) -> tuple[Actor, ...]:
        """Return the voices, each once, in which the reports that take a side end; by name."""
        ends = {v.origin.speaker: v for one in self.on(side) for v in one.voices if v.origin}
        known = {
            actor.id: actor for voice in ends.values() for actor in (voice.speaker, *voice.chain_speakers) if actor
        }
        return tuple(sorted((known[id] for id in ends if id in known), key=lambda actor: (actor.name, actor.id)))


def check_claim(connection: Connection, claim: str) -> Checked:
    """Return what the ledger holds on a claim; documents that are about something else are left out."""
    question = asked(claim, other_names(connection, claim))
    found = candidates(connection, question)
    readings = dict(load_readings(connection, found))
    stands: list[tuple[Document, Stand]] = []
    for document in load_documents(connection, found):
        taken = stand(question, document, readings[document.id])
        if taken is not None:
            stands.append((document, taken))
    voices = _voices(connection, (taken for _, taken in stands))
    copies = schema.copies.c
    copy_of = {row.document: row.copy_of for row in connection.execute(select(copies.document, copies.copy_of))}
    made = [
        CheckedDocument(
            document, taken, tuple(voices[id] for id in taken.claims if id in voices), copy_of.get(document.id)
        )
        for document, taken in stands
    ]
    return Checked(question.text, tuple(sorted(made, key=_surest_first)))


def _voices(connection: Connection, stands: Iterable[Stand]) -> dict[str, Voice]:
    ids = sorted({id for taken in stands for id in taken.claims})
    held = schema.claims.c.id
    return {voice.claim.id: voice for part in chunks(ids) for voice in shelf.voices(connection, held.in_(part))}


def _surest_first(one: CheckedDocument) -> tuple[int, float, str, str]:
    return (SIDES.index(one.stand.stance), -one.stand.sure, one.document.locator, one.document.id)
