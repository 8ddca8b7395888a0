"""Dated: the expressions that mean days or runs of days, with ranges joined and open ends left open."""

import re
from collections.abc import Iterator
from itertools import pairwise

from sayso.reading.dates.expression import Expression
from sayso.values import Period, Span

_OPEN = re.compile(r"\b(?P<how>since|until|till|by)\s+$", re.IGNORECASE)
_FROM = re.compile(r"\b(?:from|(?P<between>between))\s+$", re.IGNORECASE)
_JOINS = re.compile(r"\s*(?:(?P<and>,?\s+and)|to|until|till|through|[-–])\s*", re.IGNORECASE)


def periods(text: str, expressions: list[Expression]) -> list[tuple[Span, Period]]:
    """Return the days that expressions mean, with their spans in the text, in order.

    "from X to Y" is one period; "since X" and "until X" leave the other end open; lengths and sets are none.
    """
    dated = [one for one in expressions if one.period is not None and not one.value.endswith("_REF")]
    return list(_joined(text, dated))


def _joined(text: str, dated: list[Expression]) -> Iterator[tuple[Span, Period]]:
    taken: set[int] = set()
    ranges = {id(low): high for low, high in pairwise(dated) if _is_range(text, low, high)}
    for one in dated:
        if id(one) in taken or one.period is None:
            continue
        high = ranges.get(id(one))
        if high is not None and high.period is not None:
            taken.add(id(high))
            opening = _FROM.search(text, max(0, one.span.start - 12), one.span.start)
            span = Span(opening.start() if opening else one.span.start, high.span.end)
            yield span, Period(one.period.start, high.period.end, span.of(text))
        else:
            yield one.span, _opened(text, one.span.start, one.period)


def _is_range(text: str, low: Expression, high: Expression) -> bool:
    """Tell whether two expressions that follow one another are the ends of one range."""
    if low.period is None or high.period is None or low.kind != "DATE" or high.kind != "DATE":
        return False
    between = _JOINS.fullmatch(text, low.span.end, high.span.start)
    opening = _FROM.search(text, max(0, low.span.start - 12), low.span.start)
    if between is None or (between["and"] is not None) != bool(opening and opening["between"]):
        return False
    return (low.period.start or "") <= (high.period.end or "")


def _opened(text: str, start: int, period: Period) -> Period:
    before = _OPEN.search(text, max(0, start - 8), start)
    how = before["how"].lower() if before else ""
    if how == "since":
        return Period(period.start, None, period.text)
    return Period(None, period.end, period.text) if how else period
