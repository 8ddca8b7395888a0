"""Counting: the readings that count, as persons ruled on them."""

from collections.abc import Iterable, Iterator, Mapping

from sqlalchemy import Connection

from sayso.ledger.rulings.log import of_documents
from sayso.ledger.rulings.ruled import Ruled, ruled
from sayso.ledger.storage.store import load_documents, load_readings
from sayso.values import Document, Reading


def counting(connection: Connection, pairs: Mapping[str, tuple[Document, Reading]]) -> dict[str, Ruled]:
    """Return readings as persons ruled on them, by document; given are those that count, as they were read."""
    held = of_documents(connection, pairs)
    return {id: ruled(*pair, held[id]) if id in held else Ruled(pair[1]) for id, pair in pairs.items()}


def readings_that_count(connection: Connection, documents: Iterable[str]) -> Iterator[tuple[str, Reading]]:
    """Yield each document's id with the reading that counts, by id, as persons ruled on it."""
    wanted = sorted(set(documents))
    held = of_documents(connection, wanted)
    texts = {document.id: document for document in load_documents(connection, sorted(held))}
    for id, reading in load_readings(connection, wanted):
        yield id, ruled(texts[id], reading, held[id]).reading if id in texts else reading
