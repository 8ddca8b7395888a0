"""The database under a ledger: connections, transactions, and errors that say the mend."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError, NoSuchModuleError, SQLAlchemyError

from sayso.errors import LedgerError

DEFAULT = "sayso.db"
WAIT = 60_000  # milliseconds that a writer waits for another
WAL_PAGES = 8192  # 32 MB of writes that wait in the log: a page that is written often is copied into the file once
CACHE = 32_768  # kilobytes of the file that a connection keeps: in a large ledger, what an addition needs lies apart
WRITERS = 0x5A1250  # the lock that writers on PostgreSQL take in turn

MENDS = {
    "locked": "another process is writing to it: try again when that is done",
    "not a database": "give the path of a ledger, or of a file that is not there yet",
    "malformed": "the file is damaged: take the last good copy, or add the documents to a new ledger",
    "unable to open": "check that the folder exists and that you may write there",
    "readonly": "check that you may write to the file and its folder",
    "full": "make room on the disk",
}


def locate(where: str | Path | None) -> URL:
    """Return the URL of a ledger named by a path, a URL, the environment's SAYSO_LEDGER, or not at all."""
    named = str(where or os.environ.get("SAYSO_LEDGER") or DEFAULT)
    if "://" not in named:
        return URL.create("sqlite", database=str(Path(named).expanduser()))
    try:
        return make_url(named)
    except (ArgumentError, ValueError) as error:
        raise LedgerError(
            f"is no database URL: {error}", where=named, mend="write it as sqlite:///file or postgresql://host/name"
        ) from error


class Database:
    """Connections to one ledger. Readers see one unchanging state each; writers come one after another."""

    def __init__(self, url: URL) -> None:
        self.name = url.database or url.render_as_string() if self._local(url) else url.render_as_string()
        self.path = Path(url.database) if self._local(url) and url.database not in (None, "", ":memory:") else None
        try:
            self.engine = create_engine(url)
        except (ImportError, NoSuchModuleError, ArgumentError) as error:
            raise LedgerError(
                f"cannot be opened: {error}",
                where=self.name,
                mend="install the database's driver (pip install psycopg)",
            ) from error
        self.sqlite = self.engine.dialect.name == "sqlite"
        if self.sqlite:
            event.listen(self.engine, "connect", _prepare)
            event.listen(self.engine, "begin", _begin)

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Give a connection that sees one state of the ledger, whatever others write meanwhile."""
        options: dict[str, Any] = {} if self.sqlite else {"isolation_level": "REPEATABLE READ"}
        with self._telling(), self.engine.connect().execution_options(**options) as connection:
            yield connection  # its first statement begins; what ends it rolls back, as nothing is written

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Give a connection for one transaction that no other writer runs beside; an error undoes all of it."""
        with (
            self._telling(),
            self.engine.connect().execution_options(sayso_begin="BEGIN IMMEDIATE") as connection,
            connection.begin(),
        ):
            if self.engine.dialect.name == "postgresql":
                connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({WRITERS})")
            yield connection

    def close(self) -> None:
        """Close every connection."""
        self.engine.dispose()

    @staticmethod
    def _local(url: URL) -> bool:
        return url.get_backend_name() == "sqlite"

    @contextmanager
    def _telling(self) -> Iterator[None]:
        try:
            yield
        except SQLAlchemyError as error:
            what = str(getattr(error, "orig", None) or error)
            mend = next((mend for words, mend in MENDS.items() if words in what), "run `sayso doctor` on it")
            raise LedgerError(what, where=self.name, mend=mend) from error


def _prepare(connection: Any, _record: object) -> None:
    """Set up a new SQLite connection: this module begins transactions, not the driver."""
    connection.isolation_level = None
    cursor = connection.cursor()
    cursor.execute(f"PRAGMA busy_timeout = {WAIT}")
    cursor.execute("PRAGMA foreign_keys = ON")
    cursor.execute("PRAGMA synchronous = NORMAL")  # a killed process loses nothing; a power cut the last seconds
    cursor.execute(f"PRAGMA cache_size = -{CACHE}")
    cursor.execute(f"PRAGMA wal_autocheckpoint = {WAL_PAGES}")
    cursor.close()


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql(connection.get_execution_options().get("sayso_begin", "BEGIN"))
