"""Batches: windows at random offsets with the labels of one of their annotators, and the cues in them."""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
import torch
from torch import Tensor

from sayso.reading.trained.around import AFTER, BEFORE, RELATIONS, around
from sayso.reading.trained.table import COLUMNS, Table
from sayso.reading.trained.windows import inputs

LENGTH = 320  # pieces in a window
Row = dict[str, Any]
Gold = list[tuple[int, dict[int, int]]]


@dataclass
class Batch:
    """Windows side by side; `places` are (row, document's first word) of each window."""

    tables: list[Table]
    starts: list[int]
    ends: list[int]
    gold: list[Gold]
    pieces: Tensor
    columns: Tensor
    first: Tensor
    mask: Tensor
    real: Tensor  # which words of each row there are


def cut(table: Table, rng: random.Random) -> Iterator[tuple[int, int]]:
    """Yield windows that cover a document, the first one cut at random so that borders fall elsewhere each time."""
    start, room = 0, rng.randint(LENGTH // 4, LENGTH - 24)
    ends = np.append(table.first[1:], len(table.pieces)) + table.passages + 1
    while start < len(table):
        base = int(ends[start - 1]) if start else 0
        end = max(int(np.searchsorted(ends, base + room, side="right")), start + 1)
        yield start, min(end, len(table))
        start, room = end, LENGTH - 8


def batch(items: list[tuple[Table, int, int, Gold]]) -> Batch:
    """Return windows as one batch, padded to the longest."""
    made = [inputs(table, start, end) for table, start, end, _ in items]
    length, words = max(len(m[0]) for m in made), max(len(m[2]) for m in made)
    pieces = torch.zeros(len(items), length, dtype=torch.long)
    columns = torch.zeros(len(items), length, len(COLUMNS), dtype=torch.long)
    first = torch.zeros(len(items), words, dtype=torch.long)
    mask = torch.full((len(items), 1, 1, length), -1e4)
    real = torch.zeros(len(items), words, dtype=torch.bool)
    for n, (p, c, f) in enumerate(made):
        pieces[n, : len(p)] = torch.from_numpy(p)
        columns[n, : len(p)] = torch.from_numpy(c)
        first[n, : len(f)] = torch.from_numpy(f)
        mask[n, ..., : len(p)] = 0
        real[n, : len(f)] = True
    tables, starts, ends, gold = (list(column) for column in zip(*items, strict=True))
    return Batch(tables, starts, ends, gold, pieces, columns, first, mask, real)


def epoch(rows: list[Row], size: int, rng: random.Random) -> list[list[tuple[Table, int, int, Gold]]]:
    """Return all documents' windows in batches of like length, shuffled; each with one annotator's labels."""
    items = []
    for row in rows:
        gold = rng.choice(row["gold"])
        for start, end in cut(row["table"], rng):
            here = [(head, roles) for head, roles in gold if start <= head < end]
            items.append((row["table"], start, end, here))
    items.sort(key=lambda item: (item[2] - item[1]) // 32 + rng.random() * 2)
    groups = [items[n : n + size] for n in range(0, len(items), size)]
    rng.shuffle(groups)
    return groups


def targets(b: Batch) -> tuple[Tensor, Tensor]:
    """Return which words head a cue, and each word's role with some cue."""
    anchors, roles = torch.zeros(b.real.shape), torch.zeros(b.real.shape, dtype=torch.long)
    for n, (start, end, gold) in enumerate(zip(b.starts, b.ends, b.gold, strict=True)):
        for head, words in gold:
            anchors[n, head - start] = 1
            for index, role in words.items():
                if start <= index < end:
                    roles[n, index - start] = role
    return anchors, roles


def cues(b: Batch, places: list[tuple[int, int]]) -> tuple[Tensor, Tensor, Tensor, Tensor]:
    """Return for cues (row, word of the document): their row, words around (-1 none), relations, mask."""
    rows = torch.tensor([row for row, _ in places])
    found = [around(b.tables[row], cue, b.starts[row], b.ends[row]) for row, cue in places]
    starts = np.array([b.starts[row] for row, _ in places])[:, None]
    words = np.stack([w for w, _ in found]) if found else np.zeros((0, BEFORE + AFTER), dtype=np.int64)
    relations = np.stack([r for _, r in found]) if found else np.zeros((0, BEFORE + AFTER, len(RELATIONS)), np.int64)
    inside = np.where(words >= 0, words - starts, -1)
    mask = np.where(inside >= 0, 0.0, -1e4).astype(np.float32)[:, None, None, :]
    return rows, torch.from_numpy(inside), torch.from_numpy(relations), torch.from_numpy(mask)
