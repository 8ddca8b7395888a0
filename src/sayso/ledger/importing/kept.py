"""The readings of a book file, kept on the disk by document, while its documents are taken one by one."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from typing import Any

import msgspec

from sayso.ledger.importing.bookfile import BookFile
from sayso.values import Document, Reading, check_reading


class Readings:
    """What a book file has of readings, by document."""

    def __init__(self, held: sqlite3.Connection) -> None:
        self._held = held
        (self.documents,) = held.execute("SELECT count(DISTINCT document) FROM readings").fetchone()

    def of(self, document: Document) -> tuple[list[tuple[Reading, bool]], list[tuple[str, Exception]]]:
        """Return the readings of a document, each with whether it counts, and where one is of no use with the error."""
        found, failed = [], []
        asked = "SELECT place, counts, payload FROM readings WHERE document = ? ORDER BY rowid"
        for place, counts, payload in self._held.execute(asked, (document.id,)):
            try:
                reading = _READING.decode(payload)
                check_reading(document, reading)
                found.append((reading, bool(counts)))
            except Exception as error:  # whatever a file of somebody else's holds, it stops nothing else
                failed.append((place, error))
        return found, failed


@contextmanager
def readings_of(book: BookFile) -> Iterator[Readings]:
    """Give the readings of a book file; reading through all of them, it is known to be whole."""
    with closing(sqlite3.connect("")) as held:  # a file of its own that goes with the connection
        held.execute("CREATE TABLE readings (document TEXT, place TEXT, counts INTEGER, payload BLOB)")
        held.executemany("INSERT INTO readings VALUES (?, ?, ?, ?)", _rows(book))
        held.execute("CREATE INDEX by_document ON readings (document)")
        yield Readings(held)


def _rows(book: BookFile) -> Iterator[tuple[str, str, bool, bytes]]:
    for place, value in book.part("readings"):
        told: dict[str, Any] = value if isinstance(value, dict) else {}
        yield str(told.get("document")), place, told.get("counts") is True, msgspec.json.encode(told)


_READING = msgspec.json.Decoder(Reading)
