"""News: what came since the last visit, in words, event by event."""

from collections.abc import Iterator
from dataclasses import dataclass

from sayso.ledger import Arrivals, EventDiff
from sayso.values import Status

SHOWN = 8  # changes that the first page tells
_SIDES = {"affirmed_by": ("affirms", "affirm"), "denied_by": ("denies", "deny"), "hedged_by": ("hedges", "hedge")}


@dataclass(frozen=True, slots=True)
class Turn:
    """An event that stands otherwise: its status before (None of a new one) and now, and what became of it."""

    event: str
    headline: str
    before: Status | None
    now: Status
    told: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class News:
    """What came since the last visit; `more` counts changes that are not told."""

    found: Arrivals
    turns: tuple[Turn, ...]
    more: int


def news(found: Arrivals) -> News:
    """Return the news, the most contested events first."""
    turns = tuple(_turn(change) for change in found.changes)
    return News(found, turns[:SHOWN], len(turns[SHOWN:]))


def _turn(change: EventDiff) -> Turn:
    now = change.after[0]
    before = change.before[0].assessment if change.before else None
    other = before.status if before and before.status != now.assessment.status else None
    return Turn(now.id, now.headline, other, now.assessment.status, tuple(_told(change)) or ("new",))


def _told(change: EventDiff) -> Iterator[str]:
    if not change.before:
        yield "a new event"
    for side in change.sides:
        one, many = _SIDES[side.side]
        if side.new:
            names = [actor.name for actor in side.new]
            yield f"{_listed(names)} {one if len(names) == 1 else many} it"
        if side.gone:
            yield f"{_listed([actor.name for actor in side.gone])} no longer {one if len(side.gone) == 1 else many} it"
    if change.before:
        then, now = (stand[0].assessment.independent_origins for stand in (change.before, change.after))
        if then != now:
            yield f"witnesses: {then}, now {now}"


def _listed(names: list[str], most: int = 3) -> str:
    shown = ", ".join(names[:most])
    return f"{shown} and {len(names) - most} more" if len(names) > most else shown
