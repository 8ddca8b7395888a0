"""Relations: what another event of the same affair is to one: its rule, the talks about it, another of its kind."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from sayso.linking.things import things
from sayso.linking.when import days_apart, interval
from sayso.values import Actor, Event

Kind = Literal["rule", "talks", "another", "around"]

RULES = frozenset({"sanction", "waiver"})
TALKS = frozenset({"agreement", "negotiation", "meeting", "request"})
LEAST = 2  # actors and things that two have in common


@dataclass(frozen=True, slots=True)
class Relation:
    """What an event is to another: `rule` where one is a rule on a party to the other, `talks` where one is talks
    or an agreement of its parties, `another` of its kind, which other goods, parties, times or phases keep apart, or
    `around` it. `reason` names what they have in common.
    """

    event: str
    kind: Kind
    reason: str


def relations(event: Event, others: Iterable[Event], actors: Mapping[str, Actor]) -> tuple[Relation, ...]:
    """Return what other events are to one, those with most in common first; depends on these events alone."""
    found = []
    for other in others:
        named, told = _named(event) & _named(other), _things(event) & _things(other)
        if other.id != event.id and named and len(named) + len(told) >= LEAST:
            shared = [actors[id].name if id in actors else id for id in sorted(named)] + sorted(told)
            found.append((-len(shared), _kind(event, other), other.id, _reason(event, other, shared)))
    return tuple(Relation(id, kind, reason) for _, kind, id, reason in sorted(found, key=lambda one: (one[0], one[2])))


def _kind(event: Event, other: Event) -> Kind:
    if event.type == other.type:
        return "another"
    types = {event.type, other.type}
    if types & RULES:
        return "rule"
    return "talks" if types & TALKS else "around"


def _reason(event: Event, other: Event, shared: list[str]) -> str:
    days, others = interval(event.time), interval(other.time)
    apart = days_apart(days, others) if days and others else None
    when = "" if apart is None else "; at the same time" if not apart else f"; {apart} day{'s' * (apart > 1)} apart"
    return f"both name {', '.join(shared)}{when}"


def _named(event: Event) -> set[str]:
    return {filler.actor for fillers in event.roles.values() for filler in fillers if filler.actor}


def _things(event: Event) -> set[str]:
    """Return the heads of what the roles name beside actors, without words that stand for nearly anything."""
    texts = {filler.text for fillers in event.roles.values() for filler in fillers if not filler.actor}
    return {thing.head for text in texts for thing in things(text) if not thing.generic}
