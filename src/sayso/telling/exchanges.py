"""Exchanges: the ways of a deal as an event's page shows them, each once with the voices that tell it so."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from sayso.ledger import EventRow, Flow


class Terms(NamedTuple):
    """Who gives what to whom, for what, by which way and where; "" is not told."""

    giver: str
    receiver: str
    goods: str
    in_return: str
    via: str
    place: str


@dataclass(frozen=True, slots=True)
class Way:
    """One way of a deal, as it is told, and who says so."""

    told: Terms
    flows: tuple[Flow, ...]


@dataclass(frozen=True, slots=True)
class Exchange:
    """The ways of one deal, why they are one, and the agreements that hold them."""

    ways: tuple[Way, ...]
    reason: str
    agreements: tuple[EventRow, ...]

    @property
    def returned(self) -> bool:
        """Tell whether somebody says what was given in return."""
        return any(way.told.in_return for way in self.ways)


def exchange(flows: Iterable[Flow]) -> Exchange | None:
    """Return the deal that flows belong to, as it is told; None where there are no flows."""
    held: dict[Terms, list[Flow]] = {}
    for flow in flows:
        held.setdefault(Terms(flow.giver, flow.receiver, flow.goods, flow.in_return, flow.via, flow.place), []).append(
            flow
        )
    every = [flow for group in held.values() for flow in group]
    if not every:
        return None
    ways = tuple(Way(told, tuple(group)) for told, group in held.items())
    return Exchange(ways, every[0].deal.reason, every[0].agreements)
