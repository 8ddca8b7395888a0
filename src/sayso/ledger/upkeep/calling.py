"""Calling: who is called by a name that somebody ruled on, and which documents that bears on."""

from collections.abc import Iterable

from sqlalchemy import Connection, select

from sayso.ledger.storage.names import folded
from sayso.ledger.storage.schema import names
from sayso.ledger.upkeep.batches import change, rows
from sayso.ledger.upkeep.tables import entities, kept, sightings
from sayso.linking.decisions import is_entity


def known(connection: Connection, anchor: str, *, states: bool = True) -> bool:
    """Tell whether somebody in the ledger is called so, or is this entity; without `states`, somebody who is none."""
    if is_entity(anchor):
        return connection.execute(select(entities.c.id).where(entities.c.id == anchor)).first() is not None
    return any(states or not id.startswith("state:") for id in _actors(connection, [anchor]))


def give_up(connection: Connection, anchors: Iterable[str]) -> None:
    """Let documents be taken up anew that know an actor of one of these names, or that hold one of these entities."""
    every = list(anchors)
    seen = rows(connection, select(sightings.c.document), sightings.c.actor, _actors(connection, every))
    held = {anchor.partition("/")[0] for anchor in every if is_entity(anchor)}
    bearing = {row.document for row in seen if row.document}
    change(connection, kept.c.document, kept.c.made, dict.fromkeys(held | bearing, ""))


def _actors(connection: Connection, called: Iterable[str]) -> set[str]:
    of_actors = select(names.c.thing).where(names.c.kind == "actor")
    return {row.thing for row in rows(connection, of_actors, names.c.folded, map(folded, called))}
