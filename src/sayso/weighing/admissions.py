"""Admissions: a party's voice affirms what its own side denied."""

from dataclasses import dataclass

from sayso.values import Claim
from sayso.weighing.case import Case
from sayso.weighing.latest import later, spoken, stands
from sayso.weighing.parties import parties_of, sides_of


@dataclass(frozen=True, slots=True)
class Admission:
    """A claim by which a party affirms what voices of its own side deny, or what it denied itself before."""

    claim: Claim
    sides: tuple[str, ...]  # the parties that it speaks for
    denials: tuple[Claim, ...]


def own_words(case: Case) -> list[tuple[Claim, set[str]]]:
    """Return the claims by which a party affirms, each with the parties it speaks for, by id."""
    parties = parties_of(case.event, case.actors)
    told = [c for c in case.claims if c.stance == "affirms" and stands(c)]
    return [(c, sides) for c in told if (sides := parties & sides_of(c.speaker or "", case.actors))]


def admissions(case: Case) -> list[Admission]:
    """Return every admission among the claims of a case, by the claim's id."""
    denied = [c for c in case.claims if c.stance == "denies" and stands(c)]
    found = []
    for claim, sides in own_words(case):
        against = tuple(c for c in denied if sides & sides_of(c.speaker or "", case.actors) and _other(claim, c, case))
        if against:
            found.append(Admission(claim, tuple(sorted(sides)), against))
    return found


def _other(claim: Claim, denial: Claim, case: Case) -> bool:
    """Tell whether a denial is another voice's, or an earlier word of the same one."""
    if denial.speaker != claim.speaker:
        return True
    before, after = spoken(denial, case.documents), spoken(claim, case.documents)
    return bool(before and after and later(after, before))
