"""A course: how a cluster came to be, member by member, so that it can be seen as it was before any of them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from sayso.linking.choosing import choose
from sayso.linking.cluster import Cluster
from sayso.linking.items import Item, Place


@dataclass(slots=True)
class Course:
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
