"""Around a cue: the words that its decoder looks at, and how each stands to the cue."""

import numpy as np

from sayso.reading.trained.table import Ints, Table
from sayso.reading.trained.tree import LEVELS, relations

BEFORE, AFTER = 64, 96  # words before and after a cue that are looked at; 99 in 100 parts are nearer
SIDES = 12  # buckets of distance on each side
RELATIONS = ("distance", "sentence", "passage", "level", "label", "hint")


def sizes(labels: int) -> tuple[int, ...]:
    """Return how many values each relation can have; `labels` is how many the parse's branches have, none counted."""
    return (2 * SIDES + 1, 7, 5, LEVELS + 1, labels, 5)


def around(table: Table, cue: int, start: int, end: int) -> tuple[Ints, Ints]:
    """Return the words around a cue by index (-1 outside of `start` to `end`), and by RELATIONS how each stands to it.

    The cue is at the place BEFORE in each row.
    """
    words = np.arange(cue - BEFORE, cue + AFTER)
    inside = (words >= start) & (words < end)
    kept = words[inside]
    found = np.zeros((len(words), len(RELATIONS)), dtype=np.int64)
    low, high = int(kept[0]), int(kept[-1]) + 1
    found[inside, 0] = distance(kept - cue)
    found[inside, 1] = np.clip(table.sentences[low:high] - table.sentences[cue], -3, 3) + 3
    found[inside, 2] = np.clip(table.passages[low:high] - table.passages[cue], -2, 2) + 2
    sentence = table.sentences[cue]
    first, last = (int(np.searchsorted(table.sentences, sentence, side=side)) for side in ("left", "right"))
    levels, labels = relations(table.heads[first:last] - first, table.columns[first:last, 0], cue - first)
    left, right = max(first, low), min(last, high)
    rows = slice(left - (cue - BEFORE), right - (cue - BEFORE))
    found[rows, 3] = levels[left - first : right - first]
    found[rows, 4] = labels[left - first : right - first]
    found[inside, 5] = _hinted(table, cue, low, high)
    return np.where(inside, words, -1), found


def distance(steps: Ints) -> Ints:
    """Return the bucket of a distance in words: one each to 4, then ever wider ones."""
    size = np.abs(steps)
    wide = np.floor(np.log2(np.maximum(size, 1)) * 2).astype(np.int64)
    bucket = np.where(size <= 4, size, np.minimum(wide + 1, SIDES))
    return np.asarray(np.where(steps < 0, SIDES - bucket, SIDES + bucket))


def _hinted(table: Table, cue: int, low: int, high: int) -> Ints:
    """Return what the rules' draft at this cue says of words `low` to `high`: 0 no draft, 1 no part, 2 to 4 a role."""
    found = np.zeros(high - low, dtype=np.int64)
    hint = table.hint_at.get(cue)
    if hint is not None:
        found[:] = 1
        for index, role in hint.roles.items():
            if low <= index < high:
                found[index - low] = role + 1
    return found
