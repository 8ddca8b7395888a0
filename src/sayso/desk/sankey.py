"""The picture of flows: givers, goods and receivers in three columns, ribbons between them as wide as their reports."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sayso.ledger import Channel

WIDTH, MARGIN, BAR, GAP = 900, 170, 10, 14  # of the picture, beside it for labels, of a node, between nodes
TALLEST, THINNEST, WIDEST = 460, 2.0, 16.0  # pixels: of a column, of a report at least and at most
MOST = 40  # channels that a picture can show; its table has them all
COLUMNS = ("giver", "goods", "receiver")
NOT_TOLD = {"giver": "giver not told", "goods": "goods not told", "receiver": "receiver not told"}
CAMPS = ("affirms", "hedges", "others", "denies")
_LETTERS = 22


@dataclass(frozen=True, slots=True)
class Node:
    """A giver, a kind of goods or a receiver: its bar's corner and height."""

    column: int
    name: str
    told: bool
    label: str
    x: float
    y: float
    height: float


Nodes = Mapping[tuple[int, str], Node]


@dataclass(frozen=True, slots=True)
class Ribbon:
    """Half a channel, to or from its goods, of one camp: the middle line, its width, and the channel's number."""

    path: str
    width: float
    camp: str
    channel: int
    title: str


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
    drawn = tuple(_ribbons(shown, nodes, scale))
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


def _ribbons(channels: list[Channel], nodes: Nodes, scale: float) -> Iterable[Ribbon]:
    for left in (0, 1):
        order = sorted(range(len(channels)), key=lambda at: _order(channels[at], nodes, left))
        leaving = {key: node.y for key, node in nodes.items() if key[0] == left}
        arriving = _arrivals(channels, nodes, left, scale)
        for at in order:
            yield from _halves(at, channels[at], nodes, left, scale, leaving, arriving)


def _arrivals(channels: list[Channel], nodes: Nodes, left: int, scale: float) -> dict[int, float]:
    """Return where each channel arrives at its node in the next column: in the order of where they come from."""
    free = {key: node.y for key, node in nodes.items() if key[0] == left + 1}
    found = {}
    for at in sorted(range(len(channels)), key=lambda at: (nodes[left, channels[at].ends[left]].y, at)):
        key = (left + 1, channels[at].ends[left + 1])
        found[at] = free[key]
        free[key] += channels[at].weight * scale
    return found


def _order(channel: Channel, nodes: Nodes, left: int) -> tuple[float, float]:
    return (nodes[left, channel.ends[left]].y, nodes[left + 1, channel.ends[left + 1]].y)


def _halves(
    at: int,
    channel: Channel,
    nodes: Nodes,
    left: int,
    scale: float,
    leaving: dict[tuple[int, str], float],
    arriving: dict[int, float],
) -> Iterable[Ribbon]:
    key = (left, channel.ends[left])
    start, end = nodes[key], nodes[left + 1, channel.ends[left + 1]]
    x, to_x = start.x + BAR, end.x
    middle = (x + to_x) / 2
    for camp in CAMPS:
        wide = channel.reports[camp] * scale
        if wide:
            y, to_y = leaving[key] + wide / 2, arriving[at] + wide / 2
            path = f"M{x:g} {y:.1f}C{middle:g} {y:.1f} {middle:g} {to_y:.1f} {to_x:g} {to_y:.1f}"
            yield Ribbon(path, round(wide, 1), camp, at + 1, _told(channel, camp))
            leaving[key] += wide
            arriving[at] += wide


def _told(channel: Channel, camp: str) -> str:
    giver, goods, receiver = (end or "not told" for end in channel.ends)
    number = channel.reports[camp]
    says = {"affirms": "affirmed", "denies": "denied", "hedges": "hedged", "others": "spoken of otherwise"}[camp]
    return f"{giver} → {goods} → {receiver}: {says} in {number} {'report' if number == 1 else 'reports'}"


def _fitted(label: str) -> str:
    return label if len(label) <= _LETTERS else label[: _LETTERS - 1].rstrip() + "…"
