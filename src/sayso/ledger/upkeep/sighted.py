"""Sighted: the sightings that are kept, by what asks for them."""

from collections.abc import Iterable
from dataclasses import dataclass

import msgspec
from sqlalchemy import Connection, Row, func, select

from sayso.ledger.records import encode
from sayso.ledger.upkeep.batches import drop, drop_pairs, number, put, rows
from sayso.ledger.upkeep.tables import entities, sighting_keys, sightings
from sayso.linking.blocking import blocks
from sayso.linking.decisions import Decisions
from sayso.linking.sighting import Sighting

_SIGHTING = msgspec.json.Decoder(tuple[Sighting, list[int]])


@dataclass(frozen=True, slots=True)
class Kept:
    """A sighting under its number, the actor that it is so far, and the keys that it has of itself."""

    id: int
    sighting: Sighting
    actor: str | None
    own: frozenset[int]

    @property
    def state(self) -> str | None:
        """Return the state that it is, whatever other documents say; None of who is no state."""
        entity = self.sighting.entity
        return f"state:{entity.country}" if entity.kind == "state" and entity.country else None

    def keys(self, decisions: Decisions) -> frozenset[int]:
        """Return the keys by which others may be the same actor, as persons ruled; a state has none, being sure."""
        return frozenset() if self.state else self.own | {number(key) for key in decisions.keys(self.sighting)}


def of_documents(connection: Connection, documents: Iterable[str]) -> list[Kept]:
    """Return the sightings of documents."""
    return [_kept(row) for row in rows(connection, select(sightings), sightings.c.document, documents)]


def of_actors(connection: Connection, actors: Iterable[str]) -> list[Kept]:
    """Return the sightings that are these actors so far."""
    return [_kept(row) for row in rows(connection, select(sightings), sightings.c.actor, actors)]


def sharing(connection: Connection, keys: Iterable[int], decisions: Decisions) -> dict[int, Kept]:
    """Return all that these keys hold together: sightings that have one, and those that share others with them."""
    found: dict[int, Kept] = {}
    done: set[int] = set()
    fresh = set(keys)
    while fresh:
        done |= fresh
        near = {row.sighting for row in rows(connection, select(sighting_keys), sighting_keys.c.key, fresh)}
        new = [_kept(row) for row in rows(connection, select(sightings), sightings.c.id, near - set(found))]
        found.update({kept.id: kept for kept in new})
        fresh = {key for kept in new for key in kept.keys(decisions)} - done
    return found


def actors_of(connection: Connection, wanted: Iterable[str]) -> dict[str, str]:
    """Map entities, by their ids, to the actors that they are."""
    asked = select(entities.c.id, sightings.c.actor).join(sightings, sightings.c.id == entities.c.sighting)
    return {row.id: row.actor for row in rows(connection, asked, entities.c.id, wanted) if row.actor}


def keep(connection: Connection, new: Iterable[Sighting], decisions: Decisions) -> list[Kept]:
    """Write sightings that nobody is taken for yet."""
    following = (connection.scalar(select(func.max(sightings.c.id))) or 0) + 1
    made = [Kept(id, sighting, None, _own(sighting)) for id, sighting in enumerate(new, following)]
    put(connection, sightings, [_row(kept) for kept in made])
    keyed = [(key, kept.id) for kept in made for key in sorted(kept.keys(decisions))]
    put(connection, sighting_keys, [{"key": key, "sighting": id} for key, id in keyed])
    put(connection, entities, [{"id": e.id, "sighting": k.id} for k in made for e in k.sighting.entities])
    return made


def forget(connection: Connection, old: Iterable[Kept], ever: Decisions) -> None:
    """Delete sightings; `ever` is all that persons ever ruled, since any of it may have given them a key."""
    gone = list(old)
    drop(connection, entities.c.id, [entity.id for kept in gone for entity in kept.sighting.entities])
    pairs = ((key, kept.id) for kept in gone for key in sorted(kept.keys(ever)))
    drop_pairs(connection, sighting_keys.c.key, sighting_keys.c.sighting, pairs)
    drop(connection, sightings.c.id, [kept.id for kept in gone])


def _own(sighting: Sighting) -> frozenset[int]:
    return frozenset(number(key) for key in blocks(sighting))


def _row(kept: Kept) -> dict[str, object]:
    payload = encode((kept.sighting, sorted(kept.own)))
    return {"id": kept.id, "document": kept.sighting.document, "actor": None, "payload": payload}


def _kept(row: Row[tuple[int, str, str | None, str]]) -> Kept:
    sighting, own = _SIGHTING.decode(row.payload)
    return Kept(row.id, sighting, row.actor, frozenset(own))
