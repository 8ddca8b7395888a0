"""Long lists, a page at a time."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil
from typing import Generic, TypeVar

from sayso.ledger import Portion

T = TypeVar("T")
SIZE = 50  # items of a page


@dataclass(frozen=True, slots=True)
class Page(Generic[T]):
    """Some items of a list: the page's `number` (from 1) of `pages`, the first item's place in all `total`."""

    items: tuple[T, ...]
    number: int
    pages: int
    first: int
    total: int

    @property
    def last(self) -> int:
        """Return the place of the page's last item in the whole list, from 1."""
        return self.first + len(self.items) - 1


def page(items: Sequence[T], number: int, size: int = SIZE) -> Page[T]:
    """Return one page of a list; a number beyond the ends gives the nearest page."""
    pages = max(1, ceil(len(items) / size))
    number = min(max(number, 1), pages)
    start = (number - 1) * size
    return Page(tuple(items[start : start + size]), number, pages, start + 1, len(items))


def paged(portion: Portion[T], size: int = SIZE) -> Page[T]:
    """Return a portion that the ledger gave as a page of its list."""
    pages = max(1, ceil(portion.total / size))
    return Page(portion.items, portion.first // size + 1, pages, portion.first + 1, portion.total)
