"""Rereading: another version reads what is in the ledger, and what changes is told before and after.

The new readings are kept beside the old ones until all are made; then they count, all at once. Whoever stops it
before has the ledger as it was, and begins again where it stopped.
"""

from collections.abc import Callable, Iterator, Sequence

from sayso.ledger.adding.comparing import compare
from sayso.ledger.adding.hands import hands, how_many
from sayso.ledger.adding.progress import Progress
from sayso.ledger.adding.report import RereadDocument, RereadReport
from sayso.ledger.adding.standing import event_changes, standing
from sayso.ledger.adding.tally import Tally
from sayso.ledger.adding.tasks import of_documents
from sayso.ledger.adding.versions import both_readings, counted, keep, otherwise_read, prefer, without
from sayso.ledger.deriving import derive
from sayso.ledger.inquiring.dossiers import LeftOut
from sayso.ledger.inquiring.keys import resolve
from sayso.ledger.storage.database import Database
from sayso.ledger.storage.records import Record
from sayso.ledger.storage.store import chunks, load_documents
from sayso.values import Document

PART = 50  # documents that are loaded at once
GONE = "it was removed or changed by another process while it was read"


def reread(
    database: Database,
    keys: Sequence[str] | None,
    *,
    workers: int | None,
    reader: str,
    progress: Callable[[Progress], None] | None,
) -> RereadReport:
    """Let this reader's readings count, of all documents or of those that the keys name; read what it has not read."""
    derive(database)
    with database.reading() as connection:
        named = None if keys is None else [resolve(connection, key, ["document"])[1] for key in keys]
        most = sum(counted(connection).values()) if named is None else len(named)
    with hands(reader, how_many(workers, most)) as crew:
        version = crew.version()
        with database.reading() as connection:
            wanted = otherwise_read(connection, version, named)
            unread = without(connection, version, wanted)
        tally = Tally(len(unread), progress)
        for step in crew.run(of_documents(_documents(database, unread)), {}):
            if isinstance(step, Record):
                _keep(database, step, version, tally)
            elif isinstance(step, LeftOut):
                tally.left_out(step)
                tally.done(1)
    return _settle(database, version, wanted, tally)


def _documents(database: Database, ids: list[str]) -> Iterator[Document]:
    for part in chunks(ids, PART):
        with database.reading() as connection:
            found = list(load_documents(connection, part))
        yield from found


def _keep(database: Database, new: Record, version: str, tally: Tally) -> None:
    with database.writing() as connection:
        kept = keep(connection, new, version)
    if kept:
        tally.written(new, is_new=False)
    else:
        tally.left_out(LeftOut(new.locator, GONE, "read it again"))
    tally.done(1)


def _settle(database: Database, version: str, ids: list[str], tally: Tally) -> RereadReport:
    """Let the new readings count, link everything anew, and return what is otherwise now."""
    tally.linking()
    changed, same = [], []
    with database.reading() as connection:
        before = standing(connection)
        for document, old, new in both_readings(connection, version, ids):
            if comparison := compare(old, new):
                changed.append(RereadDocument(document, comparison))
            else:
                same.append(document.id)
    with database.writing() as connection:
        prefer(connection, version, ids)
    derive(database)
    with database.reading() as connection:
        after = standing(connection)
    changed.sort(key=lambda one: (one.document.locator, one.document.id))
    return RereadReport(version, tuple(changed), tuple(same), event_changes(before, after), tally.report().left_out)
