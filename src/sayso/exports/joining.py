"""Joining: two streams in the order of documents as one, so that neither has to be held."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Protocol, TypeVar

from sayso.values import Attribution, Claim, Document


class _Shelved(Protocol):
    @property
    def document(self) -> Document: ...


S = TypeVar("S", bound=_Shelved)
T = TypeVar("T", Attribution, Claim)


def with_theirs(shelved: Iterable[S], held: Iterable[T]) -> Iterator[tuple[S, list[T]]]:
    """Yield each document, by id, with what it holds, which comes in the order of documents too."""
    groups = groupby(held, key=lambda one: one.document)
    following = next(groups, None)
    for one in shelved:
        mine: list[T] = []
        if following is not None and following[0] == one.document.id:
            mine = list(following[1])
            following = next(groups, None)
        yield one, mine
