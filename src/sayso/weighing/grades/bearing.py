"""Bearing: which other origins say the same as a claim, which say the opposite, and which admit it."""

from dataclasses import dataclass

from sayso.values import Claim
from sayso.weighing.admissions import admissions
from sayso.weighing.case import Case
from sayso.weighing.parties import parties_of, sides_of


@dataclass(frozen=True, slots=True)
class Bearing:
    """What the latest words of others come to beside a claim: claims by their origin's id. `admits` are claims of
    those who say the same, by which a party affirms what its own side denies.
    """

    same: dict[str, tuple[str, ...]]
    opposite: dict[str, tuple[str, ...]]
    admits: tuple[str, ...]  # for it
    admitted: tuple[str, ...]  # against it

    @property
    def uses(self) -> tuple[str, ...]:
        """Return the claims that it rests on."""
        return tuple(sorted(id for held in (self.same, self.opposite) for ids in held.values() for id in ids))


@dataclass(frozen=True, slots=True)
class Bench:
    """A case ready to be asked for the bearing of its claims: who stands for it and against it, firmly."""

    case: Case
    affirming: tuple[Claim, ...]
    denying: tuple[Claim, ...]
    admitting: frozenset[str]


def bench(case: Case) -> Bench:
    """Return a case with the claims that stand for it and against it."""
    standing = case.standing()
    return Bench(
        case,
        tuple(claim for claim in standing if claim.stance == "affirms"),
        tuple(claim for claim in standing if claim.stance == "denies"),
        frozenset(found.claim.id for found in admissions(case)),
    )


def bearing(bench: Bench, mine: list[Claim]) -> Bearing:
    """Return what others say beside some claims of one source and one direction (all for the event, or all against).

    The claims' own origins and voices are no others, nor, of a party's word, are voices of its own side. A hedge bears
    on nothing.
    """
    denies = mine[0].stance == "denies"
    alike, unlike = (bench.denying, bench.affirming) if denies else (bench.affirming, bench.denying)
    own = {_origin(bench.case, claim) for claim in mine}
    voices = {claim.speaker for claim in mine}
    side = _party_side(bench.case, voices)
    others = [c for c in alike if c.speaker not in voices and not side & _party_side(bench.case, {c.speaker})]
    same = _by_origin(bench.case, others, own)
    opposite = _by_origin(bench.case, [c for c in unlike if c.speaker not in voices], set())
    told, untold = ({id for ids in held.values() for id in ids} & bench.admitting for held in (same, opposite))
    return Bearing(same, opposite, tuple(sorted(told)), tuple(sorted(untold)))


def _party_side(case: Case, voices: set[str | None]) -> set[str]:
    """Return the parties to the event that these voices are or speak for."""
    return parties_of(case.event, case.actors) & {s for v in voices for s in sides_of(v or "", case.actors)}


def _by_origin(case: Case, claims: list[Claim], without: set[str]) -> dict[str, tuple[str, ...]]:
    held: dict[str, list[str]] = {}
    for claim in claims:
        if (origin := _origin(case, claim)) not in without:
            held.setdefault(origin, []).append(claim.id)
    return {origin: tuple(sorted(ids)) for origin, ids in sorted(held.items())}


def _origin(case: Case, claim: Claim) -> str:
    return case.origin_of[claim.id].id if claim.id in case.origin_of else claim.id
