"""Answering: a ledger's database, and one state of it in which what is derived is not older than the documents."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection

from sayso.ledger.deriving import derive, outdated, stale
from sayso.ledger.storage.database import Database


class Answering:
    """What every part of a ledger answers from."""

    _database: Database
    _fresh: bool

    @contextmanager
    def _answering(self) -> Iterator[Connection]:
        """Give one state of the ledger in which what is derived is not older than the documents were."""
        with self._database.reading() as connection:
            going = stale(connection) if self._fresh else outdated(connection)
        if going:
            derive(self._database)
        with self._database.reading() as connection:
            yield connection
