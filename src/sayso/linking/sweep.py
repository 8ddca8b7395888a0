"""Sweep: after some tellings came, went or changed, those that they bear on are placed again.

What stands afterwards is what `gather` makes of all tellings at once. A telling is decided from those before it by
rank that share a key with it, and with whatever these were placed beside; so what changed is worked off by rank, and
where a cluster changes, the later tellings that share a key with a member of it and fit it are decided again.
"""

from bisect import insort
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from heapq import heappop, heappush
from typing import Protocol

from sayso.linking.clusters import Cluster, choose
from sayso.linking.tellings import Telling

Place = tuple[str, str]  # a rank and the id of the telling that has it


@dataclass(slots=True)
class Item:
    """A telling, the documents that it stands in, what it asks for and is found by, its place in the canonical order,
    and the founder of its cluster if it is placed. `terms` are the telling's own, made once; the telling itself is
    fetched when it is asked for first.
    """

    id: str
    tell: Callable[[], Telling]
    documents: frozenset[str]
    asks: frozenset[int]
    found_by: frozenset[int]
    place: Place
    terms: str
    founder: str | None = None
    told: Telling | None = None

    @property
    def telling(self) -> Telling:
        """Return the telling."""
        if self.told is None:
            self.told = self.tell()
        return self.told


class Floor(Protocol):
    """Where the tellings lie: each is one Item, the same one however it is asked for."""

    def sharing(self, keys: Iterable[int]) -> Iterable[Item]:
        """Return the items that are found by one of these keys."""

    def beside(self, documents: Iterable[str]) -> Iterable[Item]:
        """Return the items that stand in one of these documents."""

    def members(self, founders: Iterable[str]) -> Iterable[Item]:
        """Return the items that were placed in these clusters when the sweep began."""


@dataclass(slots=True)
class Swept:
    """What a sweep changed: items that are placed otherwise, and the founders of clusters that won or lost one."""

    moved: list[Item] = field(default_factory=list)
    founders: set[str] = field(default_factory=set)


def sweep(floor: Floor, came: Iterable[Item], went: Iterable[Item]) -> Swept:
    """Place what came, and again what that or what went bears on.

    An item that changed went as it was and came as it is: the floor has it as it is.
    """
    return _Sweep(floor, list(came), list(went)).run()


@dataclass(slots=True)
class _Course:
    """A cluster in the making: its members by rank, the first `taken` of which its state is made of."""

    state: Cluster
    members: list[tuple[Place, Item]]
    taken: int = 0
    sharers: dict[str, Item] = field(default_factory=dict)  # what shares a key with a member
    fresh: set[int] = field(default_factory=set)  # what members ask for whose sharers are not among these yet

    def upto(self, place: Place) -> Cluster:
        """Return the cluster of the members before a place; places asked for never go back."""
        while self.taken < len(self.members) and self.members[self.taken][0] < place:
            item = self.members[self.taken][1]
            self.state.take(item.telling, item.documents, item.terms)
            self.taken += 1
        return self.state

    def told(self, item: Item, later: Iterable[Item]) -> Iterator[Item]:
        """Yield those later items, given by rank, that fit this cluster with an item, or without it."""
        without, having = self.upto(item.place).copy(), self.state.copy()
        having.take(item.telling, item.documents, item.terms)
        following = iter(member for member in self.members[self.taken :] if member[1].id != item.id)
        ahead = next(following, None)
        for one in later:
            while ahead is not None and ahead[0] < one.place:
                for state in (without, having):
                    state.take(ahead[1].telling, ahead[1].documents, ahead[1].terms)
                ahead = next(following, None)
            if any(choose(one.telling, one.documents, [state], terms=one.terms) for state in (without, having)):
                yield one


