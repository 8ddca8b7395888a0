"""A course: how a cluster came to be, member by member, so that it can be seen as it was before any of them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from sayso.linking.choosing import NOTHING, Bid, bid, sways
from sayso.linking.cluster import Cluster
from sayso.linking.items import Item, Place


@dataclass(slots=True)
class View:
    """A cluster of some members, and the keys by which those who come later find it."""

    cluster: Cluster
    found_by: set[int] = field(default_factory=set)

    def take(self, item: Item) -> None:
        """Make an item a member."""
        self.cluster.take(item.telling, item.documents, item.terms)
        self.found_by |= item.found_by

    def copy(self) -> "View":
        """Return a view of the same members, which takes others without changing this one."""
        return View(self.cluster.copy(), set(self.found_by))

    def bid(self, item: Item) -> Bid:
        """Return how strongly the cluster draws an item: not at all what does not find it."""
        if item.asks.isdisjoint(self.found_by):
            return NOTHING
        return bid(item.telling, item.documents, self.cluster, item.terms)


@dataclass(slots=True)
class Course:
    """A cluster in the making: its members by rank, the first `taken` of which its view is made of."""

    view: View
    members: list[tuple[Place, Item]]
    taken: int = 0
    sharers: dict[str, Item] = field(default_factory=dict)  # what shares a key with a member
    fresh: set[int] = field(default_factory=set)  # what members ask for whose sharers are not among these yet

    @property
    def founder(self) -> str:
        """Return the id of the item that founded the cluster."""
        return self.view.cluster.founder

    def upto(self, place: Place) -> Cluster:
        """Return the cluster of the members before a place; places asked for never go back."""
        while self.taken < len(self.members) and self.members[self.taken][0] < place:
            self.view.take(self.members[self.taken][1])
            self.taken += 1
        return self.view.cluster

    def swayed(self, item: Item, later: Iterable[Item]) -> Iterator[Item]:
        """Yield those later items, given by rank, that may choose otherwise since an item came or went.

        It came if it is a member now.
        """
        self.upto(item.place)
        without, having = self.view, self.view.copy()
        having.take(item)
        following = [member for _, member in self.members[self.taken :] if member.id != item.id]
        views = (without.copy() if following else without, having)
        before, after = views if item.founder == self.founder else reversed(views)
        ahead = 0
        for one in later:
            while ahead < len(following) and following[ahead].place < one.place:
                for view in views:
                    view.take(following[ahead])
                ahead += 1
            if self._sways(one, before, after):
                yield one

    def _sways(self, item: Item, before: View, after: View) -> bool:
        own, alone = item.founder == self.founder, item.founder == item.id
        bid = after.bid(item)
        if bid == NOTHING and not own and not alone:
            return False  # as most do: what it was bid before is not worth asking
        return sways(before.bid(item), bid, own=own, alone=alone)
