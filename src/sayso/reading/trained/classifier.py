"""Classifier: a label for what has certain features, by weights that were learnt and lie in a JSON file."""

import itertools
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import msgspec
import numpy as np
from numpy.typing import NDArray

from sayso.errors import ReaderError

Blocks = Sequence[set[str]]  # one item's features, by kind
Array = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Columns:
    """The features that are known, each block's numbered from the end of the one before, and how rare each is."""

    places: tuple[dict[str, int], ...]
    rarity: Array

    def row(self, blocks: Blocks) -> Array:
        """Return an item's features as numbers, one for each that is known."""
        row = np.zeros(len(self.rarity))
        places, values = self.values(blocks)
        row[places] = values
        return row

    def values(self, blocks: Blocks) -> tuple[list[int], Array]:
        """Return the numbers of an item's known features and the value of each; each block weighs the same however
        many features it has.
        """
        places: list[int] = []
        values = [np.zeros(0)]
        for known, block in zip(self.places, blocks, strict=True):
            own = sorted(known[name] for name in block if name in known)
            rarity = self.rarity[own]
            values.append(rarity / (np.linalg.norm(rarity) * np.sqrt(len(self.places)) if own else 1))
            places += own
        return places, np.concatenate(values)


@dataclass(frozen=True, slots=True)
class Classifier:
    """The labels in order, the features, and weights: one row a feature, one column a label."""

    labels: tuple[str, ...]
    columns: Columns
    weights: Array

    def scores(self, blocks: Blocks) -> Array:
        """Return how well each label fits what has these features; those that are not known count for nothing."""
        places, values = self.columns.values(blocks)
        return np.asarray(values @ self.weights[places])

    def classify(self, blocks: Blocks) -> str:
        """Return the label that fits best, the first of several."""
        return self.labels[int(self.scores(blocks).argmax())]


class _File(msgspec.Struct, forbid_unknown_fields=True):
    """A classifier's file: its labels, and by block each feature's rarity and its weights, one for each label."""

    labels: tuple[str, ...]
    blocks: tuple[dict[str, tuple[float, ...]], ...]

    def table(self, blocks: int) -> Array:
        """Return rarity and weights, one row a feature; ValueError where they are not as many as they should be."""
        rows = [values for block in self.blocks for values in block.values()]
        if not rows or len(self.blocks) != blocks or any(len(row) != 1 + len(self.labels) for row in rows):
            raise ValueError("it has another number of features or weights than it should have")
        return np.array(rows)


def load(path: Path, blocks: int) -> Classifier:
    """Return the classifier over so many blocks in a file; ReaderError where it is not what it should be."""
    try:
        file = msgspec.json.decode(path.read_bytes(), type=_File)
        table = file.table(blocks)
    except (OSError, ValueError, msgspec.DecodeError) as problem:
        raise ReaderError(
            f"the weights of the trained reader cannot be loaded: {problem}",
            where=str(path),
            mend="install sayso anew, or read with --reader rules",
        ) from problem
    return Classifier(file.labels, Columns(numbered(file.blocks), table[:, 0]), table[:, 1:])


def numbered(blocks: Iterable[Iterable[str]]) -> tuple[dict[str, int], ...]:
    """Return the number of each block's features, counted on from block to block."""
    count = itertools.count()
    return tuple({name: next(count) for name in block} for block in blocks)
