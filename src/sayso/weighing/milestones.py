"""Milestones: who first claimed, denied and admitted an event, and who changed his word."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from sayso.values import Claim
from sayso.weighing.admissions import admissions, own_words
from sayso.weighing.case import Case
from sayso.weighing.latest import later
from sayso.weighing.placing import Said

Kind = Literal["first hedge", "first claim", "first denial", "first word of a party", "first admission", "turn", "both"]
KINDS: tuple[Kind, ...] = (
    *("first hedge", "first claim", "first denial", "first word of a party", "first admission", "turn", "both"),
)
_PAST = {"affirms": "affirmed", "denies": "denied", "hedges": "hedged"}
_FIRST: dict[str, Kind] = {"hedges": "first hedge", "affirms": "first claim", "denies": "first denial"}


@dataclass(frozen=True, slots=True)
class Milestone:
    """A claim that changed the course of an event, on its day: ISO, as precise as it is known.

    `published`: nobody says when the voice spoke, and the day is its document's. `beside` are claims that did the same
    on the same day, `against` those that it goes against: an earlier word of the voice, a denial of its own side.
    """

    kind: Kind
    day: str
    published: bool
    claim: str
    speaker: str
    reason: str
    beside: tuple[str, ...] = ()
    against: tuple[str, ...] = ()


def milestones(said: list[Said], case: Case) -> Iterator[Milestone]:
    """Yield the milestones of a case, kind by kind; `said` are its claims that take a stand, in the order of days."""
    yield from _firsts(said, case)
    yield from _party_words(said, case)
    yield from _turns(said, case)


def _firsts(said: list[Said], case: Case) -> Iterator[Milestone]:
    """Yield the first of each stance; a hedge only where nobody had affirmed it by then."""
    found = {stance: next((one for one in said if one.claim.stance == stance), None) for stance in _FIRST}
    affirmed, hedged = found["affirms"], found["hedges"]
    for stance, first in found.items():
        if first is None or (first is hedged and affirmed and affirmed.last <= first.last):
            continue
        beside = [o.claim for o in said if o.last == first.last and o.claim.stance == stance and o is not first]
        same = sorted({case.name(claim.speaker) for claim in beside} - {case.name(first.claim.speaker)})
        reason = f"on the same day also {', '.join(same)}" if same else "nobody in the ledger is earlier"
        yield _mark(_FIRST[stance], first, reason, beside)


def _party_words(said: list[Said], case: Case) -> Iterator[Milestone]:
    """Yield the first admission, and before it the first word of a party where others had claimed it earlier."""
    admitted = {found.claim.id: found for found in admissions(case)}
    first = next((one for one in said if one.claim.id in admitted), None)
    if first:
        found = admitted[first.claim.id]
        beside = [o.claim for o in said if o.last == first.last and o.claim.id in admitted and o is not first]
        name, denying = case.name(first.claim.speaker), sorted({case.name(claim.speaker) for claim in found.denials})
        itself = denying == [name]
        against = "it denied before" if itself else f"its own side denies ({', '.join(denying)})"
        reason = f"{name} affirms what {against}"
        yield _mark("first admission", first, reason, beside, found.denials)
    own = {claim.id for claim, _ in own_words(case)}
    word = next((one for one in said if one.claim.id in own), None)
    claimed = next((one for one in said if one.claim.stance == "affirms"), None)
    if word and claimed and word.last > claimed.last and (first is None or word.last < first.last):
        reason = f"{case.name(word.claim.speaker)} is a party to it, or speaks for one"
        yield _mark("first word of a party", word, reason)


def _turns(said: list[Said], case: Case) -> Iterator[Milestone]:
    """Yield each change of a voice's word from one of its days to its next, and each day on which it says both."""
    voices: dict[str, dict[str, list[Said]]] = defaultdict(lambda: defaultdict(list))
    for one in said:
        voices[one.claim.speaker or ""][one.last].append(one)
    for voice, days in voices.items():
        groups, name = [days[last] for last in sorted(days)], case.name(voice)
        for group in groups:
            denials = [one.claim for one in group if one.claim.stance == "denies"]
            if denials and (affirmed := [one for one in group if one.claim.stance == "affirms"]):
                reason = f"{name} affirms and denies it, and nobody tells which came last"
                yield _mark("both", affirmed[0], reason, (), denials)
        for before, after in pairwise(groups):
            held = sorted({one.claim.stance for one in before})
            turned = [one for one in after if one.claim.stance not in held]
            if turned and all(later(one.day, other.day) for one in after for other in before):
                reason = (
                    f"{name} {' and '.join(_PAST[stance] for stance in held)} it, now it {turned[0].claim.stance} it"
                )
                others = [one.claim for one in turned[1:]]
                yield _mark("turn", turned[0], reason, others, [one.claim for one in before])


def _mark(kind: Kind, one: Said, reason: str, beside: Iterable[Claim] = (), against: Iterable[Claim] = ()) -> Milestone:
    ids = (tuple(sorted(claim.id for claim in group)) for group in (beside, against))
    return Milestone(kind, one.day, one.claim.date is None, one.claim.id, one.claim.speaker or "", reason, *ids)
