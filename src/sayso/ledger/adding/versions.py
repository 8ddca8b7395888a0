"""Versions: which reader's reading of a document counts, and the readings that are kept beside it."""

from collections.abc import Iterable, Iterator

from sqlalchemy import Connection, func, insert, select, update

from sayso.ledger.storage.records import Record, decode_document, decode_reading
from sayso.ledger.storage.schema import documents, readings
from sayso.ledger.storage.store import chunks, touch
from sayso.values import Document, Reading


def counted(connection: Connection) -> dict[str, int]:
    """Return how many documents each reader's reading counts of, by the reader's name and version."""
    asked = select(documents.c.reader, func.count()).group_by(documents.c.reader)
    return dict(sorted(connection.execute(asked).tuples()))


def otherwise_read(connection: Connection, version: str, among: Iterable[str] | None = None) -> list[str]:
    """Return the ids of documents, all or some, of which another version's reading counts."""
    asked = select(documents.c.id).where(documents.c.reader != version).order_by(documents.c.id)
    found = list(connection.scalars(asked))
    wanted = None if among is None else set(among)
    return [id for id in found if wanted is None or id in wanted]


def without(connection: Connection, version: str, ids: Iterable[str]) -> list[str]:
    """Return those of the documents that this version has not read."""
    read = set(connection.scalars(select(readings.c.document).where(readings.c.reader == version)))
    return [id for id in ids if id not in read]


def keep(connection: Connection, new: Record, version: str) -> bool:
    """Write a reading beside those that are there, and let the one that counts go on counting.

    Return False where its document is gone, or has been made anew with another text.
    """
    there = select(documents.c.id).where(documents.c.id == new.id, documents.c.text == new.text)
    if connection.execute(there).first() is None:
        return False
    read = select(readings.c.document).where(readings.c.document == new.id, readings.c.reader == version)
    if connection.execute(read).first() is None:  # another process may have read the same
        connection.execute(insert(readings).values(document=new.id, reader=version, payload=new.reading))
    return True


def prefer(connection: Connection, version: str, ids: Iterable[str]) -> None:
    """Let this version's readings of documents count, where there is one."""
    read = select(readings.c.document).where(readings.c.reader == version)
    changed = 0
    for part in chunks(list(ids)):
        these = documents.c.id.in_(part) & documents.c.id.in_(read) & (documents.c.reader != version)
        changed += connection.execute(update(documents).where(these).values(reader=version)).rowcount
    if changed:
        touch(connection)


def both_readings(
    connection: Connection, version: str, ids: Iterable[str]
) -> Iterator[tuple[Document, Reading, Reading]]:
    """Yield documents with the reading that counts and the one of this version, where there are both."""
    old, new = readings.alias("old"), readings.alias("new")
    whole = (documents.c.payload, documents.c.text, documents.c.locator, old.c.payload, new.c.payload)
    asked = (
        select(*whole)
        .join(old, (old.c.document == documents.c.id) & (old.c.reader == documents.c.reader))
        .join(new, (new.c.document == documents.c.id) & (new.c.reader == version))
        .order_by(documents.c.id)
    )
    for part in chunks(list(ids)):
        for payload, text, locator, before, after in connection.execute(asked.where(documents.c.id.in_(part))):
            yield decode_document(payload, text, locator), decode_reading(before), decode_reading(after)
