"""Placing: on which day each claim was made, as far as anybody knows."""

from dataclasses import dataclass

from sayso.values import Claim, Span
from sayso.weighing.case import Case
from sayso.weighing.latest import spoken, stands
from sayso.weighing.regimes.windows import on


@dataclass(frozen=True, slots=True)
class Said:
    """A claim with its day as it is told, ISO and maybe cut short, and the last day that this can mean."""

    last: str
    claim: Claim
    day: str


def placed(case: Case) -> tuple[list[Said], tuple[str, ...]]:
    """Return the claims that take a stand in the order of their days, and the ids of those that nobody dates.

    A claim is placed on the day on which its voice spoke, else on the day on which its document was published; a date
    cut short ("2024-09") at the end of what it may mean, and not after the publication.
    """
    taking = [claim for claim in case.claims if stands(claim)]
    said = sorted((found for claim in taking if (found := _said(claim, case))), key=_order)
    dated = {one.claim.id for one in said}
    return said, tuple(sorted(claim.id for claim in taking if claim.id not in dated))


def _said(claim: Claim, case: Case) -> Said | None:
    day = spoken(claim, case.documents)
    window, out = on(day), on(case.documents[claim.document].published)
    if day is None or window.first is None or window.last is None:
        return None
    bound = out.last if out.last and window.first <= out.last < window.last else window.last
    return Said(bound.isoformat(), claim, day)


def _order(said: Said) -> tuple[str, bool, str, Span, str]:
    """Order by day; what a voice is known to have said on a day goes before what was only published then."""
    return (said.last, said.claim.date is None, said.claim.document, said.claim.span, said.claim.id)
