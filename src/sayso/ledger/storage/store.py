"""What was added: documents, where they came from, and what readers read in them."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Literal

from sqlalchemy import Connection, delete, insert, select, update

from sayso.ledger.storage.records import Record, decode_document, decode_reading
from sayso.ledger.storage.schema import documents, locators, readings, state
from sayso.values import Document, Reading

Outcome = Literal["added", "known", "gone"]
Known = dict[str, tuple[str, str]]  # document → its locator and fingerprint


def known(connection: Connection) -> Known:
    """Return the documents that were read, by whichever reader, each with its locator and fingerprint."""
    counting = (readings.c.document == documents.c.id) & (readings.c.reader == documents.c.reader)
    asked = select(documents.c.id, documents.c.locator, documents.c.fingerprint).join(readings, counting)
    return {row.id: (row.locator, row.fingerprint) for row in connection.execute(asked)}


def needs_reading(new: Record, there: Known) -> bool:
    """Tell whether a document has to be read: it is new, or made anew from the same bytes and counts."""
    if new.id not in there:
        return True
    locator, fingerprint = there[new.id]
    return new.fingerprint != fingerprint and new.locator <= locator


def put(connection: Connection, new: Record, reader: str) -> Outcome:
    """Write a record inside the transaction at hand.

    Of two makings of the same bytes (a page saved as .html and as .txt) the one with the smaller locator counts,
    so that the order of adding changes nothing. `gone` is a record without a reading whose document was removed
    meanwhile.
    """
    asked = select(documents.c.locator, documents.c.fingerprint).where(documents.c.id == new.id)
    there = connection.execute(asked).one_or_none()
    if there is None:
        return _put_new(connection, new, reader)
    _put_locator(connection, new)
    if new.fingerprint == there.fingerprint:
        if new.locator < there.locator:
            _amend(connection, new.id, locator=new.locator)
        if new.reading is not None:
            _put_reading(connection, new.id, reader, new.reading)
    elif new.locator <= there.locator:
        if new.reading is None:
            return "gone"
        connection.execute(delete(readings).where(readings.c.document == new.id))
        connection.execute(update(documents).where(documents.c.id == new.id).values(**_columns(new)))
        _put_reading(connection, new.id, reader, new.reading)
    return "known"


def take_in(connection: Connection, new: Record, reader: str, beside: Mapping[str, str]) -> Outcome:
    """Write a record of another ledger, with its readings by other readers (as JSON) beside it.

    Of a document that is here as it is there, the reading that counts goes on counting.
    """
    alike = select(documents.c.id).where(documents.c.id == new.id, documents.c.fingerprint == new.fingerprint)
    here = connection.execute(alike).first() is not None
    outcome = put(connection, replace(new, reading=None) if here else new, reader)
    if connection.execute(alike).first() is not None:
        there = set(connection.scalars(select(readings.c.reader).where(readings.c.document == new.id)))
        every = {reader: new.reading, **beside}
        rows = [{"document": new.id, "reader": who, "payload": every[who]} for who in every if who not in there]
        if rows:
            connection.execute(insert(readings), rows)
    return outcome


def remove(connection: Connection, document: str) -> None:
    """Delete a document with its locators and readings."""
    connection.execute(delete(documents).where(documents.c.id == document))
    touch(connection)


def touch(connection: Connection) -> None:
    """Note that the documents changed: what is derived from them is now older than they are."""
    connection.execute(update(state).values(generation=state.c.generation + 1))


def load_documents(connection: Connection, ids: Iterable[str] | None = None) -> Iterator[Document]:
    """Yield documents by id, all or some."""
    columns = (documents.c.payload, documents.c.text, documents.c.locator)
    if ids is None:
        yield from (decode_document(*row) for row in connection.execute(select(*columns).order_by(documents.c.id)))
        return
    for part in chunks(sorted(set(ids))):
        rows = connection.execute(select(*columns).where(documents.c.id.in_(part)).order_by(documents.c.id))
        yield from (decode_document(*row) for row in rows)


def load_readings(connection: Connection, ids: Iterable[str] | None = None) -> Iterator[tuple[str, Reading]]:
    """Yield each document's id with the reading that counts, by id, all or some."""
    asked = select(documents.c.id, readings.c.payload).join(
        readings, (readings.c.document == documents.c.id) & (readings.c.reader == documents.c.reader)
    )
    asked = asked.order_by(documents.c.id)
    parts = [asked] if ids is None else [asked.where(documents.c.id.in_(part)) for part in chunks(sorted(set(ids)))]
    for part in parts:
        yield from ((row.id, decode_reading(row.payload)) for row in connection.execute(part))


def chunks(ids: list[str], size: int = 500) -> Iterator[list[str]]:
    """Yield ids in parts that a query can name."""
    yield from (ids[start : start + size] for start in range(0, len(ids), size))


def _put_new(connection: Connection, new: Record, reader: str) -> Outcome:
    if new.reading is None:
        return "gone"
    connection.execute(insert(documents).values(**_columns(new), reader=reader))
    _put_locator(connection, new)
    _put_reading(connection, new.id, reader, new.reading)
    return "added"


def _put_locator(connection: Connection, new: Record) -> None:
    there = select(locators.c.locator).where(locators.c.document == new.id, locators.c.locator == new.locator)
    if connection.execute(there).first() is None:
        connection.execute(insert(locators).values(document=new.id, locator=new.locator))


def _put_reading(connection: Connection, document: str, reader: str, payload: str) -> None:
    """Write a reading, which counts from now on; another process may have written the same one."""
    there = select(readings.c.reader).where(readings.c.document == document, readings.c.reader == reader)
    if connection.execute(there).first() is None:
        connection.execute(insert(readings).values(document=document, reader=reader, payload=payload))
        _amend(connection, document, reader=reader)


def _amend(connection: Connection, id: str, **values: str | None) -> None:
    connection.execute(update(documents).where(documents.c.id == id).values(**values))
    touch(connection)


def _columns(new: Record) -> dict[str, str | None]:
    return {
        "id": new.id,
        "locator": new.locator,
        "title": new.title,
        "published": new.published,
        "text": new.text,
        "payload": new.payload,
        "fingerprint": new.fingerprint,
    }
