"""Voicing: the attributions of documents, with the actors who speak in them."""

from sqlalchemy import Connection

from sayso.ledger.storage import schema
from sayso.ledger.storage.records import encode
from sayso.ledger.upkeep.batches import drop, put
from sayso.ledger.upkeep.parts import Part
from sayso.linking.voices import attributions


def keep_attributions(connection: Connection, some: Part) -> None:
    """Write the attributions of these documents anew."""
    drop(connection, schema.attributions.c.document, some.pile.documents)
    heard = attributions(some.pile, some.cast)
    put(
        connection,
        schema.attributions,
        [{"id": a.id, "document": a.document, "payload": encode(a)} for a in heard],
    )
