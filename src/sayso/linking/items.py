"""Items: tellings as a sweep places them, and the floor that they lie on."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Protocol

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

    def prepare(self, items: Iterable[Item]) -> None:
        """Make ready, in one go, what these items ask for and what stands beside them."""

    def sharing(self, keys: Iterable[int]) -> Iterable[Item]:
        """Return the items that are found by one of these keys."""

    def beside(self, documents: Iterable[str]) -> Iterable[Item]:
        """Return the items that stand in one of these documents."""

    def members(self, founders: Iterable[str]) -> Iterable[Item]:
        """Return the items that were placed in these clusters when the sweep began."""
