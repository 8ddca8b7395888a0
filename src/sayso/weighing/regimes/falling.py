"""Falling under: which rules a transfer touches, by who takes part, what it moves, and when."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from sayso.linking.when import interval
from sayso.values import Actor, Claim, Document, Event, Period
from sayso.weighing.latest import spoken
from sayso.weighing.regimes.answer import answer
from sayso.weighing.regimes.drafts import acting_for
from sayso.weighing.regimes.passing import STANDINGS, Answer
from sayso.weighing.regimes.regime import Regime
from sayso.weighing.regimes.scope import COVERS, Cover, covers, matters
from sayso.weighing.regimes.windows import Window, on

Match = Literal["sure", "possible", "unknown"]
PARTIES = ("agent", "recipient")
_ABOUT = {
    "sure": "A party is the rule's target, and the rule is about such goods.",
    "possible": "A party is the rule's target, and the rule may be about such goods.",
    "unknown": "A party is the rule's target; nobody says what the rule is about, or what was moved.",
}


@dataclass(frozen=True, slots=True)
class Falling:
    """A rule that a transfer touches: how surely it is about this transfer and why, how it stood then, and whether
    that day is the transfer's own (`by_voice`: nobody dates it, the first voice spoke of it then).
    """

    regime: Regime
    answer: Answer
    match: Match
    by_voice: bool
    reason: str


def falling(
    event: Event,
    claims: Iterable[Claim],
    regimes: Iterable[Regime],
    actors: Mapping[str, Actor],
    documents: Mapping[str, Document],
) -> tuple[Falling, ...]:
    """Return the rules on a party to a transfer that are or may be about what it moves, those in force then first.

    Those of which nobody tells enough to know whether they are about it stand last.
    """
    own, said = interval(event.time), [on(spoken(claim, documents)) for claim in claims if not claim.attributive_only]
    days = _until_spoken(event.time, Window(*own), said) if own else _first_word(said)
    parties = {id for role in PARTIES for f in event.roles.get(role, ()) for id in acting_for(f.actor, actors)}
    goods = matters(filler.text for filler in event.roles.get("goods", ()))
    found = [
        _falling(regime, covers(regime.matters, goods), days, own is None)
        for regime in regimes
        if regime.type == "sanction" and regime.targets & parties
    ]
    kept = [one for one in found if one is not None]
    return tuple(sorted(kept, key=_order))


def _order(one: Falling) -> tuple[bool, int, int, str]:
    """Return where a rule stands: what is in force and surely about it first, what nobody tells enough of last."""
    return (one.match == "unknown", STANDINGS.index(one.answer.standing), -COVERS.index(one.match), one.regime.id)


def _falling(regime: Regime, cover: Cover, days: Window, by_voice: bool) -> Falling | None:
    if cover == "no":
        return None
    dated = days.first is not None and days.last is not None
    least: Match = "sure" if dated and not by_voice else "possible" if dated else "unknown"
    match: Match = cover if COVERS.index(cover) < COVERS.index(least) else least
    stood = answer(regime.spells, regime.turns, days) if dated else Answer("unknown", days, reason="Nobody dates it.")
    return Falling(regime, stood, match, by_voice, f"{_ABOUT[cover]} {_when(days, by_voice, dated)}")


def _when(days: Window, by_voice: bool, dated: bool) -> str:
    if not dated:
        return "Neither the transfer nor a voice on it is dated."
    if by_voice:
        return f"Nobody dates the transfer: the first voice on it spoke on {days}."
    return f"The transfer is told of {days}."


def _until_spoken(time: Period, own: Window, said: Iterable[Window]) -> Window:
    """Return the days of a time; one that only begins ("since") goes on until the last voice spoke."""
    last = max((window.last for window in said if window.last), default=None)
    return Window(own.first, last) if time.start and not time.end and last and own.first and last > own.first else own


def _first_word(said: Iterable[Window]) -> Window:
    dated = [window for window in said if window.first]
    return min(dated, key=lambda window: window.first) if dated else Window()  # type: ignore[arg-type,return-value]
