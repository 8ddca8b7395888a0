"""Drafts: events brought together by the rule that they tell of: who rules whom in what."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from sayso.linking.things import Thing
from sayso.values import Actor, Document, Event, Filler, Happening, Span
from sayso.weighing.latest import spoken
from sayso.weighing.regimes.besides import Mention
from sayso.weighing.regimes.scope import matters, same, whole_object
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
    roles: dict[str, set[Filler]]
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


def drafts(
    event: Event, told: list[Mention], actors: Mapping[str, Actor], documents: Mapping[str, Document]
) -> list[Draft]:
    """Return what one event tells of rules: of one, unless the claims on it are about different things."""
    whole = [(claim, _with_whole_scope(happening, documents[claim.document].text)) for claim, happening in told]
    return [_draft(event, group, actors, documents) for group in _by_scope(whole)]


def _with_whole_scope(happening: Happening, text: str) -> Happening:
    """Return a happening whose scope goes on to what is dealt in: "the export" of "the export of weapons"."""
    scope = tuple(_whole(filler, text) for filler in happening.roles.get("scope", ()))
    return replace(happening, roles={**happening.roles, "scope": scope}) if scope else happening


def _whole(filler: Filler, text: str) -> Filler:
    span = Span(filler.span.start, whole_object(text, *filler.span))
    return filler if span == filler.span else replace(filler, span=span, text=span.of(text))


def _by_scope(told: list[Mention]) -> list[list[Mention]]:
    """Return claims in groups of one scope; who names none means that of the others, or a wider rule."""
    groups: list[list[Mention]] = []
    bare = [one for one in told if not _about(one)]
    for one in told:
        if one not in bare:
            near = next((group for group in groups if same(_about(group[0]), _about(one))), None)
            groups.append([one]) if near is None else near.append(one)
    wide = [one for one in bare if len(groups) > 1 or (_named_so(one) and one[1].roles.get("target"))]
    rest = [one for one in bare if one not in wide]
    if groups and rest:
        groups[0] += rest
        rest = []
    return [group for group in (*groups, wide, rest) if group]


def _about(one: Mention) -> frozenset[Thing]:
    return matters(filler.text for filler in one[1].roles.get("scope", ()))


def _named_so(one: Mention) -> bool:
    return bool(one[1].lemmas) and one[1].lemmas[0] in rule_words().broad


def _draft(event: Event, told: list[Mention], actors: Mapping[str, Actor], documents: Mapping[str, Document]) -> Draft:
    said = [turn for claim, happening in told for turn in turns(claim, happening, on(spoken(claim, documents)))]
    scope = [filler for _, happening in told for filler in happening.roles.get("scope", ())]
    targets = _aimed_at(event.roles.get("target", ()), actors)
    # Nobody forbids himself: in "the Norland sanctions" the name is the target's.
    issuers = [filler for filler in event.roles.get("issuer", ()) if filler.actor not in targets]
    return Draft(
        events=[event],
        type=event.type,
        roles={"issuer": set(issuers), "target": set(event.roles.get("target", ())), "scope": set(scope)},
        issuers=_issuing(issuers, actors),
        targets=targets,
        matters=set(matters(filler.text for filler in scope)),
        nouns=Counter(happening.lemmas[0] for _, happening in told if happening.lemmas),
        documents={claim.document for claim, _ in told},
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
