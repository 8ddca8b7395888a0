"""The ledger: one file or database that holds an affair, and answers about it."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from types import TracebackType

from sayso.ledger.accounts import Accounts
from sayso.ledger.adding import adding, rereading
from sayso.ledger.adding.progress import Progress
from sayso.ledger.adding.report import RereadReport
from sayso.ledger.adding.versions import counted
from sayso.ledger.checking.checking import check
from sayso.ledger.checking.finding import Finding
from sayso.ledger.deriving import derive
from sayso.ledger.differing.difference import LedgerDiff
from sayso.ledger.differing.diffing import diff
from sayso.ledger.differing.moment import Moment, moment
from sayso.ledger.edition import Edition, StoredEdition
from sayso.ledger.importing import ImportReport, take
from sayso.ledger.inquiries import Inquiries
from sayso.ledger.inquiring.dossiers import (
    AddReport,
)
from sayso.ledger.inquiring.keys import resolve
from sayso.ledger.inquiring.weighed import Weighed, weighed
from sayso.ledger.listing.filters import checked_date
from sayso.ledger.lists import Lists
from sayso.ledger.rulings.book import Rulings
from sayso.ledger.rulings.grades import with_letters, with_numbers
from sayso.ledger.storage import store
from sayso.ledger.storage.casework import stated
from sayso.ledger.storage.library import whole_affair
from sayso.ledger.storage.opening import open_database
from sayso.ledger.tabling import Tables
from sayso.reading import DEFAULT_READER
from sayso.values import Affair, Document


class Ledger(Tables, Inquiries, Lists, Rulings):
    """An open ledger; close it, or use it as a context manager.

    `where` is a path, or an SQLAlchemy URL; without it, the environment's SAYSO_LEDGER, or `sayso.db` in
    the current folder. A ledger that is not there is begun, unless `create` is False: then LedgerError.
    Answers are of all its documents; where `fresh` is False they are of those that are linked, and wait for nothing.
    """

    def __init__(self, where: str | Path | None = None, *, create: bool = True, fresh: bool = True) -> None:
        self._database = open_database(where, create=create)
        self._fresh = fresh

    def __enter__(self) -> "Ledger":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"<Ledger {self.where}>"

    @property
    def where(self) -> str:
        """Return the path or URL of the ledger, without a password."""
        return self._database.name

    @property
    def accounts(self) -> Accounts:
        """Return who may sign in at the ledger's desk. No answer and no export holds any of it."""
        return Accounts(self._database)

    def close(self) -> None:
        """Let go of the database."""
        self._database.close()

    def add(
        self,
        inputs: str | Path | Iterable[str | Path],
        *,
        workers: int | None = None,
        reader: str = DEFAULT_READER,
        progress: Callable[[Progress], None] | None = None,
    ) -> AddReport:
        """Add files, folders, globs and `-` (what is piped in), and link everything anew.

        Documents are read by `workers` processes, one a core where it is None; 1 reads in this process. What is
        there already is left alone, whoever read it. What cannot be added is named in the report and stops nothing
        else. After a KeyboardInterrupt what was written stays, and adding again goes on from there.
        """
        return adding.add(self._database, inputs, workers=workers, reader=reader, progress=progress)

    def add_documents(self, documents: Iterable[Document], *, reader: str = DEFAULT_READER) -> AddReport:
        """Add documents that were made elsewhere; they are read in this process."""
        return adding.add_documents(self._database, documents, reader=reader)

    def take(
        self,
        export: str | Path,
        *,
        called: str | None = None,
        reader: str = DEFAULT_READER,
        progress: Callable[[Progress], None] | None = None,
    ) -> ImportReport:
        """Take in a ledger that `export --format json` wrote: its documents with their readings, and its rulings.

        Nothing is read again but documents whose readings are missing or of no use. What is here already stays as it
        is; a ruling counts once, however often it is taken. Messages call the file by `called`, else by its path.
        SaysoError, and nothing is taken, where it is no export or breaks off. After a KeyboardInterrupt what was
        written stays, and taking it again goes on from there.
        """
        return take(self._database, Path(export), called or str(export), reader=reader, progress=progress)

    def remove(self, document: str) -> None:
        """Remove a document, by what `document` takes, and everything that rests on it alone."""
        with self._database.reading() as connection:
            _, found = resolve(connection, document, ["document"])
        with self._database.writing() as connection:
            store.remove(connection, found)
        derive(self._database)

    def reread(
        self,
        documents: str | Iterable[str] | None = None,
        *,
        workers: int | None = None,
        reader: str = DEFAULT_READER,
        progress: Callable[[Progress], None] | None = None,
    ) -> RereadReport:
        """Read again what counts as another version read it, let the new readings count, and return what changed.

        All documents where `documents` is None, else those that these keys name, as `document` takes them. The other
        readings are kept beside, and count again when their reader is named here. After a KeyboardInterrupt the
        ledger is as it was, and reading again goes on from there.
        """
        keys = None if documents is None else [documents] if isinstance(documents, str) else list(documents)
        return rereading.reread(self._database, keys, workers=workers, reader=reader, progress=progress)

    def readers(self) -> dict[str, int]:
        """Return how many documents each reader's reading counts of, by the reader's name and version."""
        with self._database.reading() as connection:
            return counted(connection)

    def diff(self, after: "Ledger | str | Path") -> LedgerDiff:
        """Return what another ledger has otherwise than this one: documents, events, statuses with the claims that
        caused them, voices, origins, denials and admissions. Only events that differ are loaded.
        """
        with _opened(after) as other, self._answering() as mine, other._answering() as theirs:
            return diff(Moment(mine, self.where), Moment(theirs, other.where))

    def between(self, before: str, after: str | None = None) -> LedgerDiff:
        """Return what this ledger had otherwise at the end of one date than of another, today's where `after` is None.

        A date is ISO, cut short or not. A ledger at a date holds the documents published by then.
        """
        first, last = (checked_date(day) if day else None for day in (before, after))
        with self._answering() as connection:
            return diff(moment(connection, first), moment(connection, last))

    def affair(self) -> tuple[tuple[Document, ...], Affair]:
        """Return every document, and all that is derived from them, sorted by id."""
        with self._answering() as connection:
            return whole_affair(connection)

    @contextmanager
    def edition(self) -> Iterator[Edition]:
        """Give the ledger as it stands now part by part, for whoever writes it down and cannot hold all of it.

        What others write meanwhile is not in it.
        """
        with self._answering() as connection:
            yield StoredEdition(connection)

    def weighed(self) -> Weighed:
        """Return the course of every event's status, the details that its voices tell differently, and the grades that
        are proposed for claims and sources, or given by persons. `event` and `actor` answer with the same for one.
        """
        with self._answering() as connection:
            documents, affair = whole_affair(connection)
            found = weighed(documents, affair, stated(connection, [document.id for document in documents]))
            claims, sources = with_numbers(connection, found.claims), with_letters(connection, found.sources)
            return replace(found, claims=claims, sources=sources)

    def examine(self) -> list[Finding]:
        """Return what was looked at to see whether the ledger is whole, and whether each holds. Nothing is changed."""
        with self._database.reading() as connection:
            return check(connection)


@contextmanager
def _opened(ledger: Ledger | str | Path) -> Iterator[Ledger]:
    """Give a ledger, and close it again where it was not open."""
    if isinstance(ledger, Ledger):
        yield ledger
        return
    with Ledger(ledger, create=False) as opened:
        yield opened
