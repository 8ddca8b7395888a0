"""Intervals: days, weeks, months, quarters, years as first and last day, both inclusive."""

from calendar import monthrange
from datetime import date, timedelta

Interval = tuple[date | None, date | None]

_SEASONS = {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11), "WI": (12, 14)}


def day(year: int, month: int, number: int) -> Interval | None:
    """Return one day, or None where the calendar has no such day."""
    try:
        one = date(year, month, number)
    except ValueError:
        return None
    return one, one


def month_of(year: int, month: int) -> Interval:
    """Return a month; numbers over 12 run into the year after."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


def year_of(year: int) -> Interval:
    """Return a year."""
    return date(year, 1, 1), date(year, 12, 31)


def quarter_of(year: int, quarter: int) -> Interval:
    """Return a quarter of a year, 1 to 4."""
    return date(year, 3 * quarter - 2, 1), month_of(year, 3 * quarter)[1]


def half_of(year: int, half: int) -> Interval:
    """Return a half of a year, 1 or 2."""
    return date(year, 6 * half - 5, 1), month_of(year, 6 * half)[1]


def season_of(year: int, season: str) -> Interval:
    """Return a season of a year by its TIMEX3 name; a winter runs into the year after."""
    low, high = _SEASONS[season]
    return month_of(year, low)[0], month_of(year, high)[1]


def decade_of(year: int) -> Interval:
    """Return the ten years that start with `year`."""
    return date(year, 1, 1), date(year + 9, 12, 31)


def century_of(year: int) -> Interval:
    """Return the hundred years that start with `year`."""
    return date(year, 1, 1), date(year + 99, 12, 31)


def week_numbered(year: int, number: int) -> Interval | None:
    """Return a week, Monday to Sunday, by its ISO number, or None where the year has no such week."""
    try:
        monday = date.fromisocalendar(year, number, 1)
    except ValueError:
        return None
    return monday, monday + timedelta(days=6)


def weekend_of(anchor: date) -> Interval:
    """Return the Saturday and Sunday of the week that holds the anchor."""
    saturday = anchor + timedelta(days=5 - anchor.weekday())
    return saturday, saturday + timedelta(days=1)


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


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    """Return the nth weekday (Monday 0) of a month, 1 to 4, or the last one for -1."""
    days = [date(year, month, number + 1) for number in range(monthrange(year, month)[1])]
    return [one for one in days if one.weekday() == weekday][nth - (nth > 0)]
