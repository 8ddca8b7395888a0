"""Asking: what a ledger holds on a claim that is told in somebody's own words."""

from collections.abc import Iterable
from dataclasses import dataclass

import msgspec
from sqlalchemy import Connection, select

from sayso.ledger.inquiring.candidates import candidates, named, other_names
from sayso.ledger.inquiring.dossiers import Voice
from sayso.ledger.listing.displays import Displayed
from sayso.ledger.rulings.counting import readings_that_count
from sayso.ledger.storage import schema, shelf
from sayso.ledger.storage.store import chunks, load_documents
from sayso.stance import SIDES, Side, Stand, asked, narrowed, page, stand
from sayso.values import Actor, Attribution, Document


@dataclass(frozen=True, slots=True)
class CheckedDocument:
    """A document with its stand on a claim, the voices that speak of it there, and what it is a copy of."""

    document: Document
    stand: Stand
    voices: tuple[Voice, ...]  # those of the stand's claims, in the order of the text
    speakers: tuple[Actor, ...]  # who speaks in its sentences, where the reader found no claim in them
    copy_of: str | None

    @property
    def words(self) -> tuple[str, ...]:
        """Return the exact words of the stand's sentences."""
        return tuple(self.document.words(span) for span in self.stand.spans)


@dataclass(frozen=True, slots=True, repr=False)
class Checked(Displayed):
    """What the ledger holds on one claim: those that agree, disagree, then discuss, the surest of each first."""

    claim: str
    documents: tuple[CheckedDocument, ...]
    actors: dict[str, Actor]  # those in whose word an origin ends

    def _short(self) -> str:
        return f"“{self.claim}”; {len(self.documents)} documents bear on it"

    def on(self, side: Side) -> tuple[CheckedDocument, ...]:
        """Return the documents that take one side."""
        return tuple(one for one in self.documents if one.stand.stance == side)

    def origins(self, side: Side) -> tuple[Actor, ...]:
        """Return the voices, each once, in which the reports that take a side end; by name."""
        ends = {voice.origin.speaker for one in self.on(side) for voice in one.voices if voice.origin}
        return tuple(sorted((self.actors[id] for id in ends), key=lambda actor: (actor.name, actor.id)))


def check_claim(connection: Connection, claim: str) -> Checked:
    """Return what the ledger holds on a claim; documents that are about something else are left out."""
    players = named(connection, claim)
    question = asked(claim, other_names(players))
    found = candidates(connection, question)
    readings = dict(readings_that_count(connection, found))
    reports = [page(document) for document in load_documents(connection, found)]
    question = narrowed(question, reports, [name for actor in players for name in (actor.name, *actor.aliases)])
    stands: list[tuple[Document, Stand]] = []
    for report in reports:
        taken = stand(question, report, readings[report.document.id])
        if taken is not None:
            stands.append((report.document, taken))
    voices = _voices(connection, (taken for _, taken in stands))
    copy_of = _copies(connection, [document.id for document, _ in stands])
    made = []
    for document, taken in stands:
        heard = tuple(voices[id] for id in taken.claims if id in voices)
        speakers = () if heard else _speakers(connection, taken)
        made.append(CheckedDocument(document, taken, heard, speakers, copy_of.get(document.id)))
    ends = shelf.actors(connection, {voice.origin.speaker for voice in voices.values() if voice.origin})
    return Checked(question.text, tuple(sorted(made, key=_surest_first)), ends)


def _speakers(connection: Connection, taken: Stand) -> tuple[Actor, ...]:
    """Return who is said to speak in the sentences of a stand, in the order of the text."""
    of_document = schema.attributions.c.document == taken.document
    payloads = connection.scalars(select(schema.attributions.c.payload).where(of_document))
    links = [msgspec.json.decode(payload, type=Attribution) for payload in payloads]
    held = [link for link in links if any(span.meets(part) for part in link.content for span in taken.spans)]
    order = dict.fromkeys(link.speaker for link in sorted(held, key=lambda link: (min(link.content), link.id)))
    known = shelf.actors(connection, order)
    return tuple(known[id] for id in order if id in known)


def _voices(connection: Connection, stands: Iterable[Stand]) -> dict[str, Voice]:
    ids = sorted({id for taken in stands for id in taken.claims})
    held = schema.claims.c.id
    return {voice.claim.id: voice for part in chunks(ids) for voice in shelf.voices(connection, held.in_(part))}


def _copies(connection: Connection, documents: list[str]) -> dict[str, str]:
    copies = schema.copies.c
    asked = select(copies.document, copies.copy_of).where(copies.document.in_(documents))
    return dict(connection.execute(asked).tuples().all())


def _surest_first(one: CheckedDocument) -> tuple[int, float, str, str]:
    return (SIDES.index(one.stand.stance), -one.stand.sure, one.document.locator, one.document.id)
