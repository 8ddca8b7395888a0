"""Groups: what links hold together."""

from collections.abc import Hashable, Iterable
from typing import TypeVar

Item = TypeVar("Item", bound=Hashable)


class Groups(dict[Item, Item]):
    """Items joined pair by pair; the order of joining changes nothing in what `all` returns."""

    def root(self, item: Item) -> Item:
        """Return the item that stands for the group of this one."""
        self.setdefault(item, item)
        while self[item] != item:
            self[item] = item = self[self[item]]
        return item

    def join(self, one: Item, other: Item) -> None:
        """Put the groups of two items together."""
        self[self.root(one)] = self.root(other)

    def all(self, items: Iterable[Item]) -> list[list[Item]]:
        """Return the groups among these items, each in the order given, by their first items."""
        found: dict[Item, list[Item]] = {}
        for item in items:
            found.setdefault(self.root(item), []).append(item)
        return list(found.values())
