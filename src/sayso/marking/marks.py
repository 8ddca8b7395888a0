"""Marks over a text: spans that overlap and nest, cut into runs that do not."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from sayso.values import Span


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """One span of one entry: `entry` is the entry's id on the page, `part` what the span is of it
    (`source`, `cue`, `content`, `claim`, `here`).
    """

    span: Span
    entry: str
    part: str


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text with the marks that lie over all of it, widest first; `opens` begin with it."""

    span: Span
    marks: tuple[Mark, ...] = ()
    opens: tuple[Mark, ...] = ()


def cut(stretch: Span, marks: Iterable[Mark], breaks: Iterable[int] = ()) -> tuple[Run, ...]:
    """Cut a stretch of text into runs, in order and without gaps, that change where a mark begins or ends.

    Marks may overlap, nest and repeat; what lies outside the stretch is left out. `breaks` are further
    offsets to cut at (paragraphs). An empty stretch has no runs.
    """
    if stretch.start >= stretch.end:
        return ()
    coming = sorted({mark for mark in marks if _lies(mark.span, stretch)}, reverse=True)
    places = _places(stretch, coming, breaks)
    over: list[Mark] = []
    runs: list[Run] = []
    for start, end in pairwise(places):
        over = [mark for mark in over if mark.span.end > start]
        while coming and coming[-1].span.start <= start:
            over.append(coming.pop())
        held = tuple(sorted(over, key=_widest_first))
        runs.append(Run(Span(start, end), held, tuple(mark for mark in held if mark.span.start == start)))
    return tuple(runs)


def _lies(span: Span, stretch: Span) -> bool:
    return span.start < span.end and span.meets(stretch)


def _places(stretch: Span, marks: Iterable[Mark], breaks: Iterable[int]) -> list[int]:
    edges = {*breaks, *(edge for mark in marks for edge in mark.span)}
    return sorted({*stretch, *(edge for edge in edges if stretch.start < edge < stretch.end)})


def _widest_first(mark: Mark) -> tuple[int, Mark]:
    return (mark.span.start - mark.span.end, mark)
