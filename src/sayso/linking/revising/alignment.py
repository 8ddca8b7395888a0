"""Alignment: which runs of words two texts share, in the order of both."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise, takewhile
from typing import NamedTuple

from rapidfuzz.distance import LCSseq

ROW = 5  # words in a row that, where each text has them once, tie the two together
SMALL = 4_000_000  # pairs of words up to which two stretches are compared word by word
SURE = 8  # words in a row that count as kept between whatever changes
Words = Sequence[str]


class Stretch(NamedTuple):
    """Tokens of one text and tokens of the other; `kept` where they are the same words."""

    start: int
    end: int
    other_start: int
    other_end: int
    kept: bool

    @property
    def sizes(self) -> tuple[int, int]:
        """Return how many words of each text it holds."""
        return self.end - self.start, self.other_end - self.other_start


def align(before: Words, after: Words) -> list[Stretch]:
    """Return the stretches that two texts consist of: kept and changed ones by turns, in order, all words once.

    Long texts are tied together at rows of words that each has once, and compared word by word in between, so that
    the cost follows the length.
    """
    found = list(_runs(before, after, (0, len(before), 0, len(after))))
    return _joined(found, len(before), len(after))


def told_apart(stretches: Iterable[Stretch]) -> list[Stretch]:
    """Return the stretches without short kept ones between changes that are no smaller."""
    done: list[Stretch] = []
    for stretch in stretches:
        done.append(stretch)
        while len(done) > 2 and not stretch.kept and _slight(*done[-3:]):
            first, _, last = done[-3:]
            done[-3:] = [Stretch(first.start, last.end, first.other_start, last.other_end, False)]
    return done


def _runs(before: Words, after: Words, whole: tuple[int, int, int, int]) -> Iterator[tuple[int, int, int]]:
    """Yield runs of the same words: where in one, where in the other, how long."""
    waiting = [whole]
    while waiting:
        start, end, other_start, other_end = waiting.pop()
        first = shared(before, after, (start, other_start), (end, other_end))
        start, other_start = start + first, other_start + first
        last = shared(before, after, (end - 1, other_end - 1), (start - 1, other_start - 1), -1)
        end, other_end = end - last, other_end - last
        yield from (run for run in ((start - first, other_start - first, first), (end, other_end, last)) if run[2])
        if (end - start) * (other_end - other_start) <= SMALL:
            for step in LCSseq.opcodes(before[start:end], after[other_start:other_end]):
                if step.tag == "equal":
                    yield start + step.src_start, other_start + step.dest_start, step.src_end - step.src_start
            continue
        ties = _ties(before, after, (start, end, other_start, other_end))
        yield from ties
        bounds = [(start, other_start, 0), *ties, (end, other_end, 0)]
        if ties:
            waiting += [(i + n, k, j + n, m) for (i, j, n), (k, m, _) in pairwise(bounds)]


def shared(before: Words, after: Words, start: tuple[int, int], end: tuple[int, int], step: int = 1) -> int:
    """Return how many words are the same, step by step from where the two start to where one of them ends."""
    ranges = (range(at, to, step) for at, to in zip(start, end, strict=True))
    return sum(1 for _ in takewhile(lambda at: before[at[0]] == after[at[1]], zip(*ranges, strict=False)))


def _ties(before: Words, after: Words, whole: tuple[int, int, int, int]) -> list[tuple[int, int, int]]:
    """Return the longest chain of rows that both have once, as runs."""
    start, end, other_start, other_end = whole
    here, there = _once(before, start, end), _once(after, other_start, other_end)
    pairs = [(at, there[row]) for row, at in here.items() if row in there]
    runs: list[tuple[int, int, int]] = []
    for i, j in _rising(pairs):
        if runs and i <= runs[-1][0] + runs[-1][2] and i - runs[-1][0] == j - runs[-1][1]:
            runs[-1] = (*runs[-1][:2], i + ROW - runs[-1][0])
        elif not runs or (i >= runs[-1][0] + runs[-1][2] and j >= runs[-1][1] + runs[-1][2]):
            runs.append((i, j, ROW))
    return runs


def _once(words: Words, start: int, end: int) -> dict[tuple[str, ...], int]:
    """Return where each row stands that the words have once, in order."""
    places: dict[tuple[str, ...], int] = {}
    for at in range(start, end - ROW + 1):
        row = tuple(words[at : at + ROW])
        places[row] = -1 if row in places else at
    return {row: at for row, at in places.items() if at >= 0}


def _rising(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the longest chain of pairs (given by their first) whose second numbers rise too."""
    tails: list[int] = []
    ends: list[int] = []
    back: list[int] = []
    for at, (_, second) in enumerate(pairs):
        place = bisect_left(tails, second)
        tails[place : place + 1], ends[place : place + 1] = [second], [at]
        back.append(ends[place - 1] if place else -1)
    chain, at = [], ends[-1] if ends else -1
    while at >= 0:
        chain.append(pairs[at])
        at = back[at]
    return chain[::-1]


def _joined(runs: list[tuple[int, int, int]], length: int, other: int) -> list[Stretch]:
    """Return runs, and what lies between them, as stretches without gaps."""
    stretches: list[Stretch] = []
    end = other_end = 0
    for i, j, n in [*sorted(runs), (length, other, 0)]:
        if i > end or j > other_end:
            stretches.append(Stretch(end, i, other_end, j, False))
        if n and stretches and stretches[-1].kept:
            stretches[-1] = stretches[-1]._replace(end=i + n, other_end=j + n)
        elif n:
            stretches.append(Stretch(i, i + n, j, j + n, True))
        end, other_end = i + n, j + n
    return stretches


def _slight(one: Stretch, kept: Stretch, other: Stretch) -> bool:
    return kept.sizes[0] < SURE and kept.sizes[0] <= min(max(one.sizes), max(other.sizes))
