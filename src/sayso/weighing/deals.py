"""Deals: what went for what. The legs of one exchange, each as the voice that tells of it tells it."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import combinations

from sayso.linking.things import things
from sayso.values import Affair, Happening, Roles, digest
from sayso.weighing.legs import Leg, Stated, legs, once, stated

TRANSFER, AGREEMENT = "transfer", "agreement"
BESIDE = 2  # characters between an agreement's words and those of what it is about


@dataclass(frozen=True, slots=True)
class Deal:
    """Legs that are told as one exchange, the events that they tell of, the agreements that hold them, and why."""

    id: str
    legs: tuple[Leg, ...]
    events: tuple[str, ...]
    agreements: tuple[str, ...]
    reason: str


def deals(affair: Affair, happenings: Mapping[str, Happening]) -> tuple[Deal, ...]:
    """Return every transfer of an affair as deals, sorted by id. `happenings` are by the id of the claim.

    Two transfers are one deal where one text tells of both, the one's goods are what is given for the other, and who
    gives in the one does not give in the other.
    """
    told = stated(affair, happenings, (TRANSFER, AGREEMENT))
    groups = _groups([one for one in told if one.event.type == TRANSFER])
    agreed: dict[str, list[Stated]] = defaultdict(list)
    for one in told:
        if one.event.type == AGREEMENT:
            agreed[one.claim.document].append(one)
    return tuple(sorted((_deal(group, agreed) for group in groups), key=lambda deal: deal.id))


def _groups(told: list[Stated]) -> list[list[Stated]]:
    """Return claims on transfers in groups, one for each exchange."""
    group_of = {one.event.id: one.event.id for one in told}
    by_document: dict[str, list[Stated]] = defaultdict(list)
    for one in told:
        by_document[one.claim.document].append(one)
    for beside in by_document.values():
        for one, other in combinations(beside, 2):
            kept, gone = sorted((group_of[one.event.id], group_of[other.event.id]))
            if kept != gone and (_answers(one, other) or _answers(other, one)):
                group_of = {event: kept if group == gone else group for event, group in group_of.items()}
    groups: dict[str, list[Stated]] = defaultdict(list)
    for one in told:
        groups[group_of[one.event.id]].append(one)
    return list(groups.values())


def _answers(one: Stated, other: Stated) -> bool:
    """Tell whether what the one gives in return is what the other gives, the other way round."""
    wanted, given = one.roles.get("in_return", ()), other.roles.get("goods", ())
    if not wanted or not given or not _mirrored(one.roles, other.roles):
        return False
    return bool({f.span for f in wanted} & {f.span for f in given}) or any(
        a.head == b.head for f in wanted for g in given for a in things(f.text) for b in things(g.text)
    )


def _mirrored(one: Roles, other: Roles) -> bool:
    """Tell whether who gives in the one receives in the other, as far as both are told, and at least once."""
    ends = [(_actors(one, "agent"), _actors(other, "recipient")), (_actors(one, "recipient"), _actors(other, "agent"))]
    told = [(mine, theirs) for mine, theirs in ends if mine and theirs]
    return bool(told) and all(mine & theirs for mine, theirs in told)


def _actors(roles: Roles, role: str) -> set[str]:
    return {filler.actor for filler in roles.get(role, ()) if filler.actor}


def _deal(group: list[Stated], agreed: Mapping[str, list[Stated]]) -> Deal:
    events = sorted({one.event.id for one in group})
    beside = ((deal, one) for one in group for deal in agreed.get(one.claim.document, ()))
    agreements = sorted({deal.event.id for deal, one in beside if _holds(deal, one)})
    ways = once([leg for one in group for leg in legs(one)], {one.claim.id: one.claim for one in group})
    return Deal(
        digest("deal", events[0]), tuple(ways), tuple(events), tuple(agreements), _reason(events, agreements, ways)
    )


def _holds(agreement: Stated, transfer: Stated) -> bool:
    """Tell whether an agreement is about a transfer of its document: its subject's words are the transfer's, or those
    beside it are.
    """
    subjects = [filler.span for filler in agreement.roles.get("subject", ())]
    mine, theirs = transfer.claim.span, agreement.claim.span
    return any(span.meets(mine) or span.meets(transfer.span) for span in subjects) or (
        0 <= mine.start - theirs.end < BESIDE
    )


def _reason(events: list[str], agreements: list[str], ways: list[Leg]) -> str:
    said = []
    if len(events) > 1:
        said.append(f"One exchange: one text tells of {len(events)} transfers, the goods of one given for the other's.")
    elif any(leg.part == "in return" for leg in ways):
        said.append("One exchange: a voice says what was given in return.")
    if agreements:
        said.append("Under an agreement: the words for what it is about are the transfer's, or stand beside them.")
    return " ".join(said) or "Nobody says what was given in return."
