"""The picture of flows: givers, goods and receivers in three columns, ribbons between them as wide as their reports."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sayso.desk.ribbons import BAR, Node, Ribbon, ribbons
from sayso.ledger import Channel

WIDTH, MARGIN, GAP = 900, 170, 14  # of the picture, beside it for labels, between nodes
TALLEST, THINNEST, WIDEST = 460, 2.0, 16.0  # pixels: of a column, of a report at least and at most
MOST = 40  # channels that a picture can show; its table has them all
COLUMNS = ("giver", "goods", "receiver")
NOT_TOLD = {"giver": "giver not told", "goods": "goods not told", "receiver": "receiver not told"}
_LETTERS = 22


@dataclass(frozen=True, slots=True)
class Sankey:
    """The picture laid out; `left_out` counts channels that it has no room for."""

    width: int
    height: int
    nodes: tuple[Node, ...]
    ribbons: tuple[Ribbon, ...]
    left_out: int


def sankey(channels: Iterable[Channel]) -> Sankey | None:
    """Return the picture of channels, None where there is nothing to draw."""
    every = list(channels)
    shown = every[:MOST]
    if not shown:
        return None
    columns = [_column(shown, number) for number in range(len(COLUMNS))]
    columns[1] = _near(columns[1], columns[0], shown, 1, 0)
    columns[2] = _near(columns[2], columns[1], shown, 2, 1)
    tallest = max(len(column) for column in columns)
    scale = min(max((TALLEST - GAP * tallest) / sum(one.weight for one in shown), THINNEST), WIDEST)
    height = max(sum(column.values()) * scale + GAP * (len(column) - 1) for column in columns)
    nodes = {
        (number, name): node
        for number, column in enumerate(columns)
        for name, node in _placed(number, column, scale, height)
    }
    drawn = tuple(ribbons(shown, nodes, scale))
    return Sankey(WIDTH, round(height) + 12, tuple(nodes.values()), drawn, len(every) - len(shown))


def _column(channels: Iterable[Channel], number: int) -> dict[str, int]:
    weights: dict[str, int] = {}
    for channel in channels:
        weights[channel.ends[number]] = weights.get(channel.ends[number], 0) + channel.weight
    return dict(sorted(weights.items(), key=lambda pair: (not pair[0], -pair[1], pair[0])))


def _near(
    column: dict[str, int], before: Mapping[str, int], channels: Iterable[Channel], own: int, other: int
) -> dict[str, int]:
    """Order a column so that each node stands near those that it hangs on."""
    places = {name: place for place, name in enumerate(before)}
    pulls: dict[str, float] = dict.fromkeys(column, 0.0)
    for channel in channels:
        pulls[channel.ends[own]] += places[channel.ends[other]] * channel.weight / column[channel.ends[own]]
    return dict(sorted(column.items(), key=lambda pair: (pulls[pair[0]], not pair[0], -pair[1], pair[0])))


def _placed(number: int, column: Mapping[str, int], scale: float, height: float) -> Iterable[tuple[str, Node]]:
    x = MARGIN + number * (WIDTH - 2 * MARGIN - BAR) / 2
    y = 6 + (height - sum(column.values()) * scale - GAP * (len(column) - 1)) / 2
    for name, weight in column.items():
        told = name or NOT_TOLD[COLUMNS[number]]
        yield name, Node(number, told, bool(name), _fitted(told), round(x, 1), round(y, 1), round(weight * scale, 1))
        y += weight * scale + GAP


def _fitted(label: str) -> str:
    return label if len(label) <= _LETTERS else label[: _LETTERS - 1].rstrip() + "…"
