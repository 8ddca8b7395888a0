"""Batches: questions and changes about many ids at once, in parts that a statement can hold."""

import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import Column, ColumnElement, Connection, Select, Table, bindparam, delete, insert, update

from sayso.values import number

PART = 500
ROWS = 2000


def where_in(column: Column[Any], values: Iterable[Any]) -> Iterator[ColumnElement[bool]]:
    """Yield conditions that together are met where a column holds one of the values."""
    every = sorted(set(values))
    for start in range(0, len(every), PART):
        yield column.in_(every[start : start + PART])


def rows(connection: Connection, asked: Select[Any], column: Column[Any], values: Iterable[Any]) -> Iterator[Any]:
    """Yield the rows of a question in which a column holds one of the values."""
    for condition in where_in(column, values):
        yield from connection.execute(asked.where(condition)).all()


def drop(connection: Connection, column: Column[Any], values: Iterable[Any]) -> None:
    """Delete the rows of the column's table in which it holds one of the values."""
    for condition in where_in(column, values):
        connection.execute(delete(column.table).where(condition))


def drop_pairs(connection: Connection, one: Column[Any], other: Column[Any], pairs: Iterable[tuple[Any, Any]]) -> None:
    """Delete the rows of the columns' table in which the two hold one of the pairs."""
    gone = [{"this": this, "that": that} for this, that in pairs]
    if gone:
        connection.execute(delete(one.table).where(one == bindparam("this"), other == bindparam("that")), gone)


def put(connection: Connection, table: Table, new: Sequence[dict[str, Any]]) -> None:
    """Insert rows."""
    for start in range(0, len(new), ROWS):
        connection.execute(insert(table), new[start : start + ROWS])


def change(connection: Connection, key: Column[Any], column: Column[Any], values: Mapping[Any, Any]) -> None:
    """Set a column to the value that stands for each row's key."""
    if values:
        setting = update(key.table).where(key == bindparam("this")).values({column: bindparam("value")})
        connection.execute(setting, [{"this": this, "value": value} for this, value in sorted(values.items())])


def nearby(time: str, lead: str, *rest: str) -> int:
    """Return the same 63-bit number for the same words: of one time and lead they lie side by side in a table."""
    near = zlib.crc32(time.encode()) >> 12 << 16 | zlib.crc32(lead.encode("utf-8", "surrogatepass")) >> 16
    return near << 27 | number(time, lead, *rest) & (1 << 27) - 1
