"""Intervals: days, weeks, months, quarters, years as first and last day, both inclusive."""

from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta

Interval = tuple[date | None, date | None]


def day(year: int, month: int, number: int) -> Interval | None:
    """Return one day, or None where the calendar has no such day."""
    try:
        one = date(year, month, number)
    except ValueError:
        return None
    return one, one


def month_of(year: int, month: int) -> Interval:
    """Return a month; numbers under 1 and over 12 run into the years beside."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


def year_of(year: int) -> Interval:
    """Return a year."""
    return date(year, 1, 1), date(year, 12, 31)


def quarter_of(year: int, quarter: int) -> Interval:
    """Return a quarter of a year, 1 to 4."""
    return date(year, 3 * quarter - 2, 1), month_of(year, 3 * quarter)[1]


def decade_of(year: int) -> Interval:
    """Return the ten years that start with `year`."""
    return date(year, 1, 1), date(year + 9, 12, 31)


def week_of(anchor: date, weeks: int = 0) -> Interval:
    """Return the week, Monday to Sunday, that lies `weeks` after the anchor's."""
    monday = anchor - timedelta(days=anchor.weekday()) + timedelta(weeks=weeks)
    return monday, monday + timedelta(days=6)


def weekend_of(anchor: date, weeks: int = 0) -> Interval:
    """Return the Saturday and Sunday of the week that lies `weeks` after the anchor's."""
    sunday = week_of(anchor, weeks)[1]
    return (sunday - timedelta(days=1), sunday) if sunday else (None, None)


def unit_of(unit: str, anchor: date, shift: int) -> Interval:
    """Return the day, week, month, quarter or year that lies `shift` units after the anchor's."""
    makers: dict[str, Callable[[], Interval]] = {
        "day": lambda: (anchor + timedelta(days=shift),) * 2,
        "week": lambda: week_of(anchor, shift),
        "weekend": lambda: weekend_of(anchor, shift),
        "month": lambda: month_of(anchor.year, anchor.month + shift),
        "quarter": lambda: quarter_of(*_quarter(anchor, shift)),
        "year": lambda: year_of(anchor.year + shift),
        "decade": lambda: decade_of(anchor.year // 10 * 10 + 10 * shift),
    }
    return makers[unit]()


def _quarter(anchor: date, shift: int) -> tuple[int, int]:
    number = (anchor.month - 1) // 3 + shift
    return anchor.year + number // 4, number % 4 + 1


def part(interval: Interval, which: str) -> Interval:
    """Return the early, middle or late third of an interval with both ends."""
    start, end = interval
    if start is None or end is None:
        return interval
    if (start.month, start.day, end.month) == (1, 1, 12) and start.year == end.year:
        first = {"early": 1, "late": 9}.get(which, 5)
        return month_of(start.year, first)[0], month_of(start.year, first + 3)[1]
    third = ((end - start).days + 1) // 3
    if which == "early":
        return start, start + timedelta(days=max(third - 1, 0))
    if which == "late":
        return end - timedelta(days=max(third - 1, 0)), end
    return start + timedelta(days=third), end - timedelta(days=third)


def near_weekday(weekday: int, anchor: date, direction: int) -> date:
    """Return the weekday (Monday 0) on or before the anchor (-1), on or after it (1), or nearest to it (0)."""
    back = (anchor.weekday() - weekday) % 7
    if direction < 0 or (direction == 0 and back <= 3):
        return anchor - timedelta(days=back)
    return anchor + timedelta(days=(7 - back) % 7)
