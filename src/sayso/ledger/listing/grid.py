"""The matrix as a grid: claimants by events, those who speak for one state together."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sayso.ledger.inquiring.dossiers import EventRow
from sayso.ledger.listing.taking_sides import OTHERWISE, Matrix
from sayso.values import Actor

Camp = str
SPOKEN: dict[Camp, str] = {"affirms": "affirms", "denies": "denies", "hedges": "hedges", OTHERWISE: "takes no side"}
SILENT = "silent"


@dataclass(frozen=True, slots=True)
class Cell:
    """What one claimant does on one event: camps by its latest word; none where it is silent."""

    row: EventRow
    camps: tuple[Camp, ...]

    @property
    def told(self) -> str:
        """Return the cell in words."""
        return " and ".join(SPOKEN[camp] for camp in self.camps) or SILENT


@dataclass(frozen=True, slots=True)
class Line:
    """A claimant with a cell for each event."""

    actor: Actor
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Sum:
    """How many of a side's voices affirm, deny and hedge an event; `split` where some affirm and some deny."""

    row: EventRow
    counts: dict[Camp, int]
    split: bool


@dataclass(frozen=True, slots=True)
class Block:
    """Those who speak for the same states (none: for no state), with the sums of each event."""

    sides: tuple[str, ...]
    sums: tuple[Sum, ...]
    lines: tuple[Line, ...]


def blocks(found: Matrix) -> list[Block]:
    """Return the grid: states of which most sides are taken first, those who speak for none last."""
    rows = found.events.items
    held: dict[tuple[str, ...], list[Line]] = {}
    for id in dict.fromkeys(actor for actor, _ in found.stands):
        actor = found.actors.get(id)
        if actor:
            cells = tuple(Cell(row, found.stands.get((id, row.event.id), ())) for row in rows)
            held.setdefault(sides_of(actor), []).append(Line(actor, cells))
    made = [
        Block(sides, _sums(sides, rows, lines), tuple(sorted(lines, key=_loudest))) for sides, lines in held.items()
    ]
    return sorted(made, key=lambda block: (not block.sides, -_taken(block.lines), block.sides))


def table(found: Matrix) -> tuple[list[str], list[list[str]]]:
    """Return the matrix as a table for a spreadsheet: its columns, and a row for each claimant."""
    columns = ["side", "claimant", *(row.headline for row in found.events.items)]
    rows = []
    for block in blocks(found):
        sides = side_names(block.sides, found)
        rows += [[sides, line.actor.name, *(cell.told for cell in line.cells)] for line in block.lines]
    return columns, rows


def side_names(sides: Iterable[str], found: Matrix) -> str:
    """Return the names of states, as the matrix knows them."""
    return ", ".join(found.actors[side].name if side in found.actors else side for side in sides)


def sides_of(actor: Actor) -> tuple[str, ...]:
    """Return the states that an actor speaks for; a state speaks for itself."""
    return (actor.id,) if actor.kind == "state" else tuple(sorted(actor.sides))


def _sums(sides: Sequence[str], rows: Iterable[EventRow], lines: Iterable[Line]) -> tuple[Sum, ...]:
    counts: dict[str, Counter[Camp]] = {}
    for line in lines:
        for cell in line.cells:
            counts.setdefault(cell.row.event.id, Counter()).update(cell.camps)
    return tuple(
        Sum(row, dict(counts.get(row.event.id, {})), bool(set(sides) & set(row.assessment.split_sides))) for row in rows
    )


def _taken(lines: Iterable[Line]) -> int:
    return sum(camp != OTHERWISE for line in lines for cell in line.cells for camp in cell.camps)


def _loudest(line: Line) -> tuple[bool, bool, int, int, str, str]:
    spoken = sum(bool(cell.camps) for cell in line.cells)
    actor = line.actor
    return (actor.kind == "unnamed", actor.kind != "state", -_taken([line]), -spoken, actor.name, actor.id)
