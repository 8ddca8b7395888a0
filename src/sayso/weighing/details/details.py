"""Conflicts of detail: how many, when, where, who and what, as the voices on one event tell them."""

from collections.abc import Mapping

from sayso.values import Claim, Happening
from sayso.weighing.case import Case
from sayso.weighing.details.counts import counts
from sayso.weighing.details.days import times
from sayso.weighing.details.fillers import kinds, parties
from sayso.weighing.details.places import places
from sayso.weighing.details.telling import Detail
from sayso.weighing.legs import own_roles

TELLING = frozenset({"affirms", "hedges"})
_ORDER = ("conflict", "possible", "none")


def details(case: Case, happenings: Mapping[str, Happening]) -> tuple[Detail, ...]:
    """Return each detail of an event of which its voices tell two values or more, conflicts first.

    `happenings` are by the id of the claim that states them, as their readings have them. Only claims that say that it
    is so tell how: who denies an event, or speaks of it without vouching for it, tells no detail of it.
    """
    stated: list[tuple[Claim, Happening]] = [
        (claim, happenings[claim.id])
        for claim in case.claims
        if claim.id in happenings and claim.stance in TELLING and not claim.attributive_only
    ]
    told = [(claim, own_roles(case.event, happening)) for claim, happening in stated]
    found = [
        *counts(told),
        *times(case.event.type, stated),
        *places(told, case.actors),
        *parties(told, case.actors),
        *kinds(told),
    ]
    return tuple(sorted(found, key=lambda one: _ORDER.index(one.verdict)))
