"""Finder: the time expressions of a parsed Doc, each with what it means."""

import re
from datetime import date
from functools import lru_cache

from spacy.tokens import Doc

from sayso.reading.dates.dated import periods
from sayso.reading.dates.expression import Expression, Kind, Meaning
from sayso.reading.dates.grammar import read_text
from sayso.reading.dates.interval import Interval
from sayso.reading.dates.memory import Memory
from sayso.reading.dates.scene import Anchored, Setting, Words
from sayso.reading.dates.tense import Tense
from sayso.reading.dates.values import interval_of
from sayso.values import Period, Span

_SOME_DAY = date(2000, 1, 1)
_LEADING = re.compile(r"\s*(?:(?:on|in|at|by|since|until|till|during|over|from|before|after)\s+)?", re.IGNORECASE)


def find_expressions(
    doc: Doc, anchor: date | None, *, anchored: Anchored = "published", memory: Memory | None = None
) -> list[Expression]:
    """Return all time expressions of a Doc, with their offsets in its text, in order and apart.

    `anchor` is the day that relative expressions count from: when the document was published or, with
    `anchored="text"`, the nearest full date in the text, from which a weekday may lie either way. `memory` holds
    the dates told before this text, and takes those that it tells.
    """
    setting = Setting(anchor, anchored, Words(doc), memory if memory is not None else Memory())
    return expressions_of(doc.text, setting)


def find_dates(doc: Doc, anchor: date | None, *, anchored: Anchored = "published") -> list[tuple[Span, Period]]:
    """Return the time expressions that mean a period, with their offsets in the Doc's text, in order.

    "since X" and "until X" leave the other end open. See `find_expressions` for the anchor.
    """
    return periods(doc.text, find_expressions(doc, anchor, anchored=anchored))


def resolve(
    words: str, anchor: date | None, *, tense: Tense = "past", anchored: Anchored = "published"
) -> Period | None:
    """Return the period that a whole expression means, or None where it means none or the anchor is wanting.

    Lengths of time ("two years") are no period.
    """
    found = periods(words, expressions_of(words, Setting(anchor, anchored, tense=tense)))
    if len(found) == 1 and _LEADING.fullmatch(words[: found[0][0].start]) and found[0][0].end == len(words.rstrip()):
        return found[0][1]
    return None


@lru_cache(4096)
def kind_of(words: str) -> Kind | None:
    """Return the kind of the first time expression in some words, or None where there is none.

    A length that reaches to a day ("the past two weeks") is a date here: it tells when.
    """
    found = expressions_of(words, Setting(_SOME_DAY, tense="past"))
    if not found:
        return None
    return "DATE" if found[0].period is not None and found[0].kind == "DURATION" else found[0].kind


def expressions_of(text: str, setting: Setting) -> list[Expression]:
    """Return the time expressions of a text in a setting."""
    return [_expression(text, start, end, meaning) for start, end, meaning in read_text(text, setting)]


def _expression(text: str, start: int, end: int, meaning: Meaning) -> Expression:
    """Return an expression with its period, where it has one."""
    interval = meaning.interval
    if interval is None and meaning.kind in ("DATE", "TIME"):
        interval = interval_of(meaning.value, meaning.mod)
    period = as_period(interval, text[start:end]) if interval else None
    return Expression(Span(start, end), meaning.kind, meaning.value, meaning.mod, meaning.quant, meaning.freq, period)


def as_period(interval: Interval, text: str) -> Period:
    """Return an interval as a Period with its words."""
    start, end = interval
    return Period(start.isoformat() if start else None, end.isoformat() if end else None, text)
