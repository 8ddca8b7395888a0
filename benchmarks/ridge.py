"""Ridge regression on each class, rare classes weighed up: fits a classifier over sets of features."""

from collections import Counter
from collections.abc import Sequence

import numpy as np

from sayso.reading.trained.classifier import Blocks, Classifier, Columns, numbered

DAMPING = 0.3


def fit(items: Sequence[Blocks], labels: Sequence[str]) -> Classifier:
    """Return the classifier that learns labels from blocks of features; features of one item alone are left out."""
    names = tuple(sorted(set(labels)))
    columns = _columns(items)
    rows = np.array([columns.row(blocks) for blocks in items])
    wanted = np.array([[float(label == name) for name in names] for label in labels])
    weights = 1 / np.sqrt(wanted.sum(0))[wanted.argmax(1)]
    scale = np.sqrt(weights / weights.mean())[:, None]
    kernel = (rows @ rows.T) * scale * scale.T + DAMPING * np.eye(len(rows))
    return Classifier(names, columns, rows.T @ (scale * np.linalg.solve(kernel, scale * wanted)))


def _columns(items: Sequence[Blocks]) -> Columns:
    counts = Counter((number, name) for blocks in items for number, block in enumerate(blocks) for name in block)
    kept = sorted(key for key, count in counts.items() if count > 1)
    places = numbered([name for block, name in kept if block == number] for number in range(len(items[0])))
    return Columns(places, np.array([1 + np.log((1 + len(items)) / (1 + counts[key])) for key in kept]))
