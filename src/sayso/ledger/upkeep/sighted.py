"""Sighted: the sightings that are kept, by what asks for them."""

from collections.abc import Iterable
from dataclasses import dataclass

import msgspec
from sqlalchemy import Column, Connection, Row, func, select

from sayso.ledger.upkeep.batches import rows
from sayso.ledger.upkeep.tables import entities, sighting_keys, sightings
from sayso.linking.decisions import Decisions
from sayso.linking.sighting import Sighting
from sayso.values import number

_SIGHTING = msgspec.json.Decoder(tuple[Sighting, list[int]])


@dataclass(frozen=True, slots=True)
class Kept:
    """A sighting under its number, the actor that it is so far, and the keys that it has of itself.

    `alike` is told of one that stands for its twins; `twin` is the number of the one that stands for this, which has
    no keys of its own.
    """

    id: int
    sighting: Sighting
    actor: str | None
    own: frozenset[int]
    alike: str | None = None
    twin: int | None = None

    @property
    def state(self) -> str | None:
        """Return the state that it is, whatever other documents say; None of who is no state."""
        entity = self.sighting.entity
        return f"state:{entity.country}" if entity.kind == "state" and entity.country else None

    def keys(self, decisions: Decisions) -> frozenset[int]:
        """Return the keys by which others may be the same actor, as persons ruled; a state has none, being sure."""
        if self.state or self.twin:
            return frozenset()
        return self.own | {number(key) for key in decisions.keys(self.sighting)}


def of_documents(connection: Connection, documents: Iterable[str]) -> list[Kept]:
    """Return the sightings of documents."""
    return [kept(row) for row in rows(connection, select(sightings), sightings.c.document, documents)]


def of_actors(connection: Connection, actors: Iterable[str]) -> list[Kept]:
    """Return the sightings that are these actors so far; one stands for its twins."""
    alone = select(sightings).where(sightings.c.twin.is_(None))
    return [kept(row) for row in rows(connection, alone, sightings.c.actor, actors)]


def documents_of(connection: Connection, actors: Iterable[str]) -> dict[str, int]:
    """Return in how many documents each of these actors is seen."""
    counted = select(sightings.c.actor, func.count(sightings.c.document.distinct()).label("count"))
    found = rows(connection, counted.group_by(sightings.c.actor), sightings.c.actor, actors)
    return {row.actor: row.count for row in found}


def numbered(connection: Connection, ids: Iterable[int]) -> list[Kept]:
    """Return the sightings of these numbers."""
    return [kept(row) for row in rows(connection, select(sightings), sightings.c.id, ids)]


def sharing(connection: Connection, keys: Iterable[int], decisions: Decisions) -> dict[int, Kept]:
    """Return all that these keys hold together: sightings that have one, and those that share others with them."""
    found: dict[int, Kept] = {}
    done: set[int] = set()
    fresh = set(keys)
    while fresh:
        done |= fresh
        near = {row.sighting for row in rows(connection, select(sighting_keys), sighting_keys.c.key, fresh)}
        new = numbered(connection, near - set(found))
        found.update({each.id: each for each in new})
        fresh = {key for each in new for key in each.keys(decisions)} - done
    return found


def actors_of(connection: Connection, wanted: Iterable[str]) -> dict[str, str]:
    """Map entities, by their ids, to the actors that they are."""
    return _actors(connection, entities.c.id, wanted)


def actors_in(connection: Connection, documents: Iterable[str]) -> dict[str, str]:
    """Map the entities in documents to the actors that they are."""
    return _actors(connection, sightings.c.document, documents)


def _actors(connection: Connection, column: Column[str], wanted: Iterable[str]) -> dict[str, str]:
    asked = select(entities.c.id, sightings.c.actor).join(sightings, sightings.c.id == entities.c.sighting)
    return {row.id: row.actor for row in rows(connection, asked, column, wanted) if row.actor}


def kept(row: Row[tuple[int, str | None, str | None, int | None, str | None, str]]) -> Kept:
    """Return the sighting in a row."""
    sighting, own = _SIGHTING.decode(row.payload)
    return Kept(row.id, sighting, row.actor, frozenset(own), row.alike, row.twin)
