"""Lines of a table as a page shows them: long cells cut between words, and words of a fixed list told apart."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sayso.ledger import Rows

SHOWN = 60  # lines of a table in a notebook; a frame holds them all
LONG = 240  # characters of a cell


@dataclass(frozen=True, slots=True)
class Shown:
    """A cell: its text, the kind of its column, and whether it was cut."""

    text: str
    kind: str
    cut: bool


def lines(rows: Rows[Any]) -> Iterator[list[Shown]]:
    """Yield the cells of each line."""
    for line in rows.lines():
        yield [_cell(cell, column.kind) for cell, column in zip(line, rows.schema, strict=True)]


def _cell(cell: object, kind: str) -> Shown:
    text = "" if cell is None else ("yes" if cell else "no") if isinstance(cell, bool) else str(cell)
    short = text if len(text) <= LONG else text[:LONG].rpartition(" ")[0] or text[:LONG]
    return Shown(short, kind, short != text)
