"""Courses: how a rule stood over the years, as stretches of days with one answer each."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from sayso.weighing.regimes.answer import answer
from sayso.weighing.regimes.passing import Standing
from sayso.weighing.regimes.spells import Spell
from sayso.weighing.regimes.turns import Turn
from sayso.weighing.regimes.windows import Window

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Stretch:
    """Days in a row on which a rule stood in one way."""

    first: date
    last: date
    standing: Standing


def course(spells: Sequence[Spell], turns: Sequence[Turn], at: Window | None = None) -> tuple[Stretch, ...]:
    """Return how a rule stood from the year in which its first turn falls to that of its last, and on `at`.

    Nothing where no turn is dated.
    """
    edges = {day for turn in turns for day in (turn.window.first, turn.window.last) if day}
    if not edges:
        return ()
    shown = edges | {day for day in (at.first, at.last) if day} if at else edges
    first, last = date(min(shown).year, 1, 1), date(max(shown).year, 12, 31)
    starts = {first, *edges, *(day + _DAY for day in edges if day < last)}
    days = sorted(day for day in starts if first <= day <= last)
    ends = [day - _DAY for day in days[1:]] + [last]
    stood = (answer(spells, turns, Window(day, day)).standing for day in days)
    return _joined(Stretch(*one) for one in zip(days, ends, stood, strict=True))


def _joined(stretches: Iterable[Stretch]) -> tuple[Stretch, ...]:
    found: list[Stretch] = []
    for one in stretches:
        if found and found[-1].standing == one.standing:
            found[-1] = Stretch(found[-1].first, one.last, one.standing)
        else:
            found.append(one)
    return tuple(found)
