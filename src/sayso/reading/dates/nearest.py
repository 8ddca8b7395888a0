"""Nearest: the year of a date that names none, from the anchor or from a tale of long ago."""

from collections.abc import Callable
from datetime import date, timedelta

from sayso.reading.dates.expression import Meaning
from sayso.reading.dates.scene import Scene
from sayso.reading.dates.values import interval_of, size_of

_LIKELIER = 2  # times: how much further off the past one must be for the one ahead to be meant
SOON = 14  # days: what lies a little after the anchor is news of tomorrow, not of last year


def bygone(scene: Scene) -> int | None:
    """Return the bygone year of a day or month told near by, which goes on to hold: "in May 1981 … on July 2"."""
    told = scene.memory.last(place=scene.start)
    if told is None or scene.anchor is None or size_of(told) not in ("day", "month"):
        return None
    year = int(told[:4])
    return year if scene.direction <= 0 and year < scene.anchor.year - 1 and not scene.said else None


def nearest(
    anchor: date, direction: int, in_year: Callable[[int], Meaning | None], *, soon: bool = False
) -> Meaning | None:
    """Return what a date without its year means: the last one, the next one or the nearest, as the direction asks.

    With `soon`, one that lies just ahead is meant before one of long ago ("he lost before the Nov. 8 vote").
    """
    found: list[tuple[date, Meaning]] = []
    for year in range(anchor.year - 1, anchor.year + 2):
        meaning = in_year(year)
        start = (interval_of(meaning.value) or (None,))[0] if meaning else None
        if meaning and start:
            found.append((start, meaning))
    if direction < 0:
        past = [(start, one) for start, one in found if start <= anchor + timedelta(days=SOON)]
        ahead = [(start, one) for start, one in found if start > anchor]
        if soon and past and ahead and (ahead[0][0] - anchor) * _LIKELIER < anchor - past[-1][0]:
            return ahead[0][1]
        return past[-1][1] if past else None
    if direction > 0:
        later = [one for start, one in found if start >= anchor.replace(day=1)]
        return later[0] if later else None
    return min(found, key=lambda one: abs((one[0] - anchor).days))[1] if found else None
