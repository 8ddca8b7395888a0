"""When: periods as days, and how far apart two tellings of one event may put it."""

from collections.abc import Iterable
from datetime import date, timedelta

from sayso.linking.words import words
from sayso.values import Period

Days = tuple[date, date]  # the first and the last, inclusive


def interval(time: Period) -> Days | None:
    """Return the first and the last day of a period; None where neither is known."""
    start, end = time.start or time.end, time.end or time.start
    first, last = _days(start), _days(end)
    return None if first is None or last is None else (min(first[0], last[0]), max(first[1], last[1]))


def days_apart(one: Days, other: Days) -> int:
    """Return how many days lie between two intervals, 0 where they meet."""
    return max(0, (other[0] - one[1]).days, (one[0] - other[1]).days)


def windows(published: Iterable[str | None], when: Days | None, size: int) -> tuple[int, ...]:
    """Return the numbers of the windows that days of publication, and the first and last of other days, lie in.

    Days within `size` of one another lie in one window or in two beside one another, days of more than twice that in
    none such. Without a day there are none.
    """
    days = [found[0] for iso in published if (found := _days(iso))] + list(when or ())
    return tuple(sorted({day.toordinal() // size for day in days}))


def tolerance(type: str) -> int:
    """Return how many days apart two tellings of one event of this type may put it."""
    return words().durable_days if type in words().durable else words().single_days


def _days(iso: str | None) -> Days | None:
    """Return the days of an ISO date, of a month or of a year."""
    if iso is None:
        return None
    try:
        if len(iso) == 4:
            return date(int(iso), 1, 1), date(int(iso), 12, 31)
        if len(iso) == 7:
            first = date.fromisoformat(f"{iso}-01")
            return first, (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
        day = date.fromisoformat(iso[:10])
    except (ValueError, OverflowError):
        return None
    return day, day
