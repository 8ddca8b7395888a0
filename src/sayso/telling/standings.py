"""Standings: the days on which an event came to stand otherwise."""

from itertools import pairwise

from sayso.ledger import Course, DayStatus


def standings(course: Course) -> list[DayStatus]:
    """Return the days on which an event came to stand otherwise: another status, or other counts."""
    return [*course.days[:1], *(now for then, now in pairwise(course.days) if _counts(then) != _counts(now))]


def _counts(day: DayStatus) -> tuple[str, int, int, int, int]:
    return (day.status, day.affirming, day.denying, day.hedging, day.independent_origins)
