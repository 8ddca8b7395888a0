"""Proposals: what the network takes for attributions in a document, by its words' indices."""

from collections import defaultdict
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

import numpy as np

from sayso.reading.trained.network import Decoded, Floats, Network, Seen
from sayso.reading.trained.roles import likeliest
from sayso.reading.trained.settings import Settings
from sayso.reading.trained.surety import features, surety
from sayso.reading.trained.table import CONTENT, CUE, SOURCE, Ints, Table

SHORTEST = 5  # words of a content that may hold a voice
SAME = 0.5  # two proposals that share more than this of their contents are one


@dataclass(frozen=True, slots=True)
class Proposal:
    """An attribution by words: its cue's head, how sure it is, and the words of each role in order."""

    head: int
    score: float
    source: tuple[int, ...]
    cue: tuple[int, ...]
    content: tuple[int, ...]

    def moved(self, by: int) -> "Proposal":
        """Return the proposal for words that stand `by` places later."""
        source, cue, content = (tuple(word + by for word in words) for words in (self.source, self.cue, self.content))
        return Proposal(self.head + by, self.score, source, cue, content)


class Sighting(NamedTuple):
    """One window's decoded cues, and how likely the encoder took each for one."""

    decoded: Decoded
    anchors: Floats


def propose(network: Network, table: Table, seen: list[Seen], settings: Settings) -> list[Proposal]:
    """Return the proposals for a document in the order of their cues; of two that are the same, the surer one.

    `seen` is what the network's look at the table gave.
    """
    return settle(sightings(network, table, seen, settings.candidate), settings)


def propose_inside(
    network: Network, table: Table, settings: Settings, outer: list[Proposal], cues: set[int]
) -> list[Proposal]:
    """Return the proposals inside the contents of others, each stretch read as if it stood alone.

    The network was taught outermost attributions, so that it sees inner ones only where nothing is around them. Only
    stretches that hold one of `cues`, words that may say something, are worth a second reading.
    """
    found = []
    for start, end in sorted({stretch for one in outer for stretch in stretches(one.content)}):
        if end - start >= SHORTEST and not cues.isdisjoint(range(start, end)):
            part = table.part(start, end)
            for inner in propose(network, part, network.look(part), settings):
                if inner.head + start in cues:
                    found.append(inner.moved(start))
    return apart(found)


def stretches(words: tuple[int, ...]) -> list[tuple[int, int]]:
    """Return runs of neighbours, half-open."""
    breaks = [n for n in range(1, len(words)) if words[n] != words[n - 1] + 1]
    return [(words[a], words[b - 1] + 1) for a, b in pairwise([0, *breaks, len(words)]) if a < b]


def sightings(network: Network, table: Table, seen: list[Seen], candidate: float) -> list[Sighting]:
    """Return what the network makes of the words that may head a cue, window by window."""
    found = []
    for one in seen:
        window = one.window
        believed = one.anchors[window.low - window.start : window.high - window.start]
        cues: Ints = np.nonzero(believed >= candidate)[0] + window.low
        if len(cues):
            found.append(Sighting(network.decode(table, one, cues), one.anchors[cues - window.start]))
    return found


def settle(found: list[Sighting], settings: Settings) -> list[Proposal]:
    """Return the proposals that are sure enough, each once."""
    proposals = []
    for sighting in found:
        paths = likeliest(sighting.decoded.roles, settings.change_cost)
        sure = surety(settings.surety, features(sighting.decoded, sighting.anchors, paths))
        proposals += read(sighting.decoded, paths, sure)
    return apart([one for one in proposals if one.content and one.score >= settings.threshold])


def read(decoded: Decoded, paths: Ints, sure: Floats) -> list[Proposal]:
    """Return each cue with its words as a proposal."""
    found = []
    for row, head in enumerate(decoded.cues):
        here = decoded.words[row]
        source, cue, content = (
            tuple(int(word) for word in here[(paths[row] == role) & (here >= 0)]) for role in (SOURCE, CUE, CONTENT)
        )
        found.append(Proposal(int(head), float(sure[row]), source, cue or (int(head),), content))
    return found


def apart(proposals: list[Proposal]) -> list[Proposal]:
    """Return the proposals that no surer one repeats, by sharing a word of its cue or most of its content."""
    kept: list[Proposal] = []
    cues: set[int] = set()
    holders: dict[int, list[Proposal]] = defaultdict(list)  # by the words of their contents
    for one in sorted(proposals, key=lambda p: (-p.score, p.head)):
        near = {id(other): other for word in one.content for other in holders[word]}
        if cues.isdisjoint(one.cue) and not any(_are_same(one, other) for other in near.values()):
            kept.append(one)
            cues.update(one.cue)
            for word in one.content:
                holders[word].append(one)
    return sorted(kept, key=lambda p: p.head)


def _are_same(one: Proposal, other: Proposal) -> bool:
    ours, theirs = set(one.content), set(other.content)
    return len(ours & theirs) > SAME * len(ours | theirs)
