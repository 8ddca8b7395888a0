"""Adding: inputs become documents with their readings, each written whole or not at all."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from sayso.intake import find, intakes
from sayso.intake.source import Found
from sayso.ledger.adding.hands import hands, how_many
from sayso.ledger.adding.progress import Progress
from sayso.ledger.adding.tally import Tally
from sayso.ledger.adding.tasks import Task, left_out, of_documents, of_sources
from sayso.ledger.deriving import derive
from sayso.ledger.inquiring.dossiers import AddReport, LeftOut
from sayso.ledger.storage.database import Database
from sayso.ledger.storage.records import Record
from sayso.ledger.storage.store import known, put
from sayso.values import Document

Tell = Callable[[Progress], None] | None
GONE = "it was removed by another process while it was added"


def add(
    database: Database, inputs: str | Path | Iterable[str | Path], *, workers: int | None, reader: str, progress: Tell
) -> AddReport:
    """Add what the inputs stand for; what fails is left out and named, and stops nothing else."""
    found = find([inputs] if isinstance(inputs, str | Path) else inputs)
    size = _size(workers, found)
    tally = Tally(len(found.sources), progress)
    for error in found.left_out:
        tally.left_out(left_out(error))
    if found.sources:
        _bring_in(database, of_sources(found.sources, size), tally, size=size, reader=reader)
    return _finish(database, tally)


def add_documents(database: Database, documents: Iterable[Document], *, reader: str) -> AddReport:
    """Add documents that were made elsewhere; they are read in this process."""
    tally = Tally(0, None)
    _bring_in(database, of_documents(documents), tally, size=1, reader=reader)
    return _finish(database, tally)


def _bring_in(database: Database, tasks: Iterator[Task | LeftOut], tally: Tally, *, size: int, reader: str) -> None:
    """Read what the tasks hold, and write each document with its reading in a transaction of its own."""
    with hands(reader, size) as crew:
        import sayso.linking  # noqa: F401  (while the processes load the reader)

        version = crew.version()
        with database.reading() as connection:
            there = known(connection)
        for step in crew.run(tasks, there):
            if isinstance(step, Record):
                _write(database, step, version, tally)
            elif isinstance(step, LeftOut):
                tally.left_out(step)
            else:
                tally.done(step.sources)


def _write(database: Database, new: Record, version: str, tally: Tally) -> None:
    with database.writing() as connection:
        outcome = put(connection, new, version)
    if outcome == "gone":
        tally.left_out(LeftOut(new.locator, GONE, "add it again"))
    else:
        tally.written(new, is_new=outcome == "added")


def _finish(database: Database, tally: Tally) -> AddReport:
    tally.linking()
    derive(database)
    return tally.report()


def _size(workers: int | None, found: Found) -> int:
    """Return how many processes to read with: no more than there is work for."""
    many = any(intakes()[source.intake].many for source in found.sources if source.intake in intakes())
    return how_many(workers, None if many else len(found.sources))
