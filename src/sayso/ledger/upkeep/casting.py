"""Casting: who the actors are, after some documents came or went."""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import Connection, select

from sayso.ledger.rulings.log import ever_ruled, standing
from sayso.ledger.upkeep.batches import rows
from sayso.ledger.upkeep.company import keep_actors
from sayso.ledger.upkeep.portion import Portion
from sayso.ledger.upkeep.sighted import Kept, of_documents, sharing
from sayso.ledger.upkeep.sighting_rows import forget, keep, seat
from sayso.ledger.upkeep.tables import sightings
from sayso.linking.decisions import Decisions
from sayso.linking.grouping import grouped
from sayso.linking.sightings import seen


@dataclass(frozen=True, slots=True)
class Recast:
    """What became otherwise: documents in which somebody is another actor than before, or an actor of another kind or
    side; and actors who are called otherwise, or are of another kind or side.
    """

    documents: set[str]
    actors: set[str]


def keep_cast(connection: Connection, portion: Portion) -> Recast:
    """Bring sightings and actors up to a portion."""
    old = of_documents(connection, portion.went)
    new = [s for document, reading in portion.came.values() for s in seen(document, reading)]
    decisions, ever = standing(connection), ever_ruled(connection)
    left_alone = forget(connection, old, ever)
    fresh = keep(connection, new, decisions, ever)
    keys = {key for kept in (*left_alone, *fresh) for key in kept.keys(ever)}
    near = sharing(connection, keys, decisions)
    cast = _regrouped(near.values(), decisions) | {kept.id: kept.state for kept in fresh if kept.state}
    moved = {id: actor for id, actor in cast.items() if id not in near or near[id].actor != actor}
    seat(connection, moved, fresh)
    left = {kept.actor for kept in (*old, *(near[id] for id in moved if id in near)) if kept.actor}
    elsewhere = _documents(connection, (near[id] for id in moved if id in near)) - set(portion.came)
    members = _members(connection, elsewhere)
    added = [kept.sighting for kept in fresh if kept.state]
    grown = {cast[kept.id] for kept in fresh if not kept.state}
    new_to = {actor for actor in moved.values() if not actor.startswith("state:")}
    changed = keep_actors(connection, members | left | grown | new_to, added, decisions)
    bearing = rows(connection, select(sightings.c.document), sightings.c.actor, changed.otherwise)
    elsewhere |= {row.document for row in bearing if row.document}
    return Recast(elsewhere, changed.otherwise | changed.renamed)


def _documents(connection: Connection, moved: Iterable[Kept]) -> set[str]:
    """Return the documents of sightings, and of all that one of them stands for."""
    every = list(moved)
    twins = rows(connection, select(sightings.c.document), sightings.c.twin, [kept.id for kept in every if kept.alike])
    return {kept.sighting.document for kept in every if not kept.alike} | {row.document for row in twins}


def _regrouped(near: Iterable[Kept], decisions: Decisions) -> dict[int, str]:
    """Return which actor each of these sightings is; they are all that bear on one another."""
    numbers = {kept.sighting.entity.id: kept.id for kept in near}
    groups = grouped((kept.sighting for kept in near), decisions)
    return {numbers[s.entity.id]: actor for actor, group in groups.items() for s in group}


def _members(connection: Connection, documents: Iterable[str]) -> set[str]:
    """Return the actors that documents call part of a body: the body may be another one now."""
    return {
        k.actor for k in of_documents(connection, documents) if k.actor and any(e.part_of for e in k.sighting.entities)
    }
