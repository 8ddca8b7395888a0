"""Fellows: which events of one ledger are which of another, by the claims that they share."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping

from sayso.values import Claim
from sayso.weighing.case import Case

Group = tuple[tuple[Case, ...], tuple[Case, ...]]  # of the one and of the other ledger


def groups(before: Iterable[Case], after: Iterable[Case]) -> list[Group]:
    """Return the events of two ledgers in groups that share nothing with one another, each sorted by id.

    Events belong together where they have the same id, or hold the same claim; where they are of one type, and words
    that one claims of an event, and that no claim of the other ledger is, are in part those of the other.
    """
    old, new = {case.event.id: case for case in before}, {case.event.id: case for case in after}
    ties = _Ties()
    for side, cases in ((0, old), (1, new)):
        for id in cases:
            ties.tie((side, id), ("event", id))
            for claim in cases[id].claims:
                ties.tie((side, id), ("claim", claim.id))
    for point, events in _meeting(old, new).items():
        for event in events:
            ties.tie(event, point)
    held: dict[Hashable, tuple[list[Case], list[Case]]] = defaultdict(lambda: ([], []))
    for side, cases in ((0, old), (1, new)):
        for id in sorted(cases):
            held[ties.root((side, id))][side].append(cases[id])
    return [(tuple(one), tuple(other)) for one, other in held.values()]


def _meeting(old: Mapping[str, Case], new: Mapping[str, Case]) -> dict[Hashable, set[tuple[int, str]]]:
    """Return the places of claims that only one ledger has (by id), each with the events that claim there."""
    known = [{claim.id for case in cases.values() for claim in case.claims} for cases in (old, new)]
    shared = known[0] & known[1]
    found: dict[Hashable, set[tuple[int, str]]] = defaultdict(set)
    for side, cases in ((0, old), (1, new)):
        for id, case in cases.items():
            for claim in case.claims:
                if claim.id not in shared:
                    for point in _points(claim, case.event.type):
                        found[point].add((side, id))
    return {point: events for point, events in found.items() if len({side for side, _ in events}) == 2}


def _points(claim: Claim, type_: str) -> Iterable[Hashable]:
    return ((claim.document, type_, place) for place in range(*claim.span))


class _Ties:
    """Things that are tied to one another, directly or through others."""

    def __init__(self) -> None:
        self._above: dict[Hashable, Hashable] = {}

    def root(self, thing: Hashable) -> Hashable:
        """Return the thing that stands for all that this one is tied to."""
        while (above := self._above.get(thing, thing)) != thing:
            self._above[thing] = self._above.get(above, above)
            thing = above
        return thing

    def tie(self, one: Hashable, other: Hashable) -> None:
        """Tie two things."""
        self._above[self.root(one)] = self.root(other)
