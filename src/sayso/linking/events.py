"""Events: what the happenings of all readings tell of, with all that fills their roles."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import combinations

from sayso.linking.actors import Cast
from sayso.linking.clusters import gather
from sayso.linking.decisions import NONE, Decisions, Pair
from sayso.linking.groups import Groups
from sayso.linking.likeness import COMPARED
from sayso.linking.pile import Pile
from sayso.linking.profiles import Profile, profile
from sayso.linking.tellings import Telling, telling
from sayso.values import Event, Filler, Happening, Period, Phase, Question, Roles, digest

PHASES: tuple[Phase, ...] = ("unknown", "planned", "ongoing", "done", "lapsed")  # the later wins


def events(pile: Pile, cast: Cast, groups: Iterable[list[Happening]], decisions: Decisions = NONE) -> tuple[Event, ...]:
    """Return the event that each group of happenings is, sorted by id."""
    questions = _questions(pile)
    found = (_event(group, cast, questions, decisions) for group in groups)
    return tuple(sorted(found, key=lambda event: event.id))


def group_happenings(
    pile: Pile, cast: Cast, copies: Mapping[str, str], decisions: Decisions = NONE
) -> list[list[Happening]]:
    """Return the happenings in groups, one for each event; a copy tells what its original tells."""
    told: dict[str, list[Happening]] = defaultdict(list)
    tellings: dict[str, Telling] = {}
    for happening in (h for reading in pile.readings.values() for h in reading.happenings):
        document = pile.documents[happening.document]
        said = telling(happening, cast, document, copies.get(document.id, document.id))
        id = said.id
        tellings[id] = said
        told[id].append(happening)
    documents = {id: frozenset(copies.get(h.document, h.document) for h in told[id]) for id in told}
    groups: dict[str, list[Happening]] = defaultdict(list)
    for id, founder in gather(tellings, documents).items():
        groups[founder] += told[id]
    founders = {happening.id: founder for founder, group in groups.items() for happening in group}
    return [[h for founder in joined for h in groups[founder]] for joined in merged(founders, decisions.merged)]


def merged(founders: Mapping[str, str], pairs: Iterable[Pair]) -> list[list[str]]:
    """Return the founders of events in groups, one for each event that persons made of them.

    `founders` are by happening; `pairs` are happenings that are ruled to be of one event.
    """
    groups: Groups[str] = Groups()
    for one, other in pairs:
        if one in founders and other in founders:
            groups.join(founders[one], founders[other])
    return groups.all(sorted(set(founders.values())))


def _event(group: list[Happening], cast: Cast, questions: Mapping[str, list[Question]], decisions: Decisions) -> Event:
    group = sorted(group, key=lambda happening: happening.id)
    id = digest("event", group[0].id)
    asked = {replace(question, event=id) for happening in group for question in questions.get(happening.id, ())}
    plovers = [happening.plover for happening in group if happening.plover]
    roles = _roles(group, cast)
    return Event(
        id=id,
        type=_most(happening.type for happening in group),
        happenings=tuple(happening.id for happening in group),
        plover=_most(plovers) if plovers else None,
        roles=roles,
        phase=max((happening.phase for happening in group), key=PHASES.index),
        time=_time(group),
        open_questions=tuple(sorted(asked, key=lambda q: (q.document, q.span, q.about))),
        reason="; ".join((_reason(group, roles, cast), *_ruled(group, decisions))),
    )


def _questions(pile: Pile) -> dict[str, list[Question]]:
    found: dict[str, list[Question]] = defaultdict(list)
    for reading in pile.readings.values():
        for question in reading.questions:
            found[question.event].append(question)
    return found


def _roles(group: list[Happening], cast: Cast) -> Roles:
    """Return every filler of every role, one for each mention, with the ledger's actors."""
    found: dict[str, set[Filler]] = defaultdict(set)
    for happening in group:
        for role, fillers in happening.roles.items():
            found[role].update(replace(f, actor=cast.of_entity.get(f.actor or "")) for f in fillers)
    for each in found.values():  # what one mention says is not marked because another leaves it out
        each -= {replace(filler, inferred=True) for filler in each if not filler.inferred}
    return {
        role: tuple(sorted(found[role], key=lambda f: (f.document, f.span, f.actor or "", f.text)))
        for role in sorted(found)
        if found[role]
    }


def _time(group: list[Happening]) -> Period:
    """Return the time told most exactly, then most often; of a lapsed event the time of its lapse."""
    lapsed = [happening for happening in group if happening.phase == "lapsed"]
    told = Counter(h.time for h in lapsed or group if h.time.start or h.time.end)
    told = told or Counter(h.time for h in group if h.time.start or h.time.end or h.time.text)
    return min(told, key=lambda time: (-_exactness(time), -told[time], _dates(time))) if told else Period()


def _exactness(time: Period) -> int:
    return len(time.start or "") + len(time.end or "")


def _dates(time: Period) -> tuple[str, str, str]:
    return (time.start or "", time.end or "", time.text or "")


def _reason(group: list[Happening], roles: Roles, cast: Cast) -> str:
    """Say why these happenings are taken for one event."""
    if len(group) == 1:
        return f"told once, in {group[0].document}"
    shared = []
    for role, fillers in roles.items():
        counted = Counter(cast.actors[f.actor].name for f in fillers if f.actor) or Counter(f.text for f in fillers)
        shared.append(f"{role} {_most(counted.elements())}")
    told = (
        f"{len(group)} mentions in {len({happening.document for happening in group})} document(s) tell of one "
        f"{_most(happening.type for happening in group)} ({', '.join(shared)}); "
    )
    if _agree([profile(happening, cast) for happening in group[:COMPARED]]):
        return told + "none of them names another filler for a role, another time or another phase"
    named = sorted({happening.lemmas[0] for happening in group})[:COMPARED]
    return told + (
        f"the words that name it ({', '.join(named)}), who takes part and what the documents are about are alike, "
        "though details differ"
    )


def _ruled(group: list[Happening], decisions: Decisions) -> Iterator[str]:
    """Yield what persons ruled on a group."""
    known = {happening.id for happening in group}
    if any(one in known and other in known for one, other in decisions.merged):
        yield "a person ruled that these are one event"
    if any(happening.apart for happening in group):
        yield "a person ruled that it is an event of its own"


def _agree(profiles: list[Profile]) -> bool:
    """Tell whether profiles are of one type, and no two of them conflict in a role."""
    return len({one.type for one in profiles}) == 1 and not any(
        part.conflicts(other, role)
        for one, two in combinations(profiles, 2)
        for role, part in one.parts
        for other_role, other in two.parts
        if role == other_role
    )


def _most(words: Iterable[str]) -> str:
    """Return the word that stands most often, of several the first by the alphabet."""
    counted = Counter(words)
    return min(counted, key=lambda word: (-counted[word], word))
