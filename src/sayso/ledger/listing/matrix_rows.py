"""Rows of the matrix: a line for each claimant with a column for each event, or a line for each stand."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain, count

from sayso.ledger.inquiring.dossiers import EventRow
from sayso.ledger.listing import columns
from sayso.ledger.listing.column import Column, text
from sayso.ledger.listing.frames import Cell as Flat
from sayso.ledger.listing.grid import SPOKEN, Line, blocks, side_names, sides_of
from sayso.ledger.listing.rows import Rows
from sayso.ledger.listing.taking_sides import Matrix
from sayso.values import Actor


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """What one claimant's latest word does on one event; one who leaves two words standing has two stands."""

    sides: tuple[str, ...]
    claimant: Actor
    event: EventRow
    camp: str


def wide(found: Matrix) -> Rows[Line]:
    """Return a line for each claimant, those of one side together: a column for each event, named by its headline."""
    lines = (line for block in blocks(found) for line in block.lines)
    return Rows(lines, (*columns.CLAIMANT, *_events(found)), lambda line: _line(line, found))


def long(found: Matrix) -> Rows[MatrixRow]:
    """Return a line for each stand that a claimant takes, in the order of the matrix."""
    return Rows(_stands(found), columns.STAND, lambda stand: _stand(stand, found))


def _stands(found: Matrix) -> Iterator[MatrixRow]:
    for block in blocks(found):
        for line in block.lines:
            for cell in line.cells:
                yield from (MatrixRow(block.sides, line.actor, cell.row, camp) for camp in cell.camps)


def _stand(stand: MatrixRow, found: Matrix) -> tuple[Flat, ...]:
    row = stand.event
    who = (side_names(stand.sides, found), stand.claimant.name, stand.claimant.id)
    return (*who, row.event.id, row.headline, row.assessment.status, SPOKEN[stand.camp])


def _line(line: Line, found: Matrix) -> tuple[Flat, ...]:
    told = (cell.told if cell.camps else None for cell in line.cells)
    return (side_names(sides_of(line.actor), found), line.actor.name, line.actor.id, *told)


def _events(found: Matrix) -> Iterator[Column]:
    """Yield a column for each event; of those with one headline all but the first are numbered."""
    taken = {column.name for column in columns.CLAIMANT}
    for row in found.events.items:
        names = (f"{row.headline} ({times})" for times in count(2))
        name = next(name for name in chain([row.headline], names) if name not in taken)
        taken.add(name)
        yield text(name, row.event.id)
