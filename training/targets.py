"""Batches of predicates: windows of whole sentences with the targets in them."""

import random
from collections.abc import Iterator
from typing import Any, NamedTuple

import numpy as np
import torch
from data import Batch, batch
from heads import SCALES
from torch import Tensor

from sayso.reading.trained.table import Table

ROOMS = (1, 60, 150, 300)  # pieces in a window: a sentence alone, or with its neighbours
LONGEST, BEFORE = 300, 250  # words of a sentence that are seen, and of these before its first target
Row = dict[str, Any]


class Item(NamedTuple):
    """A window: words `start` to `end` of a table, and its targets: word, label, state."""

    table: Table
    start: int
    end: int
    targets: list[tuple[int, float, int]]
    scale: str


class Asked(NamedTuple):
    """The targets of a batch: row and word of each, what the rules say of it, its label and its scale."""

    batch: Batch
    rows: Tensor
    words: Tensor
    states: Tensor
    labels: Tensor
    scales: Tensor


def cut(row: Row, room_of: "random.Random | int") -> Iterator[Item]:
    """Yield windows over a document's sentences, of random sizes or with room for so many pieces."""
    table: Table = row["table"]
    ends = np.append(table.first[1:], len(table.pieces)) + table.passages + 1
    borders = [*np.nonzero(np.append(1, np.diff(table.passages)))[0], len(table)]
    at = 0
    while at < len(borders) - 1:
        room = room_of if isinstance(room_of, int) else room_of.choice(ROOMS)
        start, base = int(borders[at]), int(ends[borders[at] - 1]) if borders[at] else 0
        at += 1
        while at < len(borders) - 1 and ends[borders[at + 1] - 1] - base <= room:
            at += 1
        end = int(borders[at])
        targets = [target for target in row["targets"] if start <= target[0] < end]
        if targets:
            if end - start > LONGEST:
                start = max(start, min(word for word, _, _ in targets) - BEFORE)
                end = min(end, start + LONGEST)
            inside = [target for target in targets if target[0] < end]
            yield Item(table, start, end, inside, row["scale"])


def batches(rows: list[Row], size: int, rng: random.Random, room: int | None = None) -> list[list[Item]]:
    """Return windows in batches of like length, of up to `size` words with what fills them up, shuffled."""
    items = [item for row in rows for item in cut(row, rng if room is None else room)]
    items.sort(key=lambda item: item.end - item.start + rng.random() * 8)
    groups: list[list[Item]] = []
    longest = 0
    for item in items:
        length = item.end - item.start + 8
        if not groups or (len(groups[-1]) + 1) * max(longest, length) > size:
            groups.append([])
            longest = 0
        groups[-1].append(item)
        longest = max(longest, length)
    rng.shuffle(groups)
    return groups


def asked(items: list[Item]) -> Asked:
    """Return windows as one batch, with its targets."""
    found = [
        (row, word - item.start, state, label, SCALES.index(item.scale))
        for row, item in enumerate(items)
        for word, label, state in item.targets
    ]
    rows, words, states, labels, scales = (torch.tensor(column) for column in zip(*found, strict=True))
    made = batch([(item.table, item.start, item.end, []) for item in items])
    return Asked(made, rows, words, states, labels, scales)
