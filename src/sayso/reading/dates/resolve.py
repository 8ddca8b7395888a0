"""Resolve: what a time expression means, seen from an anchor."""

import re
from datetime import date, timedelta
from typing import Literal

from sayso.reading.dates.grammar import (
    BARE,
    LEADING,
    MONTH,
    MONTHS,
    NUMBERS,
    ONE,
    ORDINALS,
    RANGE,
    SEASONS,
    UNIT,
    WEEKDAY,
    WEEKDAYS,
    YEAR,
)
from sayso.reading.dates.interval import (
    Interval,
    day,
    decade_of,
    month_of,
    near_weekday,
    part,
    quarter_of,
    unit_of,
    year_of,
)
from sayso.values import Period

ABSOLUTE = frozenset({"iso", "mdy", "dmy", "quarter", "my", "season", "decade", "year"})

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
        return _absolute(shape, words)
    if anchor is None:
        return None
    if shape in ("md", "dm", "month", "nearmonth"):
        return _yearless(shape, words, anchor, direction)
    return _relative(shape, words, anchor, direction)


def _absolute(shape: str, words: str) -> Interval | None:
    years = re.findall(YEAR, words)
    year = int(years[-1]) if years else 0
    month = _month(words)
    if shape == "iso":
        return day(*(int(number) for number in words.split("-")))
    if shape in ("mdy", "dmy") and month:
        return _days(words, year, month)
    if shape == "my" and month:
        return _part(words, month_of(year, month))
    if shape == "year":
        return _part(words, year_of(year))
    if shape == "decade":
        return _part(words, decade_of(int(words[-5:-1])))
    return _season(shape, words, year)


def _season(shape: str, words: str, year: int) -> Interval | None:
    if shape == "season":
        low, high = next(months for name, months in SEASONS.items() if name in words)
        return month_of(year, low)[0], month_of(year, high)[1]
    if shape == "quarter":
        number = re.search(r"q([1-4])", words)
        return quarter_of(year, int(number[1]) if number else next(n for w, n in ORDINALS.items() if w in words))
    return None


def _days(words: str, year: int, month: int) -> Interval | None:
    """Return the day or run of days ("6-8") of a month that the words name."""
    bare = re.sub(rf"{YEAR}$", "", words)
    numbers = [int(n) for n in re.findall(r"\d{1,2}", bare)]
    first, last = (day(year, month, number) for number in (numbers[0], numbers[-1]))
    return (first[0], last[1]) if first and last else None


def _month(words: str) -> int | None:
    found = re.search(rf"\b{MONTH}", words, re.IGNORECASE)
    return MONTHS[found[0].rstrip(".").lower()] if found else None


def _part(words: str, interval: Interval) -> Interval:
    if re.search(r"\b(early|beginning of|start of)\b", words) and "earlier" not in words:
        return part(interval, "early")
    if re.search(r"\bmid|\bmiddle of", words):
        return part(interval, "middle")
    return part(interval, "late") if re.search(r"\b(late|end of)\b", words) else interval


def _yearless(shape: str, words: str, anchor: date, direction: int) -> Interval | None:
    """Return a day or month without its year: the last one, the next one or the nearest, as the direction asks."""
    month = _month(words)
    if month is None:
        return None
    if words.startswith(("last", "past", "previous")):
        direction = -1
    elif words.startswith(("next", "coming")):
        direction = 1
    found = []
    for year in (anchor.year - 1, anchor.year, anchor.year + 1):
        one = _days(words, year, month) if shape in ("md", "dm") else _part(words, month_of(year, month))
        if one and one[0]:
            found.append((one[0], one))
    if direction < 0:
        # A date a little after the anchor is news of tomorrow, not of last year.
        past = [one for start, one in found if start <= anchor + timedelta(days=14)]
        return past[-1] if past else None
    if direction > 0:
        later = [one for start, one in found if start >= anchor.replace(day=1)]
        return later[0] if later else None
    return min(found, key=lambda one: abs((one[0] - anchor).days))[1] if found else None


def _relative(shape: str, words: str, anchor: date, direction: int) -> Interval | None:
    if shape == "deictic":
        shift = -2 if "before" in words else -1 if "yesterday" in words else 1 if "tomorrow" in words else 0
        return unit_of("day", anchor, shift)
    if shape == "weekend":
        return unit_of("weekend", anchor, 0 if anchor.weekday() >= 5 or direction > 0 else -1)
    if shape in ("weekday", "nearday"):
        return _weekday(words, anchor, direction)
    unit = _unit(words)
    if shape == "nearquarter":
        year = unit_of("year", anchor, _shift(words))[0]
        return _season("quarter", words, year.year) if year else None
    if shape == "near":
        return _part(words, unit_of(unit, anchor, _shift(words)))
    return _counted(shape, words, unit, anchor)


def _shift(words: str) -> int:
    """Return how many units after the anchor's "last", "this" or "next" means."""
    if re.search(r"\b(last|past|previous)\b", words):
        return -1
    return 1 if re.search(r"\b(next|coming)\b", words) else 0


def _unit(words: str) -> str:
    found = re.findall(rf"\b({UNIT})s?\b", words)
    return str(found[-1]) if found else "day"


def _counted(shape: str, words: str, unit: str, anchor: date) -> Interval | None:
    count = _count(words)
    if count is None:
        return None
    if shape == "ago":
        sign = 1 if words.endswith("from now") else -1
        return unit_of(unit, anchor, sign * count)
    forward = bool(re.search(r"\b(next|coming)\b", words))
    far = unit_of(
        unit if unit != "decade" else "year", anchor, (1 if forward else -1) * count * (10 if unit == "decade" else 1)
    )
    start = far[0] if unit in ("year", "decade", "month", "quarter") else _same(unit, anchor, count, forward)
    return (anchor, far[1]) if forward else (start, anchor)


def _same(unit: str, anchor: date, count: int, forward: bool) -> date:
    days = count * (7 if unit == "week" else 1)
    return anchor + timedelta(days=days if forward else -days)


def _count(words: str) -> int | None:
    found = re.search(r"\d+", words)
    if found:
        return int(found[0])
    return next(
        (n for w, n in sorted(NUMBERS.items(), key=lambda one: -len(one[0])) if re.search(rf"\b{w}\b", words)), None
    )


def _weekday(words: str, anchor: date, direction: int) -> Interval:
    name = re.search(WEEKDAY, words, re.IGNORECASE)
    number = WEEKDAYS[name[0].lower()] if name else 0
    if words.startswith(("last", "past", "previous")):
        found = near_weekday(number, anchor - timedelta(days=1), -1)
    elif words.startswith(("next", "coming")):
        found = near_weekday(number, anchor + timedelta(days=1), 1)
    elif words.startswith("this"):
        monday = anchor - timedelta(days=anchor.weekday())
        found = monday + timedelta(days=number)
    else:
        found = near_weekday(number, anchor, direction)
    return found, found


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
