"""Vague dates: ISO dates cut short, as the first and the last day that they may mean."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Days:
    """A stretch of days, inclusive."""

    first: date
    last: date


def days(text: str | None) -> Days | None:
    """Return the days that "2012", "2012-05" or "2012-05-03" may mean; None where it is no such date."""
    try:
        parts = [int(part) for part in (text or "").split("T")[0].split("-")]
        year, month, day = [*parts, None, None][:3]
        if year is None:
            return None
        first = date(year, month or 1, day or 1)
        last_month = month or 12
        return Days(first, date(year, last_month, day or monthrange(year, last_month)[1]))
    except ValueError:
        return None
