"""Diffing: what two ledgers, or two dates of one ledger, differ in."""

from collections.abc import Iterable, Iterator, Mapping

from sayso.ledger.differing.difference import EventDiff, EventStand, Kind, LedgerDiff, SideChange
from sayso.ledger.differing.fellows import groups
from sayso.ledger.differing.moment import Moment, differing
from sayso.ledger.inquiring.dossiers import Voice
from sayso.ledger.listing.headline import headline
from sayso.ledger.storage import shelf
from sayso.ledger.storage.schema import claims as claims_table
from sayso.ledger.storage.store import chunks
from sayso.values import Actor, Assessment, Claim
from sayso.weighing.admissions import admissions
from sayso.weighing.case import Case
from sayso.weighing.latest import stands

SIDES = ("affirmed_by", "denied_by", "hedged_by")


def diff(before: Moment, after: Moment) -> LedgerDiff:
    """Return what `after` has otherwise than `before`; only events that may be otherwise are loaded."""
    old, new = before.documents(), after.documents()
    ids = differing(before, after)
    found = (event_diff(one, other, before, after) for one, other in groups(before.cases(ids), after.cases(ids)))
    return LedgerDiff(
        before.name,
        after.name,
        after.listed(new.keys() - old.keys()),
        before.listed(old.keys() - new.keys()),
        after.listed({id for id in old.keys() & new.keys() if old[id] != new[id]}),
        tuple(sorted((one for one in found if one), key=_order)),
        after.undated() if after.until else 0,
    )


def event_diff(one: tuple[Case, ...], other: tuple[Case, ...], before: Moment, after: Moment) -> EventDiff | None:
    """Return how one event, or several that belong together, stand in `after` and not in `before`; None where alike."""
    said, now = ({_said(c): c for case in cases for c in case.claims} for cases in (one, other))
    came, went = ([now[key] for key in now.keys() - said.keys()], [said[key] for key in said.keys() - now.keys()])
    old, new = tuple(map(_stand, one)), tuple(map(_stand, other))
    if not came and not went and [_weighed(s) for s in old] == [_weighed(s) for s in new]:
        return None
    then, by_now = (_admitting(cases) for cases in (one, other))
    actors = tuple({id: actor for case in cases for id, actor in case.actors.items()} for cases in (one, other))
    return EventDiff(
        kind=_kind(len(one), len(other)),
        before=old,
        after=new,
        sides=tuple(_sides(old, new, *actors)),
        came=_voices(after, came),
        went=_voices(before, went),
        told=(len(came), len(went)),
        denials=tuple(sorted(claim.id for claim in came if claim.stance == "denies" and stands(claim))),
        admissions=tuple(sorted(by_now - then)),
        withdrawn=tuple(sorted(then - by_now)),
    )


def _said(claim: Claim) -> tuple[str, str, str, bool]:
    """Return what makes a claim the same one in both: itself, and what its voice says by it."""
    return (claim.id, claim.speaker or "", claim.stance, claim.attributive_only)


def _stand(case: Case) -> EventStand:
    event = case.event
    return EventStand(event.id, event.type, headline(event, case.actors), case.assessed(), len(case.claims))


def _weighed(stand: EventStand) -> tuple[str, Assessment]:
    return stand.id, stand.assessment


def _kind(before: int, after: int) -> Kind:
    if not before or not after:
        return "gone" if before else "new"
    if before == after:
        return "changed" if before == 1 else "regrouped"
    return "joined" if after == 1 else "split" if before == 1 else "regrouped"


def _sides(
    old: Iterable[EventStand], new: Iterable[EventStand], known: Mapping[str, Actor], known_now: Mapping[str, Actor]
) -> Iterator[SideChange]:
    for side in SIDES:
        then, now = ({id for stand in stands for id in getattr(stand.assessment, side)} for stands in (old, new))
        came, went = (tuple(known_now[id] for id in sorted(now - then)), tuple(known[id] for id in sorted(then - now)))
        if came or went:
            yield SideChange(side, came, went)


def _admitting(cases: Iterable[Case]) -> set[str]:
    return {found.claim.id for case in cases for found in admissions(case)}


def _voices(moment: Moment, claims: Iterable[Claim]) -> tuple[Voice, ...]:
    """Return the claims that take a stand as voices."""
    ids = sorted(claim.id for claim in claims if stands(claim))
    return tuple(v for part in chunks(ids) for v in shelf.voices(moment.connection, claims_table.c.id.in_(part)))


def _order(one: EventDiff) -> tuple[bool, int, int, int, str, str]:
    """Order weighty ones first, by kind, those of which most is said first."""
    first = (one.after or one.before)[0]
    origins = max(stand.assessment.independent_origins for stand in (*one.before, *one.after))
    claims = sum(stand.claims for stand in (*one.before, *one.after))
    least = min(stand.id for stand in (*one.before, *one.after))
    return (not one.weighty, _RANK[one.kind], -origins, -claims, first.headline, least)


_RANK = {kind: rank for rank, kind in enumerate(("changed", "joined", "split", "regrouped", "new", "gone"))}
