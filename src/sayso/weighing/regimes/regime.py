"""Regimes: what is said of one rule in many events, brought together by who rules whom in what, and its spells."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from sayso.linking.things import Thing
from sayso.values import Affair, Document, Filler, Happening, Roles, Span, digest
from sayso.weighing.regimes.besides import Mention, besides
from sayso.weighing.regimes.drafts import Draft, drafts
from sayso.weighing.regimes.joining import joined
from sayso.weighing.regimes.spells import Spell, spells
from sayso.weighing.regimes.turns import Turn

RULES = ("sanction", "waiver")  # types of events that tell of rules


@dataclass(frozen=True, slots=True)
class Regime:
    """A rule as the sources tell of it: `rule` is the noun most used ("embargo"), `roles` what fills issuer, target
    and scope, `turns` all that is said of it in time, `spells` what that comes to.
    """

    id: str
    type: str
    rule: str
    events: tuple[str, ...]
    roles: Roles
    issuers: frozenset[str]  # ids of actors, with the states that they act for
    targets: frozenset[str]
    matters: frozenset[Thing]
    turns: tuple[Turn, ...]
    spells: tuple[Spell, ...]


def regimes(affair: Affair, documents: Iterable[Document], happenings: Mapping[str, Happening]) -> tuple[Regime, ...]:
    """Return the rules that an affair tells of, sorted by id. `happenings` are by the id of the claim that states each.

    Events are of one rule where they are aimed at the same, name no two issuers, and are about the same things. One
    that names less is of the only rule of its noun that its documents tell of and that it fits; one that names nobody
    and nothing, and fits none, is of no rule that is known.
    """
    actors, by_id = {actor.id: actor for actor in affair.actors}, {document.id: document for document in documents}
    rules = [event for event in affair.events if event.type in RULES]
    told: dict[str, list[Mention]] = defaultdict(list)
    for claim in affair.claims:
        if claim.id in happenings:
            told[claim.event].append((claim, happenings[claim.id]))
    beside = besides(affair, rules, happenings, {id: document.text for id, document in by_id.items()})
    every = {event.id: [*told[event.id], *beside.get(event.id, {}).values()] for event in rules}
    found = [draft for event in rules for draft in drafts(event, every[event.id], actors, by_id)]
    return tuple(sorted(map(_regime, joined(found)), key=lambda regime: regime.id))


def _regime(one: Draft) -> Regime:
    events = sorted(one.events, key=lambda event: event.id)
    said = tuple(sorted(one.turns, key=_in_time))
    rule = min(one.nouns, key=lambda noun: (-one.nouns[noun], noun), default=one.type)
    return Regime(
        id=digest("regime", events[0].id, *sorted(thing.head for thing in one.matters)),
        type=one.type,
        rule=rule,
        events=tuple(dict.fromkeys(event.id for event in events)),
        roles={role: tuple(sorted(told, key=_in_text)) for role, told in sorted(one.roles.items()) if told},
        issuers=frozenset(one.issuers),
        targets=frozenset(one.targets),
        matters=frozenset(one.matters),
        turns=said,
        spells=spells(said),
    )


def _in_text(filler: Filler) -> tuple[str, Span, str, bool, str]:
    return (filler.document, filler.span, filler.text, filler.inferred, filler.actor or "")


def _in_time(turn: Turn) -> tuple[date, date, str, str]:
    """Return where a turn stands in order: by the days it may fall on, those that nobody dates at the end."""
    window = turn.window
    return (window.first or window.last or date.max, window.last or date.max, turn.claim, turn.kind)
