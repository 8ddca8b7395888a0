"""Drafts: events brought together by the rule that they tell of: who rules whom in what."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sayso.linking.things import Thing
from sayso.values import Actor, Claim, Document, Event, Filler, Happening
from sayso.weighing.latest import spoken
from sayso.weighing.regimes.scope import matters, same
from sayso.weighing.regimes.turns import Turn, turns
from sayso.weighing.regimes.windows import on
from sayso.weighing.regimes.words import rule_words


@dataclass(slots=True)
class Draft:
    """Events on one rule, under way: who issues it and at whom it is aimed (ids of actors), what it is about, the
    nouns that name it, and what is said of it in time.
    """

    events: list[Event]
    type: str
    issuers: set[str]
    targets: set[str]
    matters: set[Thing]
    nouns: Counter[str]
    documents: set[str]
    turns: list[Turn]

    @property
    def fullness(self) -> int:
        """Return how much of who, whom and what is told."""
        return bool(self.issuers) + bool(self.targets) + bool(self.matters)


def draft(
    event: Event,
    claims: list[Claim],
    happenings: Mapping[str, Happening],
    actors: Mapping[str, Actor],
    documents: Mapping[str, Document],
) -> Draft:
    """Return what one event tells of a rule."""
    told = {claim.id: happenings[claim.id] for claim in claims if claim.id in happenings}
    said = [turn for c in claims if c.id in told for turn in turns(c, told[c.id], on(spoken(c, documents)))]
    return Draft(
        events=[event],
        type=event.type,
        issuers=_issuing(event.roles.get("issuer", ()), actors),
        targets=_aimed_at(event.roles.get("target", ()), actors),
        matters=set(matters(filler.text for filler in event.roles.get("scope", ()))),
        nouns=Counter(happening.lemmas[0] for happening in told.values() if happening.lemmas),
        documents={claim.document for claim in claims},
        turns=_standing(said),
    )


def acting_for(actor: str | None, actors: Mapping[str, Actor]) -> set[str]:
    """Return an actor's id, the states that it acts for and the bodies that it is part of."""
    known = actors.get(actor or "")
    return {known.id, *known.sides, *known.part_of} if known else set()


def _issuing(fillers: Iterable[Filler], actors: Mapping[str, Actor]) -> set[str]:
    named = {id for filler in fillers for id in acting_for(filler.actor, actors)}
    return {id for id in named if id not in actors or actors[id].kind != "unnamed"}


def _aimed_at(fillers: Iterable[Filler], actors: Mapping[str, Actor]) -> set[str]:
    """Return at whom a rule is aimed; at its officials, where they have no name, is at a state."""
    known = [actors[filler.actor] for filler in fillers if filler.actor and filler.actor in actors]
    return {id for actor in known for id in (actor.sides if actor.kind == "unnamed" else (actor.id,))}


def _standing(said: list[Turn]) -> list[Turn]:
    """Return turns without those that their own voice took back later."""
    return [turn for turn in said if not any(_takes_back(other, turn) for other in said)]


def _takes_back(other: Turn, turn: Turn) -> bool:
    if (other.speaker, other.kind) != (turn.speaker, turn.kind) or {other.word, turn.word} != {"says", "denies"}:
        return False
    return turn.spoken.last is not None and other.spoken.ahead(turn.spoken.last)


def joined(drafts: list[Draft]) -> list[Draft]:
    """Return one draft for each rule; those that say most come first, so that the order of adding changes nothing."""
    found: list[Draft] = []
    for draft in sorted(drafts, key=lambda d: (-d.fullness, d.events[0].id)):
        near = [one for one in found if _fits(one, draft) and _close(one, draft)]
        if len(near) == 1:
            _take(near[0], draft)
        elif draft.fullness:
            found.append(draft)
    return found


def _close(one: Draft, draft: Draft) -> bool:
    """Tell whether what two rules that fit share is enough to take them for one."""
    if draft.targets and (draft.matters or _broad(draft)):
        alike = bool(one.targets) and bool(one.matters) is bool(draft.matters)
        return alike and (bool(draft.matters) or (bool(one.issuers) is bool(draft.issuers) and _nouns(one, draft)))
    return bool(one.documents & draft.documents) and _nouns(one, draft)


def _nouns(one: Draft, other: Draft) -> bool:
    return bool(one.nouns.keys() & other.nouns.keys())


def _broad(draft: Draft) -> bool:
    """Tell whether a rule's nouns name rules of many parts ("sanctions"), so that one that names no scope is wider."""
    return draft.nouns.keys() <= rule_words().broad


def _fits(one: Draft, other: Draft) -> bool:
    """Tell whether two may be of one rule: no role is filled in both without something that they share."""
    if one.type != other.type or (one.issuers and other.issuers and not one.issuers & other.issuers):
        return False
    if one.targets and other.targets and one.targets != other.targets:
        return False
    return not one.matters or not other.matters or same(one.matters, other.matters)


def _take(one: Draft, other: Draft) -> None:
    one.issuers |= other.issuers
    one.targets |= other.targets
    one.matters |= other.matters
    one.documents |= other.documents
    one.nouns += other.nouns
    one.events += other.events
    one.turns += other.turns
