"""Streaming: long tables out of the database, a part at a time."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from sqlalchemy import Connection, Row, Select, Text
from sqlalchemy.sql import ColumnElement

PART = 200  # rows that are held at once
CLAIMS = 1_000  # claims that are held at once, unless one event has more


def parts(connection: Connection, asked: Select[Any]) -> Iterator[Sequence[Row[Any]]]:
    """Yield the rows of a query, PART at a time; other queries may run on the connection meanwhile."""
    yield from connection.execute(asked, execution_options={"yield_per": PART}).partitions()


def bounded(sized: Iterable[tuple[str, int]], most: int = CLAIMS) -> Iterator[list[str]]:
    """Yield the ids of events, given with how many claims each has, in groups of no more claims; in their order."""
    group: list[str] = []
    held = 0
    for id, claims in sized:
        if group and held + claims > most:
            yield group
            group, held = [], 0
        group.append(id)
        held += claims
    if group:
        yield group


def plainly(connection: Connection, column: ColumnElement[Any]) -> ColumnElement[Any]:
    """Return a column that sorts by code points, where the database would sort text by a language."""
    by_language = connection.dialect.name == "postgresql" and isinstance(column.type, Text)
    return column.collate("C") if by_language else column
