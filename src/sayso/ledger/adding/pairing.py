"""Pairing: which of two tellings tell of the same thing, by the points that they share."""

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from typing import Any, TypeVar

T = TypeVar("T")
Points = Callable[[T], Iterable[Hashable]]


def pairs(
    before: Sequence[T],
    after: Sequence[T],
    *,
    points: Points[T],
    apart: Callable[[T, T], int | None],
    order: Callable[[T], Any],
) -> list[tuple[T | None, T | None]]:
    """Return each of `before` with its fellow of `after`, or with None; then those of `after` that are left.

    Two may be fellows where they share a point and `apart` (symmetric, 0 where they are equal) is not None. The least
    apart are joined first, then those that share most points, so that neither the order of the two sequences nor
    which of them comes first makes a difference. `order` gives equal values to equal things alone.
    """
    old, new = sorted(before, key=order), sorted(after, key=order)
    old_keys, new_keys = [order(one) for one in old], [order(one) for one in new]
    ranked = []
    for i, j, shared in _meeting(old, new, points):
        distance = apart(old[i], new[j])
        if distance is not None:
            ranked.append((distance, -shared, *sorted((old_keys[i], new_keys[j])), i, j))
    joined: dict[int, int] = {}
    taken: set[int] = set()
    for *_, i, j in sorted(ranked):
        if i not in joined and j not in taken:
            joined[i] = j
            taken.add(j)
    kept = [(one, new[joined[i]] if i in joined else None) for i, one in enumerate(old)]
    return [*kept, *((None, one) for j, one in enumerate(new) if j not in taken)]


def _meeting(old: list[T], new: list[T], points: Points[T]) -> Iterator[tuple[int, int, int]]:
    """Yield the positions of two that share points, and how many they share."""
    at: dict[Hashable, list[int]] = defaultdict(list)
    for j, one in enumerate(new):
        for point in points(one):
            at[point].append(j)
    for i, one in enumerate(old):
        shared = Counter(j for point in points(one) for j in at.get(point, ()))
        yield from ((i, j, count) for j, count in shared.items())
