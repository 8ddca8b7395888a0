"""Deriving: linking and weighing everything anew when the documents are newer than what was derived from them."""

from functools import cache
from importlib.metadata import PackageNotFoundError, version

from sqlalchemy import Connection, select, update

from sayso.errors import LedgerError, SaysoError
from sayso.ledger import schema
from sayso.ledger.database import Database
from sayso.ledger.derived import replace_derived
from sayso.ledger.schema import state
from sayso.ledger.store import load_documents, load_readings
from sayso.values import Affair, Document, Reading

ROUNDS = 5  # another process may remove a document while this one links


@cache
def maker() -> str:
    """Return the version of sayso: what another version derived is derived anew."""
    try:
        return version("sayso")
    except PackageNotFoundError:
        return "source"


def stale(connection: Connection) -> bool:
    """Tell whether the documents are newer than what is derived from them."""
    row = connection.execute(select(state)).one()
    return bool(row.generation != row.derived or row.derived_by != maker())


def derive(database: Database) -> None:
    """Bring the derived layer up to the documents of this moment; LedgerError where they cannot be linked."""
    for _ in range(ROUNDS):
        with database.reading() as connection:
            if not stale(connection):
                return
            generation = connection.scalar(select(state.c.generation)) or 0
            documents = {document.id: document for document in load_documents(connection)}
            readings = [(documents[id], reading) for id, reading in load_readings(connection)]
        affair = _linked(readings, database.name)
        with database.writing() as connection:
            if _put_back(connection, affair, documents, generation):
                return


def _put_back(connection: Connection, affair: Affair, documents: dict[str, Document], generation: int) -> bool:
    """Write what was derived, unless a faster process got further; False where a document is gone meanwhile."""
    row = connection.execute(select(state)).one()
    if row.derived >= generation and row.derived_by == maker():
        return True
    if row.generation != generation and documents.keys() - set(connection.scalars(select(schema.documents.c.id))):
        return False
    replace_derived(connection, affair, documents.values())
    connection.execute(update(state).values(derived=generation, derived_by=maker()))
    return True


def _linked(readings: list[tuple[Document, Reading]], name: str) -> Affair:
    from sayso.linking import link
    from sayso.weighing import weigh

    try:
        return weigh(link(readings), [document for document, _ in readings])
    except SaysoError:
        raise
    except Exception as error:
        raise LedgerError(
            f"the readings cannot be linked: {type(error).__name__}: {error}",
            where=name,
            mend="the documents are safe; report it, with the ledger if you may share it",
        ) from error
