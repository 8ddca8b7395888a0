"""Taking: the documents, readings and rulings of a book file go into a ledger, which is then derived anew."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import msgspec
from sqlalchemy import Connection

from sayso.errors import EvidenceError
from sayso.ledger.adding.adding import add_documents
from sayso.ledger.adding.progress import Progress
from sayso.ledger.adding.tasks import left_out
from sayso.ledger.importing.bookfile import LEDGER_FORMAT, BookFile
from sayso.ledger.importing.kept import Readings, readings_of
from sayso.ledger.importing.report import ImportReport
from sayso.ledger.inquiring.dossiers import LeftOut
from sayso.ledger.rulings.acting import replay
from sayso.ledger.rulings.log import Undoing
from sayso.ledger.rulings.logfile import entry
from sayso.ledger.rulings.ruling import Ruling
from sayso.ledger.storage.database import Database
from sayso.ledger.storage.records import Record, encode, record
from sayso.ledger.storage.store import put, take_in
from sayso.values import Document, Reading

__all__ = ["LEDGER_FORMAT", "take"]

Tell = Callable[[Progress], None] | None
Kept = list[tuple[Reading, bool]]  # of one document, each with whether it counts


@dataclass
class _Taking:
    """What was taken so far."""

    added: list[str] = field(default_factory=list)
    known: list[str] = field(default_factory=list)
    unread: list[Document] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)

    def so_far(self, total: int, where: str) -> Progress:
        """Return how far it has come, of so many documents."""
        done = len(self.added) + len(self.known) + len(self.unread)
        return Progress("reading", max(total, done), done, len(self.added), len(self.known), len(self.left_out), where)


def take(database: Database, path: Path, where: str, *, reader: str, progress: Tell) -> ImportReport:
    """Take in a file; what of it is of no use is left out and named.

    SaysoError, and nothing is taken, where the file is none of the format or breaks off.
    """
    book, done = BookFile(path, where), _Taking()
    log = _log(book, done)
    with readings_of(book) as readings:
        for place, value in book.part("documents"):
            _take_one(database, place, value, readings, done)
            if progress:
                progress(done.so_far(readings.documents, place))
    read = add_documents(database, done.unread, reader=reader)
    replayed = replay(database, log)
    return ImportReport(
        added=(*done.added, *read.added),
        known=(*done.known, *read.known),
        read_here=read.added,
        rulings=replayed,
        left_out=(*done.left_out, *read.left_out),
    )


def _take_one(database: Database, place: str, value: Any, readings: Readings, done: _Taking) -> None:
    try:
        document, locators = _document(value)
        kept, failed = readings.of(document)
        new = record(document)
    except Exception as error:  # whatever a file of somebody else's holds, it stops nothing else
        done.left_out.append(_left_out(error, place))
        return
    done.left_out += [_left_out(error, at) for at, error in failed]
    if not kept:
        done.unread.append(document)
        return
    with database.writing() as connection:
        outcome = _put(connection, new, kept, locators)
    (done.added if outcome == "added" else done.known).append(document.id)


def _put(connection: Connection, new: Record, kept: Kept, locators: tuple[str, ...]) -> str:
    """Write a document with its readings; of one that is here already the reading that counts goes on counting."""
    first = next((reading for reading, counts in kept if counts), kept[0][0])
    beside = {reading.reader: encode(reading) for reading, _ in kept if reading is not first}
    outcome = take_in(connection, replace(new, reading=encode(first)), first.reader, beside)
    for locator in locators:
        put(connection, replace(new, locator=locator), first.reader)
    return outcome


def _left_out(error: Exception, place: str) -> LeftOut:
    """Return what was left out, by where it stands in the file."""
    return replace(left_out(error), where=place)


def _document(value: Any) -> tuple[Document, tuple[str, ...]]:
    """Return a document of the export, and every place that it was added from."""
    if not isinstance(value, dict):
        raise EvidenceError("is no document", mend="export the ledger again")
    document = msgspec.convert(value, Document)
    return document, msgspec.convert(value.get("locators", []), tuple[str, ...])


def _log(book: BookFile, done: _Taking) -> list[Ruling | Undoing]:
    """Return the log of a file; where it has none, the rulings that stand."""
    found: list[Ruling | Undoing] = []
    for part in ("log", "rulings"):
        for place, value in book.part(part) if not found else ():
            try:
                found.append(entry({**value, "uid": value["id"]}))
            except (msgspec.MsgspecError, KeyError, TypeError) as error:
                done.left_out.append(LeftOut(place, f"no ruling: {error}", "export the ledger again"))
    return found
