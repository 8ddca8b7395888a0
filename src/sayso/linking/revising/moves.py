"""Moves: words that look left out at one place and added at another."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from sayso.linking.revising.alignment import ROW, SURE
from sayso.linking.revising.parts import Part, Range
from sayso.linking.revising.tokens import Tokens


def with_moves(cut: list[Part], before: Tokens, after: Tokens) -> Iterator[Part]:
    """Yield the parts, those cut where words stand that the other text has at another place."""
    moves = _moves(cut, before, after)
    gone = {i: (j, n) for i, j, n in moves}
    come = {j: (i, n) for i, j, n in moves}
    for part in cut:
        if part.kind == "left_out":
            for place, elsewhere in _pieces(part.before, gone):
                yield Part("left_out", place, part.after, elsewhere)
        elif part.kind == "added":
            for place, elsewhere in _pieces(part.after, come):
                yield Part("added", part.before, place, elsewhere)
        else:
            yield part


def _pieces(whole: Range, moves: dict[int, tuple[int, int]]) -> Iterator[tuple[Range, Range | None]]:
    start = whole[0]
    for at in sorted(at for at in moves if whole[0] <= at < whole[1]):
        to, length = moves[at]
        if start < at:
            yield (start, at), None
        yield (at, at + length), (to, to + length)
        start = at + length
    if start < whole[1]:
        yield (start, whole[1]), None


def _moves(cut: Iterable[Part], before: Tokens, after: Tokens) -> list[tuple[int, int, int]]:
    """Return the runs that were left out at one place and added at another: where from, where to, how long."""
    left = [part.before for part in cut if part.kind == "left_out"]
    came = [part.after for part in cut if part.kind == "added"]
    rows: dict[tuple[str, ...], list[Range]] = defaultdict(list)
    for start, end in came:
        for at in range(start, end - ROW + 1):
            rows[after.words[at : at + ROW]].append((at, end))
    taken: set[int] = set()
    moves = []
    for at, end in left:
        while at <= end - ROW:
            known = rows.get(before.words[at : at + ROW], ())[:ROW]
            runs = [(_run(before, at, end, after, to, limit, taken), -to) for to, limit in known]
            length, to = max(runs, default=(0, 0))
            if length >= SURE:
                moves.append((at, -to, length))
                taken.update(range(-to, -to + length))
            at += length if length >= SURE else 1
    return moves


def _run(before: Tokens, at: int, end: int, after: Tokens, to: int, limit: int, taken: set[int]) -> int:
    length = 0
    while at + length < end and to + length < limit and to + length not in taken:
        if before.words[at + length] != after.words[to + length]:
            break
        length += 1
    return length
