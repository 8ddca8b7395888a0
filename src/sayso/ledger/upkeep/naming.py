"""Naming: the names by which actors and events are found."""

from collections.abc import Iterable, Mapping

from sqlalchemy import Connection, delete

from sayso.ledger.storage.names import folded
from sayso.ledger.storage.schema import names
from sayso.ledger.upkeep.batches import put, where_in


def rename(connection: Connection, kind: str, called: Mapping[str, Iterable[str]]) -> None:
    """Let things of a kind (`actor` or `event`) have these names and no others."""
    for condition in where_in(names.c.thing, called):
        connection.execute(delete(names).where(condition, names.c.kind == kind))
    new = sorted({(thing, name) for thing, its in called.items() for name in its})
    put(connection, names, [{"kind": kind, "thing": t, "name": name, "folded": folded(name)} for t, name in new])
