"""Selectors: how others find words again: by quotation and by position (W3C Web Annotation, code points)."""

from sayso.values import Span

LEAST = 32  # characters before and after, which is what annotation clients keep
MOST = 2048  # where even that much stands several times, only the position tells


def around(text: str, span: Span) -> tuple[str, str]:
    """Return what stands before and after a span of a text: so much that the whole stands in it once."""
    reach = LEAST
    while reach <= MOST:
        if _once(text, span, reach):
            return _beside(text, span, reach)
        reach *= 2
    return _beside(text, span, LEAST)


def _once(text: str, span: Span, reach: int) -> bool:
    start = max(0, span.start - reach)
    whole = text[start : span.end + reach]
    return text.find(whole) == start and text.find(whole, start + 1) < 0


def _beside(text: str, span: Span, reach: int) -> tuple[str, str]:
    return text[max(0, span.start - reach) : span.start], text[span.end : span.end + reach]
