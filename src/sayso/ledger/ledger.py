"""The ledger: one file or database that holds an affair, and answers about it."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from types import TracebackType

from sqlalchemy import Connection

from sayso.ledger import adding, rereading, store
from sayso.ledger.accounts import Accounts
from sayso.ledger.asking import Checked, check_claim
from sayso.ledger.casework import stated
from sayso.ledger.checking import check
from sayso.ledger.copying import copy_dossier, own_changes
from sayso.ledger.deriving import derive, outdated, stale
from sayso.ledger.difference import LedgerDiff
from sayso.ledger.diffing import diff
from sayso.ledger.dossiers import (
    ActorDossier,
    AddReport,
    CopyDossier,
    DocumentDossier,
    DocumentRow,
    EventDossier,
    EventRow,
    Hit,
    Voice,
)
from sayso.ledger.filters import checked_date, conditions, voice_conditions
from sayso.ledger.finding import Finding
from sayso.ledger.flowing import Flow, flow_rows
from sayso.ledger.grounding import Grounding, grounding
from sayso.ledger.inquiry import actor_dossier, document_dossier, event_dossier
from sayso.ledger.keys import resolve
from sayso.ledger.library import whole_affair
from sayso.ledger.lists import Lists
from sayso.ledger.moment import Moment, moment
from sayso.ledger.opening import open_database
from sayso.ledger.progress import Progress
from sayso.ledger.regimes import RegimeRow, regime_rows
from sayso.ledger.report import RereadReport
from sayso.ledger.rows import Rows
from sayso.ledger.rulings.book import Rulings
from sayso.ledger.rulings.grades import with_letters, with_numbers
from sayso.ledger.searching import search
from sayso.ledger.shelf import voices
from sayso.ledger.tables import actor_table, document_table, event_rows, event_table, voice_table
from sayso.ledger.versions import counted
from sayso.ledger.weighed import Weighed, weighed
from sayso.reading import DEFAULT_READER
from sayso.values import Actor, Affair, Document


class Ledger(Lists, Rulings):
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

    def documents(self) -> Rows[DocumentRow]:
        """Return the table of documents, by publication date and locator."""
        with self._answering() as connection:
            return document_table(connection)

    def events(
        self,
        *,
        contested: bool = False,
        actor: str | None = None,
        since: str | None = None,
        type: str | None = None,
    ) -> Rows[EventRow]:
        """Return the table of events, those of which most is said first.

        `actor` is an id or a name of someone who takes part or has a voice (NotFoundError where there is none);
        `since` an ISO date that the event, a claim on it or a document about it is not older than; `type` a
        frame's name or a PLOVER category.
        """
        with self._answering() as connection:
            return event_table(event_rows(connection, *conditions(connection, contested, actor, since, type)))

    def claims(
        self,
        *,
        event: str | None = None,
        document: str | None = None,
        speaker: str | None = None,
        since: str | None = None,
    ) -> Rows[Voice]:
        """Return voices by date, document and place: those on an event, in a document, of a speaker (by keys)."""
        with self._answering() as connection:
            return voice_table(voices(connection, *voice_conditions(connection, event, document, speaker, since)))

    def regimes(
        self,
        *,
        at: str | None = None,
        target: str | None = None,
        issuer: str | None = None,
        scope: str | None = None,
    ) -> Rows[RegimeRow]:
        """Return the rules that sources tell of (embargoes, sanctions, waivers), and how each stood at a time.

        `at` is an ISO date, cut short or not; without it no answer is given, only the spells. `target` and `issuer`
        are names, aliases or ISO codes; `scope` is words for what the rule is about.
        """
        with self._answering() as connection:
            return regime_rows(connection, at, target, issuer, scope)

    def flows(
        self,
        *,
        affirmed: bool = False,
        source: str | None = None,
        giver: str | None = None,
        receiver: str | None = None,
        goods: str | None = None,
    ) -> Rows[Flow]:
        """Return what is said to go from whom to whom, and in return for what: a line for each way and voice.

        `affirmed` leaves out what a voice denies, hedges or only mentions. `source` speaks at any place of a chain;
        `source`, `giver` and `receiver` are names, aliases or ISO codes; `goods` is words for what is moved.
        """
        with self._answering() as connection:
            return flow_rows(connection, affirmed, source, giver, receiver, goods)

    def actors(self, *, kind: str | None = None, side: str | None = None) -> Rows[Actor]:
        """Return actors by name: all, those of a kind, or those who speak or act for a state (`state:IRN`)."""
        with self._answering() as connection:
            return actor_table(connection, kind, side)

    def event(self, key: str) -> EventDossier:
        """Return an event's dossier by its id, the start of it, or words of its headline."""
        with self._answering() as connection:
            return event_dossier(connection, resolve(connection, key, ["event"])[1])

    def document(self, key: str) -> DocumentDossier:
        """Return a document's dossier by its id, the start of it, its locator, file's name or title."""
        with self._answering() as connection:
            return document_dossier(connection, resolve(connection, key, ["document"])[1])

    def revision(self, copy: str, original: str | None = None) -> CopyDossier:
        """Return what a document made of another one, in words and in claims; the keys are those of `document`.

        Without `original` it is the document that the copy repeats (NotFoundError where it repeats none); any other
        document may be named.
        """
        with self._answering() as connection:
            _, found = resolve(connection, copy, ["document"])
            if original is None:
                return own_changes(connection, found)
            return copy_dossier(connection, resolve(connection, original, ["document"])[1], found)

    def actor(self, key: str) -> ActorDossier:
        """Return an actor's dossier by its id, the start of it, or a name."""
        with self._answering() as connection:
            return actor_dossier(connection, resolve(connection, key, ["actor"])[1])

    def find(self, key: str) -> EventDossier | DocumentDossier | ActorDossier:
        """Return the dossier of what the key names; NotFoundError where nothing does, or several things do."""
        with self._answering() as connection:
            kind, found = resolve(connection, key)
            if kind == "event":
                return event_dossier(connection, found)
            return document_dossier(connection, found) if kind == "document" else actor_dossier(connection, found)

    def origins(self, key: str | None = None) -> Grounding:
        """Return on whose word reports rest, which of them share it, and what could not be known.

        The reports are those that tell of the event that the key names, or of an event with the document that it
        names, and without a key all of the ledger, as reports of one affair.
        """
        with self._answering() as connection:
            return grounding(connection, key)

    def search(self, words: str, limit: int = 50) -> list[Hit]:
        """Return where all the words stand, in documents and names, best first.

        Words in double quotation marks stand together; the last word may be the start of one. No input is an error.
        """
        with self._answering() as connection:
            return search(connection, words, limit)

    def check(self, claim: str) -> Checked:
        """Return what the ledger holds on a claim told in one's own words: which reports agree with it, disagree or
        only discuss it, by whose word and in which words. What is about something else is left out.
        """
        with self._answering() as connection:
            return check_claim(connection, claim)

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
    def _answering(self) -> Iterator[Connection]:
        """Give one state of the ledger in which what is derived is not older than the documents were."""
        with self._database.reading() as connection:
            going = stale(connection) if self._fresh else outdated(connection)
        if going:
            derive(self._database)
        with self._database.reading() as connection:
            yield connection


@contextmanager
def _opened(ledger: Ledger | str | Path) -> Iterator[Ledger]:
    """Give a ledger, and close it again where it was not open."""
    if isinstance(ledger, Ledger):
        yield ledger
        return
    with Ledger(ledger, create=False) as opened:
        yield opened
