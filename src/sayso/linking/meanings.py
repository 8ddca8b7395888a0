"""Meanings: how near words are in meaning and how much they tell, from vectors that lie beside this module.

The words stand by how common they are; a vector is what a sentence encoder makes of the word alone, in 8 bits.
"""

import math
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

import numpy as np
from numpy.typing import NDArray

from sayso.errors import LexiconError
from sayso.linking.stems import stem

FILE = "meanings.npz"
COMMON = 150  # so many of the commonest words tell nothing
UNKNOWN = 1.25  # what a word tells that is not among them: a name, mostly; the rarest of them tells 1
TOKEN = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")

Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Meanings:
    """Each word's place, that of the commonest word of each stem, and one vector of length 1 a word."""

    places: dict[str, int]
    roots: dict[str, int]
    vectors: Floats

    def place(self, word: str) -> int | None:
        """Return the place of a word, or of another one of its stem, or None."""
        found = self.places.get(word)
        return self.roots.get(stem(word)) if found is None else found


@cache
def meanings() -> Meanings:
    """Return what lies beside this module, loaded once; LexiconError where it is not as it should be."""
    try:
        with np.load(str(files("sayso.linking") / FILE), allow_pickle=False) as held:
            words = bytes(held["words"]).decode().split()
            roots = {stem(word): i for i, word in reversed(list(enumerate(words)))}
            return Meanings({word: i for i, word in enumerate(words)}, roots, _unit(held["vectors"]))
    except (OSError, KeyError, ValueError) as problem:
        raise LexiconError(
            f"the vectors cannot be loaded: {problem}", where=FILE, mend="install sayso anew"
        ) from problem


@lru_cache(maxsize=65536)
def weight(word: str) -> float:
    """Return how much a word in lower case tells: 0 of the commonest, towards 1 of rare ones, more of unknown ones."""
    place = meanings().places.get(word)
    if place is None:
        return UNKNOWN
    return 0.0 if place < COMMON else float(np.log1p(place) / np.log1p(len(meanings().places)))


def vector(words: Iterable[str], least: float = 0.0) -> Floats:
    """Return the mean direction of words in lower case, each by what it tells but `least`; its length is 1, or 0."""
    found = meanings()
    total = np.zeros(found.vectors.shape[1], dtype=np.float32)
    for word in words:
        place = found.place(word)
        if place is not None:
            total += found.vectors[place] * max(weight(word), least)
    return unit(total)


def bag(words: Iterable[str]) -> dict[str, float]:
    """Return the stems of words in lower case that tell something, with how much."""
    return {stem(word): weight(word) for word in words if weight(word)}


def even(bag: dict[str, float]) -> dict[str, float]:
    """Return a bag with length 1, or an empty one."""
    length = math.sqrt(sum(value * value for value in bag.values()))
    return {key: value / length for key, value in bag.items()} if length else {}


def overlap(one: dict[str, float], other: dict[str, float]) -> float:
    """Return the cosine of two bags of length 1."""
    few, many = (one, other) if len(one) <= len(other) else (other, one)
    return sum([value * many[key] for key, value in few.items() if key in many])


def unit(numbers: Floats) -> Floats:
    """Return a vector with length 1, or 0 where it has none."""
    return numbers / (np.linalg.norm(numbers) + np.float32(1e-9))


def _unit(rows: NDArray[Any]) -> Floats:
    rows = rows.astype(np.float32)
    return np.asarray(rows / np.linalg.norm(rows, axis=1, keepdims=True), dtype=np.float32)
