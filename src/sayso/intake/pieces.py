"""Pieces: what is left of a text's paragraphs beside the spans that its format explains."""

from bisect import bisect

from sayso.intake.paragraphs import paragraphs, trimmed
from sayso.values import Span


def pieces_beside(text: str, taken: list[Span]) -> list[Span]:
    """Return the paragraphs of a text without what is taken, trimmed, in order; a bare rule or bullet is nothing."""
    joined = _joined(taken)
    return [piece for paragraph in paragraphs(text) for piece in _outside(text, paragraph, joined)]


def _joined(spans: list[Span]) -> list[Span]:
    """Return spans in order, those that meet made one."""
    joined: list[Span] = []
    for span in sorted(spans):
        if joined and span.start < joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(span.end, joined[-1].end))
        else:
            joined.append(span)
    return joined


def _outside(text: str, paragraph: Span, taken: list[Span]) -> list[Span]:
    """Return what is left of a paragraph beside the spans that are taken; a bare rule or bullet is nothing."""
    left: list[Span | None] = []
    start = paragraph.start
    for span in taken[bisect(taken, paragraph.start, key=lambda span: span.end) :]:
        if span.start >= paragraph.end:
            break
        left.append(trimmed(text, start, max(start, span.start)))
        start = span.end
    left.append(trimmed(text, start, max(start, paragraph.end)))
    return [piece for piece in left if piece and any(map(str.isalnum, piece.of(text)))]
