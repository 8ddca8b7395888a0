"""Resolve: what a time expression means, seen from an anchor."""

import re
from datetime import date
from typing import Literal

from sayso.reading.dates.grammar import BARE, LEADING, ONE, RANGE, YEAR
from sayso.reading.dates.interval import Interval
from sayso.reading.dates.named import ABSOLUTE, absolute
from sayso.reading.dates.relative import relative, yearless
from sayso.values import Period

Tense = Literal["past", "future", "unknown"]
Anchored = Literal["published", "text"]


def resolve(
    expression: str, anchor: date | None, *, tense: Tense = "past", anchored: Anchored = "published"
) -> Period | None:
    """Return the period that an expression means, or None where it means none or the anchor is wanting.

    `anchor` is the day that relative expressions count from: when the document was published or, with
    `anchored="text"`, the nearest full date in the text, from which a weekday may lie either way.
    Lengths of time ("two years") are no period.
    """
    words = " ".join(expression.split())
    span = RANGE.fullmatch(words)
    if span:
        found = _range(span, anchor, tense)
    else:
        bare = LEADING.sub("", words, count=1)
        match = ONE.fullmatch(bare) or BARE.fullmatch(bare)
        if match is None:
            return None
        direction = 0 if anchored == "text" else 1 if tense == "future" else -1
        found = _one(match.lastgroup or "", bare.lower(), anchor, direction)
    return period(found, expression) if found else None


def period(interval: Interval, text: str) -> Period:
    """Return an interval as a Period with its words."""
    start, end = interval
    return Period(start.isoformat() if start else None, end.isoformat() if end else None, text)


def _one(shape: str, words: str, anchor: date | None, direction: int) -> Interval | None:
    if shape in ABSOLUTE:
        return absolute(shape, words)
    if anchor is None:
        return None
    if shape in ("md", "dm", "month", "nearmonth"):
        return yearless(shape, words, anchor, direction)
    return relative(shape, words, anchor, direction)


def _range(match: re.Match[str], anchor: date | None, tense: Tense) -> Interval | None:
    low, high = match["low"] or match["low2"], match["high"] or match["high2"]
    if len(high) == 2:
        high = low[:2] + high
    if not re.search(YEAR, low) and re.search(YEAR, high):
        low = f"{low} {re.findall(YEAR, high)[-1]}"
    ends = [resolve(one, anchor, tense=tense) for one in (low, high)]
    if not ends[0] or not ends[1] or not ends[0].start or not ends[1].end or ends[0].start > ends[1].end:
        return None
    return date.fromisoformat(ends[0].start), date.fromisoformat(ends[1].end)
