"""Bearing: which other origins say the same as a claim, which say the opposite, and which admit it."""

from collections.abc import Iterable
from dataclasses import dataclass

from sayso.values import Claim
from sayso.weighing.admissions import admissions
from sayso.weighing.case import Case
from sayso.weighing.parties import parties_of, sides_of

OWN_VOICES = "documents in their own voice"


@dataclass(frozen=True, slots=True)
class Bearing:
    """What the latest words of others come to beside a claim: the ids of their claims, by origin.

    `admits` are claims of those who say the same by which a party affirms what its own side denies, `admitted` such of
    those who say the opposite.
    """

    same: dict[str, tuple[str, ...]]
    opposite: dict[str, tuple[str, ...]]
    admits: tuple[str, ...]
    admitted: tuple[str, ...]

    @property
    def uses(self) -> tuple[str, ...]:
        """Return the claims that it rests on."""
        return tuple(sorted(id for held in (self.same, self.opposite) for ids in held.values() for id in ids))


@dataclass(frozen=True, slots=True)
class Circle:
    """Whom a voice is, belongs to and, of a party to the event, speaks for."""

    voice: str
    bodies: frozenset[str]  # itself, and what it is part of
    party: frozenset[str]  # parties that it is or speaks for

    def holds(self, other: "Circle") -> bool:
        """Tell whether another voice is no other: the same body's, or of the same party."""
        if self.voice in other.bodies or other.voice in self.bodies or self.party & other.party:
            return True
        return any(not body.startswith("state:") for body in self.bodies & other.bodies)


@dataclass(frozen=True, slots=True)
class Bench:
    """A case ready to be asked for the bearing of its claims: who stands for it and against it, firmly."""

    case: Case
    affirming: tuple[Claim, ...]
    denying: tuple[Claim, ...]
    admitting: frozenset[str]
    circles: dict[str, Circle]
    origins: dict[str, str]  # by the id of the claim


def bench(case: Case) -> Bench:
    """Return a case with the claims that stand for it and against it."""
    standing, parties = case.standing(), parties_of(case.event, case.actors)
    return Bench(
        case,
        tuple(claim for claim in standing if claim.stance == "affirms"),
        tuple(claim for claim in standing if claim.stance == "denies"),
        frozenset(found.claim.id for found in admissions(case)),
        {voice: _circle(case, voice, parties) for voice in {claim.speaker or "" for claim in case.claims}},
        _origins(case),
    )


def bearing(bench: Bench, mine: list[Claim]) -> Bearing:
    """Return what others say beside some claims of one source and one direction (all for the event, or all against).

    The claims' own origins and voices are no others, nor are voices of the same body, or of the same party to the
    event. What documents say in their own voice, on nobody's word, is one origin: nobody can tell whether they repeat
    one another. A hedge bears on nothing.
    """
    denies = mine[0].stance == "denies"
    alike, unlike = (bench.denying, bench.affirming) if denies else (bench.affirming, bench.denying)
    own, voices = {bench.origins[claim.id] for claim in mine}, {claim.speaker or "" for claim in mine}
    circles = [bench.circles[voice] for voice in voices]
    others = [c for c in alike if not any(circle.holds(bench.circles[c.speaker or ""]) for circle in circles)]
    same = _by_origin(bench, others, own)
    opposite = _by_origin(bench, (c for c in unlike if (c.speaker or "") not in voices), set())
    admits, admitted = ({id for ids in held.values() for id in ids} & bench.admitting for held in (same, opposite))
    return Bearing(same, opposite, tuple(sorted(admits)), tuple(sorted(admitted)))


def _by_origin(bench: Bench, claims: Iterable[Claim], without: set[str]) -> dict[str, tuple[str, ...]]:
    held: dict[str, list[str]] = {}
    for claim in claims:
        rests = bench.case.origin_of.get(claim.id)
        if rests is not None and not rests.independent:
            continue  # ruled to be no witness of its own
        if (origin := bench.origins[claim.id]) not in without:
            held.setdefault(origin, []).append(claim.id)
    return {origin: tuple(sorted(ids)) for origin, ids in sorted(held.items())}


def _circle(case: Case, voice: str, parties: set[str]) -> Circle:
    actor = case.actors.get(voice)
    bodies = frozenset({voice, *(actor.part_of if actor else ())})
    return Circle(voice, bodies, frozenset(parties & sides_of(voice, case.actors)))


def _origins(case: Case) -> dict[str, str]:
    """Return the origin of each claim by its id: `OWN_VOICES` where only outlets and documents say it themselves."""
    held = {claim.id: case.origin_of[claim.id].id if claim.id in case.origin_of else claim.id for claim in case.claims}
    named = {held[claim.id] for claim in case.claims if claim.chain or not _own(case, claim)}
    return {id: origin if origin in named else OWN_VOICES for id, origin in held.items()}


def _own(case: Case, claim: Claim) -> bool:
    speaker = case.actors.get(claim.speaker or "")
    return speaker is None or speaker.kind in ("outlet", "unnamed")