class _Sweep:
    def __init__(self, floor: Floor, came: list[Item], went: list[Item]) -> None:
        self._floor = floor
        self._came = {item.id for item in came}
        self._went = {item.id: item for item in went}
        self._new = self._came - set(self._went)  # which founded nothing yet
        self._items = {item.id: item for item in came}
        self._courses: dict[str, _Course] = {}
        self._firsts: dict[int, dict[str, Place]] = {}  # by key: clusters with it, and their first place
        self._heap: list[Place] = []
        self._waiting: set[str] = set()
        self._swept = Swept()
        for item in (*came, *went):
            self._wait(item)

    def run(self) -> Swept:
        while self._heap:
            place = heappop(self._heap)
            if before := self._went.get(place[1]):
                self._leave(before)
            if item := self._items.get(place[1]):
                self._decide(item, place)
        return self._swept

    def _wait(self, item: Item) -> None:
        if item.id not in self._waiting:
            self._waiting.add(item.id)
            heappush(self._heap, item.place)

    def _decide(self, item: Item, place: Place) -> None:
        before = {founder for key in item.asks for founder, first in self._having(key).items() if first < place}
        self._ready(before)
        near = [self._courses[founder].upto(place) for founder in sorted(before)]
        chosen = choose(item.telling, item.documents, near, terms=item.terms)
        founder = chosen.founder if chosen else item.id
        if founder == item.founder and item.id not in self._came:
            return
        if item.founder is not None:
            self._leave(item)
        course = self._course(founder)
        item.founder = founder
        insort(course.members, (place, item), key=_place)
        course.fresh |= item.asks
        for having in self._known(item.found_by):
            having[founder] = min(place, having.get(founder, place))
        self._swept.moved.append(item)
        self._swept.founders.add(founder)
        self._call(course, item)

    def _leave(self, item: Item) -> None:
        if item.founder is None:
            return
        course = self._course(item.founder)
        course.members = [member for member in course.members if member[1].id != item.id]
        course.fresh |= item.asks
        self._swept.founders.add(item.founder)
        self._lose(item.found_by, item.founder, course)
        item.founder = None
        self._call(course, item)

    def _lose(self, keys: frozenset[int], founder: str, course: _Course) -> None:
        """Look again which member of a cluster comes first with each of these keys."""
        for key in keys & self._firsts.keys():
            first = next((place for place, member in course.members if key in member.found_by), None)
            if first is None:
                self._having(key).pop(founder, None)
            else:
                self._having(key)[founder] = first

    def _known(self, keys: frozenset[int]) -> list[dict[str, Place]]:
        """Return the clusters found by those of these keys that were asked for; others are looked up when they are."""
        return [self._firsts[key] for key in keys & self._firsts.keys()]

    def _having(self, key: int) -> dict[str, Place]:
        """Return the clusters of which a member is found by a key, each with the place of the first that is."""
        if key not in self._firsts:
            having: dict[str, Place] = {}
            for item in self._floor.sharing((key,)):
                if item.founder is not None:
                    having[item.founder] = min(item.place, having.get(item.founder, item.place))
            self._firsts[key] = having
        return self._firsts[key]

    def _call(self, course: _Course, item: Item) -> None:
        """Let those be decided again that come later, may see the change, and are of this cluster or fit it.

        A cluster that fits a telling neither as it was nor as it is has no part in where that telling belongs.
        """
        here = course.state.founder
        seeing = self._seeing(course, item).values()
        later = [near for near in seeing if near.place > item.place and near.id not in self._waiting]
        for near in [near for near in later if near.founder == here]:
            self._again(near)
        others = sorted((near for near in later if near.founder != here), key=_rank)
        for near in list(course.told(item, others)):
            self._again(near)

    def _seeing(self, course: _Course, item: Item) -> dict[str, Item]:
        """Return those that share a key with a member; where the item tells nothing that earlier members do not, only
        those that share one with it, or stand where no earlier member stands.
        """
        state = course.upto(item.place)
        if not state.learns(item.telling):
            seeing = {near.id: near for near in self._floor.sharing(item.asks)}
            return seeing | {near.id: near for near in self._floor.beside(item.documents - state.documents)}
        course.sharers.update((near.id, near) for near in self._floor.sharing(course.fresh))
        course.fresh.clear()
        return course.sharers

    def _again(self, item: Item) -> None:
        self._items.setdefault(item.id, item)
        self._wait(item)

    def _course(self, founder: str) -> _Course:
        self._ready({founder})
        return self._courses[founder]

    def _ready(self, founders: set[str]) -> None:
        """Fetch the clusters of these founders that are not here yet."""
        missing = founders - set(self._courses)
        held: dict[str, list[Item]] = {founder: [] for founder in missing}
        for item in self._floor.members(missing - self._new):
            if item.founder in held:
                held[item.founder].append(item)
        for founder, members in held.items():
            ordered = sorted(((item.place, item) for item in members), key=_place)
            fresh = {key for item in members for key in item.asks}
            self._courses[founder] = _Course(Cluster(founder), ordered, fresh=fresh)


def _place(member: tuple[Place, Item]) -> Place:
    return member[0]


def _rank(item: Item) -> Place:
    return item.place
