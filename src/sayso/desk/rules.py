"""Rules beside a transfer: how each stood that day, in words and as a strip of years, and who says so."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from sayso.exports import grounds, phrase, said
from sayso.ledger import FallingRow, RegimeRow, Stretch, Turn, Voice

WIDTH, HEIGHT = 260, 14  # pixels of a strip


@dataclass(frozen=True, slots=True)
class Saying:
    """A voice on a rule: what it says of it in time, in the house's words."""

    voice: Voice
    says: str


@dataclass(frozen=True, slots=True)
class Strip:
    """The years of a rule: stretches as (x, width, class, title), the years at its ends, and where the day is."""

    stretches: tuple[tuple[int, int, str, str], ...]
    first: str
    last: str
    mark: int | None


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule that a transfer touches, ready for the page; `when` is the day in words."""

    found: FallingRow
    when: str
    sayings: tuple[tuple[str, tuple[Saying, ...]], ...]
    strip: Strip | None

    @property
    def row(self) -> RegimeRow:
        """Return the rule itself."""
        return self.found.row


def rules(found: Sequence[FallingRow]) -> tuple[list[Rule], list[Rule]]:
    """Return the rules that are or may be about a transfer, and those of which nobody tells enough to know."""
    made = [_rule(one) for one in found]
    return [one for one in made if one.found.match != "unknown"], [one for one in made if one.found.match == "unknown"]


def _rule(found: FallingRow) -> Rule:
    stood = found.row.answer
    groups = tuple((title.capitalize(), _sayings(turns, found.row)) for title, turns in grounds(found.row))
    return Rule(found, phrase(stood.at) if stood else "", groups, _strip(found.row))


def _sayings(turns: Sequence[Turn], row: RegimeRow) -> tuple[Saying, ...]:
    return tuple(Saying(row.voices[turn.claim], said(turn)) for turn in turns)


def _strip(row: RegimeRow) -> Strip | None:
    if all(one.standing == "unknown" for one in row.course):
        return None
    first, last = row.course[0].first, row.course[-1].last
    room = (last - first).days + 1

    def x(day: date) -> int:
        return round((day - first).days / room * WIDTH)

    day = row.answer.at.first if row.answer else None
    ends = (f"{first.year}", f"{last.year}") if first.year != last.year else (f"{first:%Y-%m}", f"{last:%Y-%m}")
    return Strip(tuple(_drawn(one, x) for one in row.course), *ends, x(day) if day else None)


def _drawn(one: Stretch, x: Callable[[date], int]) -> tuple[int, int, str, str]:
    start, end = x(one.first), x(one.last)
    return start, max(end - start, 2), one.standing.replace(" ", "-"), f"{one.first} to {one.last}: {one.standing}"
