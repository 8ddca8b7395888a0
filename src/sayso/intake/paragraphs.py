"""Paragraphs: where each begins and ends, in text that writes one a line and in text that is wrapped by hand."""

import re
from itertools import pairwise
from statistics import median

from sayso.values import Span

LINE = re.compile(r"[^\r\n\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")
FINISHED = re.compile(r"[.!?:;…\"”’')\]*_]\s*$")
WRAPPED_FROM, WRAPPED_TO = 40, 125  # characters of a line that was wrapped by hand


def paragraphs(text: str, least: int = 2) -> list[Span]:
    """Return the paragraphs of a text, trimmed of white space, in order.

    A line is a paragraph, unless the text is wrapped by hand: then lines up to a blank one are. `least` is how
    many broken lines it takes to see that.
    """
    lines = [span for match in LINE.finditer(text) if (span := trimmed(text, *match.span()))]
    if not is_wrapped(text, lines, least):
        return lines
    joined: list[Span] = []
    for line in lines:
        if joined and not _blank_between(text, joined[-1].end, line.start):
            joined[-1] = Span(joined[-1].start, line.end)
        else:
            joined.append(line)
    return joined


def is_wrapped(text: str, lines: list[Span], least: int = 2) -> bool:
    """Tell whether most lines that another follows at once are of one width and end inside a sentence."""
    inner = [
        text[line.start : line.end]
        for line, following in pairwise(lines)
        if not _blank_between(text, line.end, following.start)
    ]
    if (
        len(inner) < least
        or len(inner) * 3 < len(lines)
        or max(map(len, inner)) > WRAPPED_TO
        or median(map(len, inner)) < WRAPPED_FROM
    ):
        return False
    return sum(not FINISHED.search(line) for line in inner) * 10 >= len(inner) * 7


def trimmed(text: str, start: int, end: int) -> Span | None:
    """Return the span without the white space at its ends, or None where nothing else is in it."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end) if start < end else None


def _blank_between(text: str, end: int, start: int) -> bool:
    return len(re.findall(r"\r\n|[\r\n\x0b\x0c\x1c-\x1e\x85\u2028\u2029]", text[end:start])) > 1
