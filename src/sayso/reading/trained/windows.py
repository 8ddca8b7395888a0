"""Windows: stretches of a document's words that the encoder sees at once."""

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np

from sayso.reading.trained.table import COLUMNS, Ints, Table

LENGTH = 384  # pieces that the encoder sees at once, with the marks between passages
MARGIN = 72  # pieces at either end that only give context
CLS, SEP = 101, 102  # the base model's marks, at the start and between passages


class Window(NamedTuple):
    """Words `start` to `end` are seen, and believed from `low` to `high`."""

    start: int
    end: int
    low: int
    high: int


def inputs(table: Table, start: int, end: int) -> tuple[Ints, Ints, Ints]:
    """Return pieces, each piece's columns, and each word's place among the pieces, for words `start` to `end`."""
    bounds = np.append(table.first[start:end], table.first[end] if end < len(table) else len(table.pieces))
    sizes = np.diff(bounds)
    breaks = np.zeros(end - start, dtype=np.int64)
    breaks[0] = 1
    breaks[1:] = np.diff(table.passages[start:end]) > 0
    first = np.cumsum(breaks) + bounds[:-1] - bounds[0]
    length = int(first[-1] + sizes[-1])
    pieces = np.full(length, SEP, dtype=np.int64)
    columns = np.zeros((length, len(COLUMNS)), dtype=np.int64)
    places = np.repeat(first - (bounds[:-1] - bounds[0]), sizes) + np.arange(bounds[-1] - bounds[0])
    pieces[places] = table.pieces[bounds[0] : bounds[-1]]
    columns[places] = np.repeat(table.columns[start:end], sizes, axis=0)
    pieces[0] = CLS
    return pieces, columns, first


def windows(table: Table) -> Iterator[Window]:
    """Yield windows whose believed words cover the document once, in order."""
    sizes = np.diff(np.append(table.first, len(table.pieces)))
    breaks = np.append(1, np.diff(table.passages) > 0)[: len(table)]
    reach = np.cumsum(sizes + breaks)  # pieces up to the end of each word, marks counted
    start = low = 0
    while low < len(table):
        base = int(reach[start] - sizes[start]) - 1  # a window begins with a mark, in the middle of a passage too
        end = int(np.searchsorted(reach, base + LENGTH, side="right"))
        end = max(end, low + 1)
        if end >= len(table):
            yield Window(start, len(table), low, len(table))
            return
        high = max(int(np.searchsorted(reach, base + LENGTH - MARGIN, side="right")), low + 1)
        yield Window(start, end, low, high)
        low = high
        start = min(int(np.searchsorted(reach, reach[low - 1] - MARGIN, side="left")), low)
