"""Numbering: the grades of all claims by the claim's id, kept beside the ledger while an edition is given out.

Grades are weighed event by event and claims given out by id: what lies between the two is put on the disk.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice

import msgspec
from sqlalchemy import Column, Connection, MetaData, Table, Text, insert, select

from sayso.ledger.edition.gathering import numbered
from sayso.ledger.edition.streaming import parts
from sayso.ledger.storage import schema
from sayso.ledger.storage.casework import PART, cases
from sayso.weighing.case import Case

numbers = Table(
    "edition_numbers",
    MetaData(),
    Column("claim", Text, primary_key=True),
    Column("payload", Text, nullable=False),
    prefixes=["TEMPORARY"],
)


@contextmanager
def all_numbered(connection: Connection) -> Iterator[Table]:
    """Give a table of every claim's grade, which goes with the block."""
    numbers.create(connection)
    try:
        for held in _batches(_all_cases(connection)):
            rows = [
                {"claim": claim, "payload": msgspec.json.encode(grade).decode()}
                for claim, grade in numbered(connection, held).items()
            ]
            if rows:
                connection.execute(insert(numbers), rows)
        yield numbers
    finally:
        numbers.drop(connection)


def _all_cases(connection: Connection) -> Iterator[Case]:
    for rows in parts(connection, select(schema.events.c.id).order_by(schema.events.c.id)):
        yield from cases(connection, [row.id for row in rows])


def _batches(every: Iterator[Case]) -> Iterator[list[Case]]:
    while held := list(islice(every, PART)):
        yield held
