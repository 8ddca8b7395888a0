"""Naming: the names of those who carry origins, and the headlines of the events that origins speak to."""

from collections import defaultdict
from collections.abc import Sequence

from sqlalchemy import Connection, select

from sayso.ledger.storage import schema
from sayso.ledger.storage.store import chunks
from sayso.values import Origin


def carriers(connection: Connection, origins: Sequence[Origin]) -> dict[str, str]:
    """Return names by id: an actor's name, a document's title or locator, an id for what the ledger does not hold."""
    ids = {id for origin in origins for id in (origin.speaker, *origin.carried_by)}
    found = {id: id for id in ids}
    actors, documents = schema.actors.c, schema.documents.c
    for part in chunks(sorted(ids)):
        named = select(actors.id, actors.name).where(actors.id.in_(part))
        titled = select(documents.id, documents.title, documents.locator).where(documents.id.in_(part))
        found.update({row.id: row.title or row.locator for row in connection.execute(titled)})
        found.update(dict(connection.execute(named).tuples().all()))
    return found


def headlines(connection: Connection, origins: Sequence[Origin]) -> dict[str, tuple[str, ...]]:
    """Return, by origin, the headlines of the events of its claims, sorted."""
    claims, events = schema.claims.c, schema.events.c
    found: dict[str, set[str]] = defaultdict(set)
    for part in chunks([origin.id for origin in origins]):
        asked = select(claims.origin, events.headline).where(claims.origin.in_(part), events.id == claims.event)
        for row in connection.execute(asked.distinct()):
            found[row.origin].add(row.headline)
    return {origin.id: tuple(sorted(found[origin.id])) for origin in origins}
