"""Ruled: a reading as persons ruled on it; the reading itself stays as it was read."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Literal

from sayso.ledger.rulings.anchor import meant
from sayso.ledger.rulings.correcting import draft
from sayso.ledger.rulings.ruling import Correction, Ruling
from sayso.values import Claim, Document, Happening, Reading, digest

Side = Literal["on", "other"]


@dataclass(frozen=True, slots=True)
class Bearing:
    """A claim that a ruling means: by which of its anchors, and what it tells of; None where it does not count."""

    ruling: str
    side: Side
    place: int
    claim: str
    happening: str | None


@dataclass(frozen=True, slots=True)
class Ruled:
    """A reading as it counts, and the claims that rulings mean in it."""

    reading: Reading
    bearings: tuple[Bearing, ...] = ()


@dataclass(slots=True)
class _Verdict:
    """What rulings come to for one claim."""

    rejected: bool = False
    correction: Correction = field(default_factory=Correction)
    apart: str = ""


def ruled(document: Document, reading: Reading, rulings: Iterable[Ruling]) -> Ruled:
    """Return what counts of a reading, as persons ruled. Depends on these three alone.

    `rulings` are those that stand; of two that speak against each other the later one counts. What is rejected does
    not count, nor what it alone tells of.
    """
    found: list[Bearing] = []
    verdicts: dict[str, _Verdict] = defaultdict(_Verdict)
    for ruling in in_order(rulings):
        for side, anchors in (("on", ruling.on), ("other", ruling.other)):
            for place, anchor in enumerate(anchors):
                if anchor.document is None or anchor.document.id != document.id or not anchor.of_claim:
                    continue
                if claim := meant(anchor, document, reading):
                    found.append(Bearing(ruling.uid, side, place, claim.id, claim.event))  # type: ignore[arg-type]
                    if side == "on":
                        _judge(verdicts[claim.id], ruling)
    if not found:
        return Ruled(reading)
    counting = _counting(document, reading, verdicts)
    tells = {claim.id: claim.event for claim in counting.claims}
    return Ruled(counting, tuple(replace(one, happening=tells.get(one.claim)) for one in found))


def in_order(rulings: Iterable[Ruling]) -> list[Ruling]:
    """Return rulings in the order in which they were made, the same on every ledger."""
    return sorted(rulings, key=lambda ruling: (ruling.at, ruling.uid))


def _judge(verdict: _Verdict, ruling: Ruling) -> None:
    if ruling.kind in ("accept", "reject"):
        verdict.rejected = ruling.kind == "reject"
    elif ruling.kind == "correct" and ruling.correction:
        verdict.correction = ruling.correction.over(verdict.correction)
    elif ruling.kind == "split":
        verdict.apart = ruling.uid


def _counting(document: Document, reading: Reading, verdicts: dict[str, _Verdict]) -> Reading:
    made = draft(document, reading)
    claims: list[Claim] = []
    for claim in reading.claims:
        verdict = verdicts.get(claim.id)
        if verdict is None:
            claims.append(claim)
        elif not verdict.rejected:
            claims.append(made.correct(claim, verdict.correction))
    split = {claim.id: verdicts[claim.id].apart for claim in claims if claim.id in verdicts}
    claims, happenings = _parted(claims, made.happenings, {id: by for id, by in split.items() if by})
    before, after = {claim.event for claim in reading.claims}, {claim.event for claim in claims}
    left = {id for id in happenings if id in after or id not in before}
    return replace(
        reading,
        entities=tuple(made.entities.values()),
        attributions=tuple(made.attributions.values()),
        happenings=tuple(happening for id, happening in happenings.items() if id in left),
        claims=tuple(claims),
        questions=tuple(question for question in reading.questions if question.event in left),
    )


def _parted(
    claims: list[Claim], happenings: dict[str, Happening], split: dict[str, str]
) -> tuple[list[Claim], dict[str, Happening]]:
    """Return claims and what they tell of, where those that were split off tell of something of their own."""
    told = dict(happenings)
    for id in {claim.event for claim in claims if claim.id in split}:
        rulings = {split.get(claim.id, "") for claim in claims if claim.event == id}
        for by in sorted(rulings - {""}):
            own = id if rulings == {by} else digest("hp", id, by)
            told[own] = replace(happenings[id], id=own, apart=by)
            claims = [replace(c, event=own) if c.event == id and split.get(c.id) == by else c for c in claims]
    return claims, told
