"""Relative: expressions that mean something only from an anchor: weekdays, "last week", a day without its year."""

import re
from datetime import date, timedelta

from sayso.reading.dates.grammar import NUMBERS, UNIT, WEEKDAY, WEEKDAYS
from sayso.reading.dates.interval import Interval, month_of, near_weekday, unit_of
from sayso.reading.dates.named import days, month_in, partly, season


def yearless(shape: str, words: str, anchor: date, direction: int) -> Interval | None:
    """Return a day or month without its year: the last one, the next one or the nearest, as the direction asks."""
    month = month_in(words)
    if month is None:
        return None
    if words.startswith(("last", "past", "previous")):
        direction = -1
    elif words.startswith(("next", "coming")):
        direction = 1
    found = []
    for year in (anchor.year - 1, anchor.year, anchor.year + 1):
        one = days(words, year, month) if shape in ("md", "dm") else partly(words, month_of(year, month))
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


def relative(shape: str, words: str, anchor: date, direction: int) -> Interval | None:
    """Return what words mean that hang on the anchor by a weekday, a unit or a count."""
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
        return season("quarter", words, year.year) if year else None
    if shape == "near":
        return partly(words, unit_of(unit, anchor, _shift(words)))
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
