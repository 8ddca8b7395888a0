"""Told: the claims on events of some types, each with its voice and with the happening that it states."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, select

from sayso.ledger.inquiring.dossiers import EventRow, Voice
from sayso.ledger.listing.tables import event_rows
from sayso.ledger.rulings.counting import readings_that_count
from sayso.ledger.storage import schema, shelf
from sayso.values import Actor, Affair, Document, Filler, Happening


@dataclass(frozen=True, slots=True)
class Told:
    """A part of an affair: its events by id, its voices and happenings by the id of the claim."""

    affair: Affair
    rows: dict[str, EventRow]
    voices: dict[str, Voice]
    happenings: dict[str, Happening]

    @property
    def actors(self) -> dict[str, Actor]:
        """Return the actors who speak or act in it, by id."""
        return {actor.id: actor for actor in self.affair.actors}

    @property
    def documents(self) -> dict[str, Document]:
        """Return the documents that it is told in, by id."""
        return {voice.document.id: voice.document for voice in self.voices.values()}


def told(connection: Connection, types: Collection[str], *conditions: ColumnElement[bool]) -> Told:
    """Return what is told of the events of these types that meet the conditions."""
    wanted = (schema.events.c.type.in_(sorted(types)), *conditions)
    rows = event_rows(connection, *wanted)
    voices = shelf.voices(connection, schema.claims.c.event.in_(select(schema.events.c.id).where(*wanted)))
    stated = _happenings(connection, {voice.claim.document for voice in voices})
    return Told(
        Affair(
            actors=tuple(_actors(connection, rows, voices).values()),
            claims=tuple(voice.claim for voice in voices),
            events=tuple(row.event for row in rows),
        ),
        {row.event.id: row for row in rows},
        {voice.claim.id: voice for voice in voices},
        {voice.claim.id: stated[voice.claim.id] for voice in voices if voice.claim.id in stated},
    )


def _happenings(connection: Connection, documents: Collection[str]) -> dict[str, Happening]:
    """Return what the claims of documents state, by the claim's id."""
    found: dict[str, Happening] = {}
    for _, reading in readings_that_count(connection, documents):
        happenings = {happening.id: happening for happening in reading.happenings}
        found.update({claim.id: happenings[claim.event] for claim in reading.claims})
    return found


def _actors(connection: Connection, rows: Collection[EventRow], voices: Collection[Voice]) -> dict[str, Actor]:
    named = {filler.actor for row in rows for fillers in row.event.roles.values() for filler in fillers}
    named |= {actor.id for voice in voices for actor in (voice.speaker, *voice.chain_speakers) if actor}
    found = shelf.actors(connection, named)
    return found | shelf.actors(connection, {id for actor in found.values() for id in (*actor.sides, *actor.part_of)})


def filler_names(fillers: Iterable[Filler], actors: Mapping[str, Actor]) -> str:
    """Return the names of actors that fill a role, of others their words, each once."""
    return ", ".join(dict.fromkeys(actors[f.actor].name if f.actor and f.actor in actors else f.text for f in fillers))
