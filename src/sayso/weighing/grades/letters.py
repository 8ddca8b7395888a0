"""Letters: the reliability that is proposed for each source on the Admiralty scale, by what the ledger shows of it."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from sayso.values import Claim
from sayso.weighing.case import Case
from sayso.weighing.grades.bearing import Bench, bearing, bench
from sayso.weighing.grades.scale import Step, scale
from sayso.weighing.latest import stands
from sayso.weighing.placing import placed

Letter = Literal["A", "B", "C", "D", "E", "F"]
Outcome = Literal["borne out", "admitted", "contradicted", "changed its word", "disputed", "open"]
MEANING: dict[str, str] = {
    "A": "completely reliable",
    "B": "usually reliable",
    "C": "fairly reliable",
    "D": "not usually reliable",
    "E": "unreliable",
    "F": "reliability cannot be judged",
}
GOOD: tuple[Outcome, ...] = ("borne out", "admitted")
BAD: tuple[Outcome, ...] = ("contradicted", "changed its word")
ORDER: tuple[Outcome, ...] = (*GOOD, *BAD, "disputed", "open")


@dataclass(frozen=True, slots=True)
class Record:
    """How the word of a source fared on one event, with its own claims and those of others that show it."""

    event: str
    outcome: Outcome
    first: bool  # before every other origin that says the same
    claims: tuple[str, ...]
    uses: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SourceGrade:
    """The letter that is proposed for a source, the rule that gives it, in words, and the records that it used.

    `records` leave out events that are `open` (nobody else speaks to them), of which `open` is the count.
    """

    letter: Letter
    rule: str
    records: tuple[Record, ...]
    open: int = 0

    def counts(self) -> dict[str, int]:
        """Return how many events had each outcome, and in how many it was the first."""
        held = Counter(record.outcome for record in self.records)
        return {**{outcome: held[outcome] for outcome in ORDER[:-1]}, "first": sum(r.first for r in self.records)}


def record(case: Case, mine: Iterable[Claim], voice: str | None = None, ready: Bench | None = None) -> Record | None:
    """Return how the word of a source fared on an event; `mine` are the claims that it makes or carries there.

    `voice` is the source's id where they are its own word: only then can it have changed it. None where it takes no
    stand, or only hedges, or carries both sides.
    """
    ready = ready or bench(case)
    told = [claim for claim in mine if stands(claim) and claim.stance != "hedges"]
    ids = tuple(sorted(claim.id for claim in told))
    if voice and (turned := _turned(ready, voice, told)):
        return Record(case.event.id, "changed its word", False, ids, turned)
    if len({claim.stance for claim in told}) != 1:
        return None
    others = bearing(ready, told)
    outcome: Outcome = "open"
    if others.admits and not others.admitted:
        outcome = "admitted"
    elif others.admitted and not others.same:
        outcome = "contradicted"
    elif others.same and not others.opposite:
        outcome = "borne out"
    elif others.opposite:
        alone = not others.same and len(others.opposite) >= scale().improbable
        outcome = "contradicted" if alone else "disputed"
    first = bool(others.same) and _first(case, told, {id for held in others.same.values() for id in held})
    return Record(case.event.id, outcome, first, ids, others.uses)


def _turned(ready: Bench, voice: str, told: list[Claim]) -> tuple[str, ...]:
    """Return the latest words of a voice where they are the opposite of what it said before."""
    now = [claim for claim in (*ready.affirming, *ready.denying) if claim.speaker == voice]
    stances = {claim.stance for claim in now}
    before = {claim.stance for claim in told if claim.id not in {c.id for c in now}}
    return tuple(sorted(claim.id for claim in now)) if stances and before - stances else ()


def _first(case: Case, told: list[Claim], others: set[str]) -> bool:
    """Tell whether a source is known to have said it on an earlier day than every other origin did."""
    said, undated = placed(case)
    days = {one.claim.id: one.last for one in said}
    mine, theirs = [days[c.id] for c in told if c.id in days], [days[id] for id in others if id in days]
    return bool(mine and theirs) and not others & set(undated) and min(mine) < min(theirs)


def letter(records: Iterable[Record | None], *, open: int = 0) -> SourceGrade:
    """Return the letter that these records of one source come to; `open` counts events that were not looked at, as
    nobody else speaks to them.
    """
    held = sorted((one for one in records if one), key=lambda one: (ORDER.index(one.outcome), one.event))
    shown = tuple(one for one in held if one.outcome != "open")
    grade = SourceGrade("F", "", shown, open + len(held) - len(shown))
    counts = grade.counts()
    good, bad = (sum(counts[outcome] for outcome in group) for group in (GOOD, BAD))
    judged = good + bad
    rest = f"{_listed(counts)}; {grade.open} that nobody else speaks to"
    if judged < scale().least:
        known = f"on {judged} event{'' if judged == 1 else 's'} only" if judged else "on no event"
        rule = f"F: {known} does the ledger show how its word fared ({rest})"
        return SourceGrade("F", rule, shown, grade.open)
    step = next(one for one in scale().steps if _meets(one, good / judged, judged, counts["first"]))
    fared = f"{good} of the {judged} events on which the ledger shows how its word fared"
    rule = f"{step.name}: borne out on {fared} ({rest})"
    return SourceGrade(step.name, rule, shown, grade.open)  # type: ignore[arg-type]


def _meets(step: Step, share: float, judged: int, first: int) -> bool:
    return step.name == "E" or (share >= step.share and judged >= step.events and first >= step.first)


def _listed(counts: dict[str, int]) -> str:
    told = [f"{count} {name}" for name, count in counts.items() if count and name != "first"]
    first = f", first in {counts['first']}" if counts["first"] else ""
    return (", ".join(told) or "none borne out or contradicted") + first
