"""Deriving: the derived layer brought up to the documents, a portion in each transaction."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, select, update
from sqlalchemy.exc import SQLAlchemyError

from sayso.errors import LedgerError, SaysoError
from sayso.ledger.storage.database import Database
from sayso.ledger.storage.maker import maker
from sayso.ledger.storage.schema import state


def stale(connection: Connection) -> bool:
    """Tell whether the documents are newer than what is derived from them."""
    row = connection.execute(select(state)).one()
    return bool(row.generation != row.derived or row.derived_by != maker())


def outdated(connection: Connection) -> bool:
    """Tell whether another version of sayso derived what is there: then it cannot be answered from."""
    return bool(connection.scalar(select(state.c.derived_by)) != maker())


def derive(database: Database) -> None:
    """Bring the derived layer up to the documents of this moment; LedgerError where they cannot be linked.

    Whoever stops it between two portions loses nothing: the next one goes on from there.
    """
    with database.reading() as connection:
        going = stale(connection)
    while going:
        with _unswept(), database.writing() as connection:
            going = _go_on(connection, database.name)


@contextmanager
def _unswept() -> Iterator[None]:
    """Let the collector of cycles rest: a portion makes next to none, and to look for them was a tenth of its time."""
    swept = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if swept:
            gc.enable()


def _go_on(connection: Connection, name: str) -> bool:
    """Take up or give up one portion; False where there is nothing left to do."""
    from sayso.ledger.upkeep.keeping import keep_up, start_over  # linking is slow to import, and mostly not needed

    row = connection.execute(select(state)).one()
    if row.generation == row.derived and row.derived_by == maker():
        return False
    try:
        if row.derived_by != maker():
            start_over(connection)
            connection.execute(update(state).values(derived=-1, derived_by=maker()))
        if keep_up(connection):
            return True
    except (SaysoError, SQLAlchemyError):
        raise
    except Exception as error:
        raise LedgerError(
            f"the readings cannot be linked: {type(error).__name__}: {error}",
            where=name,
            mend="the documents are safe; report it, with the ledger if you may share it",
        ) from error
    connection.execute(update(state).values(derived=row.generation))
    return False
