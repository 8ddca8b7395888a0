"""A small classifier over sets of features: ridge regression on each class, rare classes weighed up."""

from collections import Counter
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Blocks = Sequence[set[str]]  # one item's features, by kind
Array = NDArray[np.float64]

DAMPING = 0.1


class Ridge:
    """Learns labels from blocks of features; each block counts the same however many features it has."""

    def __init__(self, items: Sequence[Blocks], labels: Sequence[str]) -> None:
        self.names = sorted(set(labels))
        self.columns, self.rarity = _columns(items)
        rows = self._rows(items)
        wanted = np.array([[float(label == name) for name in self.names] for label in labels])
        weights = 1 / np.sqrt(wanted.sum(0))[wanted.argmax(1)]
        scale = np.sqrt(weights / weights.mean())[:, None]
        kernel = (rows @ rows.T) * scale * scale.T + DAMPING * np.eye(len(rows))
        self.weights = rows.T @ (scale * np.linalg.solve(kernel, scale * wanted))

    def classify(self, items: Sequence[Blocks]) -> list[str]:
        """Return the likeliest label of each item."""
        return [self.names[place] for place in (self._rows(items) @ self.weights).argmax(1)]

    def _rows(self, items: Sequence[Blocks]) -> Array:
        rows = np.zeros((len(items), len(self.columns)))
        for row, blocks in zip(rows, items, strict=True):
            for number, block in enumerate(blocks):
                places = [place for name in block if (place := self.columns.get((number, name))) is not None]
                values = self.rarity[places]
                row[places] = values / (np.linalg.norm(values) * np.sqrt(len(blocks)) or 1)
        return rows


def _columns(items: Sequence[Blocks]) -> tuple[dict[tuple[int, str], int], Array]:
    """Return the features that two items share, numbered, and how rare each is."""
    counts = Counter((number, name) for blocks in items for number, block in enumerate(blocks) for name in block)
    kept = sorted(key for key, count in counts.items() if count > 1)
    rarity = np.array([1 + np.log((1 + len(items)) / (1 + counts[key])) for key in kept])
    return {key: place for place, key in enumerate(kept)}, rarity
