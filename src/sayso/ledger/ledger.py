"""The ledger: one file or database that holds an affair, and answers about it."""

from collections.abc import Callable, Iterable
from pathlib import Path
from types import TracebackType

from sayso.ledger.dossiers import (
    ActorDossier,
    AddReport,
    DocumentDossier,
    DocumentRow,
    EventDossier,
    EventRow,
    Hit,
    Voice,
)
from sayso.ledger.finding import Finding
from sayso.ledger.progress import Progress
from sayso.ledger.rows import Rows
from sayso.values import Actor, Affair, Document


class Ledger:
    """An open ledger; close it, or use it as a context manager.

    `where` is a path, or an SQLAlchemy URL; without it, the environment's SAYSO_LEDGER, or `sayso.db` in
    the current folder. A ledger that is not there is begun, unless `create` is False: then LedgerError.
    """

    def __init__(self, where: str | Path | None = None, *, create: bool = True) -> None:
        raise NotImplementedError

    def __enter__(self) -> "Ledger":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the database."""

    def add(
        self,
        inputs: Iterable[str | Path],
        *,
        workers: int | None = None,
        reader: str = "rules",
        progress: Callable[[Progress], None] | None = None,
    ) -> AddReport:
        """Add files, folders and globs, read them with `workers` processes (one a core where None), and link anew."""
        raise NotImplementedError

    def add_documents(self, documents: Iterable[Document], *, reader: str = "rules") -> AddReport:
        """Add documents that were made elsewhere, and read them in this process."""
        raise NotImplementedError

    def remove(self, document: str) -> None:
        """Remove a document, by id, prefix of the id or locator, and everything that rests on it alone."""
        raise NotImplementedError

    def reread(
        self, *, reader: str = "rules", progress: Callable[[Progress], None] | None = None
    ) -> AddReport:
        """Read every document with this reader; earlier readings by other readers are kept beside."""
        raise NotImplementedError

    def documents(self) -> Rows[DocumentRow]:
        """Return the table of documents, by publication date and locator."""
        raise NotImplementedError

    def events(
        self,
        *,
        contested: bool = False,
        actor: str | None = None,
        since: str | None = None,
        type: str | None = None,  # noqa: A002  (the word that the command line uses)
    ) -> Rows[EventRow]:
        """Return the table of events, those with most claims first."""
        raise NotImplementedError

    def claims(
        self,
        *,
        event: str | None = None,
        document: str | None = None,
        speaker: str | None = None,
        since: str | None = None,
    ) -> Rows[Voice]:
        """Return voices, by date, document and place."""
        raise NotImplementedError

    def actors(self, *, kind: str | None = None, side: str | None = None) -> Rows[Actor]:
        """Return actors, by name."""
        raise NotImplementedError

    def event(self, key: str) -> EventDossier:
        """Return an event's dossier by its id, a prefix of it, or words of its headline."""
        raise NotImplementedError

    def document(self, key: str) -> DocumentDossier:
        """Return a document's dossier by its id, a prefix of it, its locator, file name or title."""
        raise NotImplementedError

    def actor(self, key: str) -> ActorDossier:
        """Return an actor's dossier by its id, a prefix of it, or a name."""
        raise NotImplementedError

    def find(self, key: str) -> EventDossier | DocumentDossier | ActorDossier:
        """Return the dossier of whatever the key names; NotFoundError where nothing or several do."""
        raise NotImplementedError

    def search(self, words: str, limit: int = 50) -> list[Hit]:
        """Return where words stand in documents and in the names of actors and events, best first."""
        raise NotImplementedError

    def affair(self) -> tuple[tuple[Document, ...], Affair]:
        """Return everything, sorted by id."""
        raise NotImplementedError

    def check(self) -> list[Finding]:
        """Return what was checked of the ledger, and whether each holds."""
        raise NotImplementedError
