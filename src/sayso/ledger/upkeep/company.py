"""The company: the actors with their sides, after some sightings became somebody else's."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from sqlalchemy import Connection, select

from sayso.ledger.storage import schema
from sayso.ledger.storage.records import encode
from sayso.ledger.storage.shelf import by_ids
from sayso.ledger.upkeep.batches import drop, put, rows
from sayso.ledger.upkeep.naming import rename
from sayso.ledger.upkeep.sighted import actors_of, documents_of, of_actors
from sayso.ledger.upkeep.tables import portraits
from sayso.linking.actors import sides_of, unnamed_state
from sayso.linking.decisions import Decisions
from sayso.linking.portraits import merged, portrait
from sayso.linking.sighting import Sighting
from sayso.values import Actor


@dataclass(frozen=True, slots=True)
class Changed:
    """Actors that came, went or are of another kind or side, and actors that are called otherwise."""

    otherwise: set[str]
    renamed: set[str]


def keep_actors(connection: Connection, anew: set[str], added: Iterable[Sighting], decisions: Decisions) -> Changed:
    """Paint these actors anew, and give each whom that bears on the sides that it has now.

    `added` are new sightings of states: such a portrait grows by them, without a look at all others of the state.
    """
    groups: dict[str, list[Sighting]] = defaultdict(list)
    for kept in of_actors(connection, anew):
        groups[kept.actor or ""].append(kept.sighting)
    grown: dict[str, list[Sighting]] = defaultdict(list)
    for sighting in added:
        grown[f"state:{sighting.entity.country}"].append(sighting)
    looked_at = anew | set(grown)
    was = by_ids(connection, portraits, Actor, looked_at)
    more = {
        id: merged(was[id], new) if id in was else new for id, new in _painted(connection, grown, decisions).items()
    }
    now = more | _painted(connection, groups, decisions)
    altered = {id for id in looked_at if was.get(id) != now.get(id)}
    drop(connection, portraits.c.id, altered)
    put(connection, portraits, [{"id": id, "payload": encode(now[id])} for id in sorted(altered) if id in now])
    return _sided(connection, altered, _states_of(was.values()) | _states_of(now.values()))


def _painted(connection: Connection, groups: Mapping[str, list[Sighting]], decisions: Decisions) -> dict[str, Actor]:
    """Return the portraits that sightings make, by actor."""
    wholes = {part for group in groups.values() for s in group for e in s.entities for part in e.part_of}
    of_entity = actors_of(connection, wholes)
    told = documents_of(connection, groups)
    return {id: portrait(id, _in_order(s), of_entity, decisions, told.get(id)) for id, s in groups.items()}


def _in_order(group: list[Sighting]) -> list[Sighting]:
    return sorted(group, key=lambda s: (s.document, s.entity.id))


def _sided(connection: Connection, altered: set[str], spoken_for: set[str]) -> Changed:
    """Write altered actors, and whoever is part of them, with all their sides."""
    bearing = altered | _below(connection, altered)
    above = _above(connection, bearing)
    final = {id: replace(above[id], sides=sides_of(above[id], above)) for id in bearing if id in above}
    was = by_ids(connection, schema.actors, Actor, bearing)
    changed = _write(connection, was, final)
    states = spoken_for | _states_of(was.values()) | _states_of(final.values())
    return _with_states(connection, changed, {id for id in states if id not in above or id in altered})


def _write(connection: Connection, was: Mapping[str, Actor], now: Mapping[str, Actor]) -> Changed:
    """Replace the rows of actors that are not what they were."""
    ids = {id for id in (*was, *now) if was.get(id) != now.get(id)}
    kept = schema.actors
    for column in (kept.c.id, schema.actor_sides.c.actor, schema.actor_parts.c.actor):
        drop(connection, column, ids)
    new = [now[id] for id in sorted(ids) if id in now]
    put(connection, kept, [{"id": a.id, "kind": a.kind, "name": a.name, "payload": encode(a)} for a in new])
    put(connection, schema.actor_sides, [{"actor": a.id, "side": side} for a in new for side in sorted(set(a.sides))])
    put(connection, schema.actor_parts, [{"actor": a.id, "whole": w} for a in new for w in sorted(set(a.part_of))])
    rename(connection, "actor", {id: (now[id].name, *now[id].aliases) if id in now else () for id in ids})
    otherwise = {id for id in ids if _bearing(was.get(id)) != _bearing(now.get(id))}
    return Changed(otherwise, {id for id in ids if id in was and id in now and was[id].name != now[id].name})


def _bearing(actor: Actor | None) -> object:
    return None if actor is None else (actor.kind, actor.sides, actor.part_of)


def _with_states(connection: Connection, changed: Changed, states: set[str]) -> Changed:
    """See that a state that nobody names is there as long as somebody speaks for it."""
    named = {row.id for row in rows(connection, select(portraits.c.id), portraits.c.id, states)}
    sides = schema.actor_sides
    spoken = rows(connection, select(sides.c.side).where(sides.c.actor != sides.c.side), sides.c.side, states - named)
    now = {row.side: unnamed_state(row.side) for row in spoken}
    more = _write(connection, by_ids(connection, schema.actors, Actor, states - named), now)
    return Changed(changed.otherwise | more.otherwise, changed.renamed | more.renamed)


def _below(connection: Connection, ids: Iterable[str]) -> set[str]:
    """Return who is part of these, however far down."""
    parts = schema.actor_parts
    found: set[str] = set()
    fresh = set(ids)
    while fresh:
        fresh = {row.actor for row in rows(connection, select(parts), parts.c.whole, fresh)} - found
        found |= fresh
    return found


def _above(connection: Connection, ids: set[str]) -> dict[str, Actor]:
    """Return the portraits of these and of all bodies above them."""
    found: dict[str, Actor] = {}
    fresh = set(ids)
    while fresh:
        new = by_ids(connection, portraits, Actor, fresh)
        found |= new
        fresh = {whole for actor in new.values() for whole in actor.part_of} - set(found)
    return found


def _states_of(actors: Iterable[Actor]) -> set[str]:
    return {side for actor in actors for side in actor.sides}
