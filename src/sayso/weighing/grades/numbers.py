"""Numbers: the credibility that is proposed for each claim on the Admiralty scale, 1 to 6, by rules that it prints."""

from dataclasses import dataclass
from typing import Literal

from sayso.values import Claim
from sayso.weighing.case import Case
from sayso.weighing.grades.bearing import Bearing, Bench, bearing, bench
from sayso.weighing.grades.scale import Scale, scale
from sayso.weighing.latest import stands

Number = Literal[1, 2, 3, 4, 5, 6]
MEANING: dict[Number, str] = {
    1: "confirmed by other sources",
    2: "probably true",
    3: "possibly true",
    4: "doubtful",
    5: "improbable",
    6: "truth cannot be judged",
}


@dataclass(frozen=True, slots=True)
class ClaimGrade:
    """The number that is proposed for a claim, the rule that gives it, in words, and the claims that the rule used."""

    number: Number
    rule: str
    uses: tuple[str, ...]


def numbers(case: Case) -> dict[str, ClaimGrade]:
    """Return the number proposed for each claim on an event, by the claim's id."""
    ready = bench(case)
    standing = {claim.id for claim in case.standing()}
    held = {(claim.speaker, claim.stance) for claim in case.standing()}
    return {
        claim.id: _grade(claim, ready, claim.id in standing, (claim.speaker, claim.stance) in held)
        for claim in case.claims
    }


def _grade(claim: Claim, ready: Bench, stands_now: bool, held: bool) -> ClaimGrade:
    if not stands(claim):
        return ClaimGrade(6, "6: it takes no stand", ())
    case = ready.case
    if not stands_now and not held:
        since = [c for c in case.standing() if c.speaker == claim.speaker]
        uses, now = tuple(sorted(c.id for c in since)), {c.stance for c in since}
        if ("affirms" if claim.stance == "denies" else "denies") in now:
            return ClaimGrade(5, "5: its own voice says the opposite since", uses)
        if claim.stance != "hedges" and now == {"hedges"}:
            return ClaimGrade(4, "4: its own voice only hedges it since", uses)
    others, marks = bearing(ready, [claim]), scale()
    number, rule = _base(others, marks)
    steps = _steps(claim, case, marks) if number < 6 else []
    lower = min(number + len(steps), max(number, marks.lowest))
    if lower > number:
        rule = f"{rule}; lower for that: {', '.join(steps)}"
    return ClaimGrade(lower, f"{lower}: {rule}", others.uses)  # type: ignore[arg-type]


def _base(others: Bearing, marks: Scale) -> tuple[int, str]:
    """Return the number that the other origins give, and the rule."""
    same, opposite = len(others.same), len(others.opposite)
    if not same and not opposite:
        return 6, "no other origin says the same or the opposite"
    said = _said(same, opposite)
    if others.admits and not others.admitted:
        return (2, f"a party admits it against its own side; {said}") if opposite else (1, f"a party admits it; {said}")
    if not opposite:
        return (1 if same >= marks.confirmed else 2), said
    if others.admitted and not same:
        return 5, f"a party admits the opposite against its own side; {said}"
    if not same:
        return (5 if opposite >= marks.improbable else 4), said
    return (3 if same + 1 > opposite else 4), said


def _said(same: int, opposite: int) -> str:
    """Return who says what, in words: "2 other origins say the same, none the opposite"."""
    others = "1 other origin says" if same == 1 else f"{same} other origins say" if same else "no other origin says"
    return f"{others} the same, {opposite or 'none'} the opposite"


def _steps(claim: Claim, case: Case, marks: Scale) -> list[str]:
    """Return what makes a claim weaker than its origins are: a hedge, and the distance to the voice."""
    links = [case.links[id] for id in claim.chain if id in case.links]
    found = ["it is hedged"] if claim.stance == "hedges" else []
    if any(link.hearsay for link in links):
        return [*found, "it comes by hearsay"]
    return [*found, f"it comes through a chain of {len(claim.chain)}"] if len(claim.chain) > marks.direct else found
