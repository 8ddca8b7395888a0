"""Parts: documents of the ledger with all that is known of them, as linking takes a pile."""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import Connection, select

from sayso.ledger.storage import schema
from sayso.ledger.storage.shelf import by_ids
from sayso.ledger.upkeep.batches import rows
from sayso.ledger.upkeep.portion import pairs
from sayso.ledger.upkeep.sighted import actors_in
from sayso.linking.actors import Cast, recalled
from sayso.linking.pile import Pile, pile
from sayso.values import Actor


@dataclass(frozen=True, slots=True)
class Part:
    """Some documents with their readings, who is who in them, and which of them repeat another document."""

    pile: Pile
    cast: Cast
    copies: dict[str, str]


def part(connection: Connection, documents: Iterable[str]) -> Part:
    """Return the part of the ledger that these documents are."""
    piled = pile(pairs(connection, documents).values())
    of_entity = actors_in(connection, piled.documents)
    actors = by_ids(connection, schema.actors, Actor, of_entity.values())
    more = {id for actor in actors.values() for id in (*actor.sides, *actor.part_of)} - set(actors)
    cast = recalled(piled, actors | by_ids(connection, schema.actors, Actor, more), of_entity)
    return Part(piled, cast, copies_of(connection, piled.documents))


def copies_of(connection: Connection, documents: Iterable[str]) -> dict[str, str]:
    """Map those of these documents that repeat another one to it."""
    asked = rows(connection, select(schema.copies), schema.copies.c.document, documents)
    return dict(sorted((row.document, row.copy_of) for row in asked))
