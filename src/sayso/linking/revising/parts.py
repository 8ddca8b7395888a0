"""Parts: what became of each stretch of an original: kept, left out, added, or reworded."""

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from sayso.linking.revising.alignment import Stretch, align, shared, told_apart
from sayso.linking.revising.sliding import slid
from sayso.linking.revising.tokens import Tokens
from sayso.values import FragmentKind

BRIEF = 12  # words up to which what stands in the place of others is another wording of them
ALIKE = 0.45  # of all words of two sentences: from here one is another wording of the other
CLOSE = 0.7  # the same of two passages, however they are cut into sentences
SENTENCES = 10_000  # pairs up to which sentences are looked through for other wordings
Range = tuple[int, int]


class Part(NamedTuple):
    """Tokens of the original and of the copy that stand for one another; `elsewhere` are tokens of the other text."""

    kind: FragmentKind
    before: Range
    after: Range
    elsewhere: Range | None = None


def parts(before: Tokens, after: Tokens) -> list[Part]:
    """Return the parts that two texts consist of, in order, each word of both once; none is moved yet."""
    stretches = told_apart(slid(align(before.words, after.words), before, after))
    return _joined([part for stretch in stretches for part in _parts(stretch, before, after)])


def _joined(cut: list[Part]) -> list[Part]:
    """Return the parts with neighbours of one kind as one, but for those that word something else anew."""
    joined: list[Part] = []
    for part in cut:
        if joined and joined[-1].kind == part.kind != "reworded":
            last = joined.pop()
            part = Part(part.kind, (last.before[0], part.before[1]), (last.after[0], part.after[1]))
        joined.append(part)
    return joined


def _parts(stretch: Stretch, before: Tokens, after: Tokens) -> Iterator[Part]:
    (start, end), (other_start, other_end) = place, other = stretch[:2], stretch[2:4]
    if stretch.kept:
        yield Part("kept", place, other)
        return
    for one, its in [*_wordings(place, other, before, after), ((end, end), (other_end, other_end))]:
        yield from _left_and_added((start, one[0]), (other_start, its[0]))
        yield from _worded_anew(one, its, before, after)
        start, other_start = one[1], its[1]


def _worded_anew(place: Range, other: Range, before: Tokens, after: Tokens) -> Iterator[Part]:
    """Yield another wording, without the words at its ends that are the same."""
    (start, end), (other_start, other_end) = place, other
    first = shared(before.words, after.words, (start, other_start), (end, other_end))
    middle, other_middle = start + first, other_start + first
    last = shared(before.words, after.words, (end - 1, other_end - 1), (middle - 1, other_middle - 1), -1)
    if first:
        yield Part("kept", (start, middle), (other_start, other_middle))
    if middle < end - last and other_middle < other_end - last:
        yield Part("reworded", (middle, end - last), (other_middle, other_end - last))
    else:
        yield from _left_and_added((middle, end - last), (other_middle, other_end - last))
    if last:
        yield Part("kept", (end - last, end), (other_end - last, other_end))


def _left_and_added(before: Range, after: Range) -> Iterator[Part]:
    if before[0] < before[1]:
        yield Part("left_out", before, (after[0], after[0]))
    if after[0] < after[1]:
        yield Part("added", (before[1], before[1]), after)


def _wordings(place: Range, other: Range, before: Tokens, after: Tokens) -> list[tuple[Range, Range]]:
    """Return what is another wording of what: the whole, or sentences of it in order."""
    sizes = (place[1] - place[0], other[1] - other[0])
    if not min(sizes):
        return []
    alike = _alike(place, other, before, after)
    if max(sizes) <= BRIEF or alike >= CLOSE:
        return [(place, other)]
    found = _pairs(before.sentences(*place), after.sentences(*other), before, after)
    return found or ([(place, other)] if alike >= ALIKE else [])


def _alike(place: Range, other: Range, before: Tokens, after: Tokens) -> float:
    here, there = Counter(before.words[slice(*place)]), Counter(after.words[slice(*other)])
    return 2 * (here & there).total() / (here.total() + there.total())


def _pairs(ours: list[Range], theirs: list[Range], before: Tokens, after: Tokens) -> list[tuple[Range, Range]]:
    """Return sentences that are other wordings of one another, in the order of both."""
    if len(ours) * len(theirs) > SENTENCES:
        return []
    best = [[0.0] * (len(theirs) + 1) for _ in range(len(ours) + 1)]
    alike = [[_alike(one, other, before, after) for other in theirs] for one in ours]
    for i in reversed(range(len(ours))):
        for j in reversed(range(len(theirs))):
            paired = alike[i][j] + best[i + 1][j + 1] if alike[i][j] >= ALIKE else 0.0
            best[i][j] = max(paired, best[i + 1][j], best[i][j + 1])
    found, i, j = [], 0, 0
    while i < len(ours) and j < len(theirs):
        if best[i][j] == best[i + 1][j]:
            i += 1
        elif best[i][j] == best[i][j + 1]:
            j += 1
        else:
            found.append((ours[i], theirs[j]))
            i, j = i + 1, j + 1
    return found
