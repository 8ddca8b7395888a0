"""Work: a task becomes records and what is left out of it, in any process."""

from collections.abc import Iterator
from dataclasses import replace

from sayso.intake import documents
from sayso.ledger.adding.tasks import Task, left_out
from sayso.ledger.inquiring.dossiers import LeftOut
from sayso.ledger.storage.records import Record, encode, record
from sayso.ledger.storage.store import Known, needs_reading
from sayso.reading import Reader
from sayso.values import Document, Reading, check_reading

Result = Record | LeftOut


def work(task: Task, reader: Reader, known: Known) -> Iterator[Result]:
    """Yield a record for each document of a task, read where it has to be, and a LeftOut for each that fails.

    ReaderError where the reader cannot be loaded.
    """
    waiting: list[tuple[Document, Record]] = []
    for document in _opened(task):
        if isinstance(document, LeftOut):
            yield document
            continue
        try:
            new = record(document)
        except Exception as error:
            yield left_out(error, document.locator)
            continue
        if needs_reading(new, known):
            waiting.append((document, new))
        else:
            yield new
    if waiting:
        reader.warm()  # a reader that cannot be loaded is no document's fault: it ends the work
        yield from _read(waiting, reader)


def _opened(task: Task) -> Iterator[Document | LeftOut]:
    for item in task.items:
        if isinstance(item, Document):
            yield item
            continue
        try:
            for found in documents(item):
                yield left_out(found, item.locator) if isinstance(found, Exception) else found
        except Exception as error:
            yield left_out(error, item.locator)


def _read(waiting: list[tuple[Document, Record]], reader: Reader) -> Iterator[Result]:
    """Read many at once; where that fails, one by one from there, so that only the bad document is left out."""
    done = 0
    try:
        readings = reader.read_many([document for document, _ in waiting])
        for (document, new), reading in zip(waiting, readings, strict=True):
            result = _with_reading(document, new, reading)
            done += 1
            yield result
    except Exception:
        for document, new in waiting[done:]:
            yield _read_one(document, new, reader)


def _read_one(document: Document, new: Record, reader: Reader) -> Result:
    try:
        return _with_reading(document, new, reader.read(document))
    except Exception as error:
        return left_out(error, document.locator)


def _with_reading(document: Document, new: Record, reading: Reading) -> Record:
    check_reading(document, reading)
    return replace(new, reading=encode(reading))
