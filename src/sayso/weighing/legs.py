"""Legs: the ways of an exchange, each as one claim tells it: who gives what to whom, for what."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Literal

from sayso.values import Affair, Claim, Event, Filler, Happening, Roles, Span

Part = Literal["given", "in return"]
Fillers = tuple[Filler, ...]


@dataclass(frozen=True, slots=True)
class Leg:
    """One way of an exchange by one claim: who gives what to whom, for what; an empty role is not told."""

    claim: str
    event: str
    part: Part
    giver: Fillers
    receiver: Fillers
    goods: Fillers
    in_return: Fillers
    via: Fillers
    place: Fillers


@dataclass(frozen=True, slots=True)
class Stated:
    """A claim on a transfer or an agreement with the roles of its own happening, filled by the ledger's actors."""

    claim: Claim
    event: Event
    roles: Roles
    span: Span  # of the predicate


def stated(affair: Affair, happenings: Mapping[str, Happening], types: Collection[str]) -> list[Stated]:
    """Return the claims on events of these types; `happenings` are by the id of the claim."""
    events = {event.id: event for event in affair.events if event.type in types}
    known = {id: _known(event) for id, event in events.items()}
    told = (
        (claim, happenings[claim.id]) for claim in affair.claims if claim.event in events and claim.id in happenings
    )
    return [Stated(c, events[c.event], _filled(stated, known[c.event]), stated.span) for c, stated in told]


def own_roles(event: Event, happening: Happening) -> Roles:
    """Return the roles of one happening of an event, filled by the ledger's actors."""
    return _filled(happening, _known(event))


Known = dict[tuple[str, Span, str], str | None]  # the actor that some words of a document name


def _known(event: Event) -> Known:
    return {(f.document, f.span, f.text): f.actor for fillers in event.roles.values() for f in fillers}


def _filled(happening: Happening, known: Known) -> Roles:
    return {
        role: tuple(replace(f, actor=known.get((f.document, f.span, f.text))) for f in fillers)
        for role, fillers in happening.roles.items()
    }


def legs(one: Stated) -> Iterator[Leg]:
    """Yield the ways of the exchange that a claim on a transfer tells of."""
    told = {role: one.roles.get(role, ()) for role in ("agent", "recipient", "goods", "in_return", "via", "place")}
    there = Leg(one.claim.id, one.event.id, "given", *told.values())
    if there.giver or there.receiver or there.goods:
        yield there
    if there.in_return:
        yield Leg(
            there.claim, there.event, "in return", there.receiver, there.giver, there.in_return, there.goods, (), ()
        )


def once(legs: list[Leg], claims: Mapping[str, Claim]) -> list[Leg]:
    """Return legs in the order of their places, without returns that the same voice tells of as given besides."""
    given = {
        (claims[leg.claim].speaker, filler.document, filler.span)
        for leg in legs
        for filler in leg.goods
        if leg.part == "given"
    }
    kept = [
        leg
        for leg in legs
        if leg.part == "given"
        or not any((claims[leg.claim].speaker, filler.document, filler.span) in given for filler in leg.goods)
    ]
    order = {"given": 0, "in return": 1}
    return sorted(
        kept, key=lambda leg: (claims[leg.claim].document, claims[leg.claim].span, leg.claim, order[leg.part])
    )
