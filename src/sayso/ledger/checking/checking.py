"""Checking: is the ledger whole. Each check says what it saw, and the mend where it does not hold."""

from collections.abc import Callable, Iterator
from itertools import islice

import msgspec
from sqlalchemy import Connection, func, select
from sqlalchemy.exc import SQLAlchemyError

from sayso.errors import SaysoError
from sayso.ledger.checking.finding import Finding
from sayso.ledger.checking.holding import holding
from sayso.ledger.deriving import stale
from sayso.ledger.storage import schema
from sayso.ledger.storage.opening import version
from sayso.ledger.storage.records import decode_document, decode_reading
from sayso.values import Document, check_reading

SHOWN = 3  # faults named in one finding


def check(connection: Connection) -> list[Finding]:
    """Return one finding for each check, made in one state of the ledger; nothing is changed."""
    if connection.dialect.name == "sqlite":
        file = [_finding("file", _broken_file(connection), "the database is sound", "take the last good copy")]
        if not file[0].whole:
            return file  # what a damaged file says of the rest is worth nothing
    else:
        file = []
    found = version(connection)
    again = "remove the document and add it again"
    return [
        *file,
        Finding("schema", found == schema.HEAD, f"schema {found}"),
        _finding("documents", _broken_documents(connection), _count(connection, "documents"), again),
        _finding("readings", _broken_readings(connection), "every span lies in its document", again),
        _derived(connection),
    ]


def _derived(connection: Connection) -> Finding:
    if stale(connection):
        return Finding("links", True, "documents came in since it was linked: the next answer links them first")
    faults = holding(connection)
    return _finding(
        "links", faults, _count(connection, "events"), "run `sayso add` with one more document, or report it"
    )


def _finding(check: str, faults: Iterator[str], seen: str, mend: str) -> Finding:
    first: list[str] = []
    try:
        first += islice(faults, SHOWN + 1)
    except (SaysoError, SQLAlchemyError, msgspec.MsgspecError) as error:  # what is broken may not even load
        first.append(str(getattr(error, "orig", error)))
    if not first:
        return Finding(check, True, seen)
    return Finding(check, False, "; ".join(first[:SHOWN]) + (" …" if len(first) > SHOWN else ""), mend)


def _broken_file(connection: Connection) -> Iterator[str]:
    damage = connection.exec_driver_sql(f"PRAGMA integrity_check({SHOWN + 1})").scalars().all()
    if damage != ["ok"]:
        yield from damage
        return
    for table, row, parent, _ in connection.exec_driver_sql("PRAGMA foreign_key_check"):
        yield f"row {row} of {table} points to a missing row of {parent}"


def _broken_documents(connection: Connection) -> Iterator[str]:
    columns = (schema.documents.c.payload, schema.documents.c.text, schema.documents.c.locator)
    for row in connection.execute(select(schema.documents.c.id, *columns).order_by(schema.documents.c.id)):
        fault = _fault(lambda row=row: decode_document(*row[1:]))  # type: ignore[misc]
        if fault:
            yield f"{row.id}: {fault}"
    homeless = select(schema.documents.c.id).where(schema.documents.c.id.not_in(select(schema.locators.c.document)))
    yield from (f"{id}: it is not known where it came from" for id in connection.scalars(homeless))


def _broken_readings(connection: Connection) -> Iterator[str]:
    documents, readings = schema.documents.c, schema.readings.c
    counting = (readings.document == documents.id) & (readings.reader == documents.reader)
    asked = select(
        documents.id, documents.payload, documents.text, documents.locator, readings.payload.label("reading")
    )
    for row in connection.execute(asked.join(schema.readings, counting, isouter=True).order_by(documents.id)):
        if row.reading is None:
            yield f"{row.id}: nobody has read it"
        else:
            fault = _fault(lambda row=row: _check_reading(decode_document(*row[1:4]), row.reading))  # type: ignore[misc]
            if fault:
                yield f"{row.id}: {fault}"


def _check_reading(document: Document, payload: str) -> None:
    check_reading(document, decode_reading(payload))


def _fault(attempt: Callable[[], object]) -> str | None:
    try:
        attempt()
    except (SaysoError, msgspec.MsgspecError, ValueError, UnicodeError) as error:
        return str(error)
    return None


def _count(connection: Connection, name: str) -> str:
    table = schema.metadata.tables[name]
    return f"{connection.scalar(select(func.count()).select_from(table))} {name}"
