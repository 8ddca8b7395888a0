"""Lasting: the days that a period spans, where its dates are cut short."""

from sayso.linking.when import interval
from sayso.values import Period


def days(time: Period) -> tuple[str | None, str | None]:
    """Return the first day that a period's start may mean and the last one that its end may, None where not known."""
    first, last = interval(Period(time.start)), interval(Period(end=time.end))
    return (first[0].isoformat() if first else None, last[1].isoformat() if last else None)
