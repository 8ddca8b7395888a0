"""Ribbons between the nodes of a picture of flows: each channel in two halves, to its goods and from them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sayso.ledger import Channel
from sayso.telling.wording import counted

BAR = 10  # pixels, the width of a node
CAMPS = {"affirms": "affirmed", "hedges": "hedged", "others": "spoken of otherwise", "denies": "denied"}


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


@dataclass(frozen=True, slots=True)
class Ribbon:
    """Half a channel, to or from its goods, of one camp: the middle line, its width, and the channel's number."""

    path: str
    width: float
    camp: str
    channel: int
    title: str


Nodes = Mapping[tuple[int, str], Node]  # by column and name


def ribbons(channels: Sequence[Channel], nodes: Nodes, scale: float) -> Iterator[Ribbon]:
    """Yield the ribbons of channels, as wide as their reports times `scale`, numbered from 1."""
    for left in (0, 1):
        leaving = _stacked(channels, nodes, left, left + 1, scale)
        arriving = _stacked(channels, nodes, left + 1, left, scale)
        for at, channel in enumerate(channels):
            x, to_x = nodes[left, channel.ends[left]].x + BAR, nodes[left + 1, channel.ends[left + 1]].x
            y, to_y = leaving[at], arriving[at]
            for camp in CAMPS:
                wide = channel.reports[camp] * scale
                if wide:
                    path = _path(x, y + wide / 2, to_x, to_y + wide / 2)
                    yield Ribbon(path, round(wide, 1), camp, at + 1, _told(channel, camp))
                    y, to_y = y + wide, to_y + wide


def _stacked(channels: Sequence[Channel], nodes: Nodes, column: int, other: int, scale: float) -> dict[int, float]:
    """Return where each channel meets its node in a column: in the order of the nodes at its other end."""
    free = {key: node.y for key, node in nodes.items() if key[0] == column}
    met = {}
    for at in sorted(range(len(channels)), key=lambda at: (nodes[other, channels[at].ends[other]].y, at)):
        key = (column, channels[at].ends[column])
        met[at] = free[key]
        free[key] += channels[at].weight * scale
    return met


def _path(x: float, y: float, to_x: float, to_y: float) -> str:
    middle = (x + to_x) / 2
    return f"M{x:g} {y:.1f}C{middle:g} {y:.1f} {middle:g} {to_y:.1f} {to_x:g} {to_y:.1f}"


def _told(channel: Channel, camp: str) -> str:
    ends = " → ".join(end or "not told" for end in channel.ends)
    return f"{ends}: {CAMPS[camp]} in {counted(channel.reports[camp], 'report')}"
