"""A state, as news text speaks of it."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class State:
    """A state or territory of ISO 3166-1. `code` is alpha-3, `name` its short English name.

    `names`, `capitals` (seats of government) and `nationalities` (adjectives and words for its people,
    plurals among them) are what news text uses.
    """

    code: str
    name: str
    names: tuple[str, ...]
    capitals: tuple[str, ...]
    nationalities: tuple[str, ...]


def once(words: Iterable[str]) -> tuple[str, ...]:
    """Return the words that are not empty, each once, in order."""
    return tuple(dict.fromkeys(word.strip() for word in words if word and word.strip()))
