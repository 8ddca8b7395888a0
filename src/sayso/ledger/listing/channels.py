"""Channels: flows of the same goods from the same giver to the same receiver, whoever tells of them."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from sayso.ledger.inquiring.dossiers import EventRow
from sayso.ledger.listing.flowing import Flow
from sayso.linking.things import things


class Ends(NamedTuple):
    """Who gives what to whom, in names; "" is not told."""

    giver: str
    goods: str
    receiver: str


@dataclass(frozen=True, slots=True)
class Channel:
    """The flows between the same ends. `reports` counts documents by what the voice does: `affirms`, `denies`,
    `hedges`, `others`; a document is counted once for each.
    """

    ends: Ends
    in_return: tuple[str, ...]
    via: tuple[str, ...]
    flows: tuple[Flow, ...]
    reports: dict[str, int]

    @property
    def events(self) -> tuple[EventRow, ...]:
        """Return the events that it is told of, each once."""
        return tuple({flow.event.event.id: flow.event for flow in self.flows}.values())

    @property
    def weight(self) -> int:
        """Return how much is said of it: reports, each once for whatever its voices do."""
        return sum(self.reports.values())


def channels(flows: Iterable[Flow]) -> tuple[Channel, ...]:
    """Return flows as channels, those of which most is said first; goods of one noun are the same goods."""
    held: dict[tuple[str, str, str], list[Flow]] = {}
    named: dict[str, Counter[str]] = {}
    for flow in flows:
        for head, words in _goods(flow):
            held.setdefault((flow.giver, head, flow.receiver), []).append(flow)
            named.setdefault(head, Counter())[words] += 1
    made = [_channel(Ends(giver, _label(named[head]), receiver), own) for (giver, head, receiver), own in held.items()]
    return tuple(sorted(made, key=lambda channel: (-channel.weight, channel.ends)))


def _goods(flow: Flow) -> Iterator[tuple[str, str]]:
    """Yield what a flow moves: the noun, and the words for it."""
    found = {thing.head: filler.text for filler in flow.leg.goods for thing in things(filler.text)}
    yield from sorted(found.items()) or [("", flow.goods)]


def _label(words: Counter[str]) -> str:
    """Return the words that goods go by: the fewest, of these the most used."""
    return min(words, key=lambda told: (len(told.split()), -words[told], told.casefold() != told, told))


def _channel(ends: Ends, flows: list[Flow]) -> Channel:
    told: dict[str, set[str]] = {"affirms": set(), "denies": set(), "hedges": set(), "others": set()}
    for flow in flows:
        stance = flow.voice.claim.stance
        told[stance if stance in told else "others"].add(flow.voice.document.id)
    wanted, ways = ([getattr(flow, name) for flow in flows] for name in ("in_return", "via"))
    return Channel(
        ends,
        tuple(dict.fromkeys(filter(None, wanted))),
        tuple(dict.fromkeys(filter(None, ways))),
        tuple(flows),
        {camp: len(documents) for camp, documents in told.items()},
    )
