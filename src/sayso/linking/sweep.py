"""Sweep: after some tellings came, went or changed, those that they bear on are placed again.

What stands afterwards is what `gather` makes of all tellings at once. A telling is decided from those before it by
rank that share a key with it, and with whatever these were placed beside; so what changed is worked off by rank, and
where a cluster changes, the later tellings are decided again that it bids otherwise than it did, so that they may
choose otherwise.
"""

from bisect import insort
from collections.abc import Iterable
from dataclasses import dataclass, field
from heapq import heappop, heappush

from sayso.linking.choosing import choose
from sayso.linking.cluster import Cluster
from sayso.linking.course import Course, View
from sayso.linking.items import Floor, Item, Place


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


class _Sweep:
    def __init__(self, floor: Floor, came: list[Item], went: list[Item]) -> None:
        self._floor = floor
        self._came = {item.id for item in came}
        self._went = {item.id: item for item in went}
        self._new = self._came - set(self._went)  # which founded nothing yet
        self._items = {item.id: item for item in came}
        self._courses: dict[str, Course] = {}
        self._firsts: dict[int, dict[str, Place]] = {}  # by key: clusters with it, and their first place
        self._heap: list[Place] = []
        self._waiting: set[str] = set()
        self._swept = Swept()
        for item in (*came, *went):
            self._wait(item)

    def run(self) -> Swept:
        self._floor.prepare(self._items.values())
        self._ready({founder for item in self._items.values() for founder in self._before(item)})
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
        before = self._before(item)
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

    def _before(self, item: Item) -> set[str]:
        """Return the founders of clusters of which a member that an item asks for comes before it."""
        place = item.place
        return {founder for key in item.asks for founder, first in self._having(key).items() if first < place}

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

    def _lose(self, keys: frozenset[int], founder: str, course: Course) -> None:
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

    def _call(self, course: Course, item: Item) -> None:
        """Let those be decided again that come later, and whom the change may bring to another cluster."""
        seeing = self._seeing(course, item).values()
        later = [near for near in seeing if near.place > item.place and near.id not in self._waiting]
        swayed = list(course.swayed(item, sorted(later, key=_rank)))
        self._floor.prepare(swayed)
        for near in swayed:
            self._items.setdefault(near.id, near)
            self._wait(near)

    def _seeing(self, course: Course, item: Item) -> dict[str, Item]:
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

    def _course(self, founder: str) -> Course:
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
            self._courses[founder] = Course(View(Cluster(founder)), ordered, fresh=fresh)


def _place(member: tuple[Place, Item]) -> Place:
    return member[0]


def _rank(item: Item) -> Place:
    return item.place
