"""The latest word: which claims on an event still count for the voice that made them."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Protocol

from sayso.values import Claim

TAKING_A_STAND = frozenset({"affirms", "denies", "hedges"})


class Dated(Protocol):
    """What weighing needs of a document: the day on which it was published, as an ISO date, or None."""

    @property
    def published(self) -> str | None:
        """Return the day, or None where it is not known."""


def stands(claim: Claim) -> bool:
    """Tell whether a claim takes a stand: its voice affirms, denies or hedges, and vouches for that."""
    return claim.stance in TAKING_A_STAND and not claim.attributive_only


def latest(claims: Iterable[Claim], documents: Mapping[str, Dated]) -> list[Claim]:
    """Return the claims by which voices count: of each voice those of its last day.

    A claim spoke on its date, else when its document was published. One without either is kept, as is
    each of one day: which of them came last is not known. Who only mentions, asks, foretells or says
    something about the event takes no stand, and withdraws none.
    """
    by_voice: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if stands(claim):
            by_voice[claim.speaker or ""].append(claim)
    kept = [claim for told in by_voice.values() for claim in _of_the_last_day(told, documents)]
    return sorted(kept, key=lambda claim: claim.id)


def _of_the_last_day(told: list[Claim], documents: Mapping[str, Dated]) -> list[Claim]:
    days = [spoken(claim, documents) for claim in told]
    last = max((day for day in days if day is not None), default="")
    return [claim for claim, day in zip(told, days, strict=True) if day is None or not later(last, day)]


def spoken(claim: Claim, documents: Mapping[str, Dated]) -> str | None:
    """Return the ISO date on which a claim was made, as precise as it is known, or None."""
    return claim.date or documents[claim.document].published


def later(one: str, other: str) -> bool:
    """Tell whether an ISO date is surely after another: "2012" is not after "2012-05"."""
    return one > other and not one.startswith(other)
