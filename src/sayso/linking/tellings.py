"""Tellings: the happenings of all readings in groups, one for each event that they tell of."""

import re
from collections import defaultdict
from collections.abc import Mapping

from sayso.linking.actors import Cast
from sayso.linking.clusters import Gathering
from sayso.linking.pile import Pile
from sayso.linking.profiles import Profile, kin_of, profile
from sayso.linking.words import words
from sayso.values import Document, Happening

AROUND = 60  # characters on each side of a predicate, by which two copies are seen to say it at the same place
Telling = tuple[Profile, frozenset[str], str]  # a profile, the types to compare it under, and how far it is one event


def group_happenings(pile: Pile, cast: Cast, copies: Mapping[str, str]) -> list[list[Happening]]:
    """Return the happenings in groups, one for each event; a copy tells what its original tells."""
    kin = kin_of(cast.actors)
    told: dict[Telling, list[Happening]] = defaultdict(list)
    bare: dict[tuple[str, str], list[Happening]] = defaultdict(list)
    for happening in (h for reading in pile.readings.values() for h in reading.happenings):
        seen, document = profile(happening, cast, kin), pile.documents[happening.document]
        original = copies.get(document.id, document.id)
        if seen.parts:
            told[seen, _blocks(happening), _scope(seen, happening, document, original)].append(happening)
        else:
            bare[happening.type, _place(happening, document, original)].append(happening)
    gathering = Gathering(kin)
    order = sorted(told, key=_fullest_first)
    for number, telling in enumerate(order):
        documents = frozenset(copies.get(h.document, h.document) for h in told[telling])
        gathering.place(number, telling[0], telling[1], documents)
    joined = [[h for number in cluster.members for h in told[order[number]]] for cluster in gathering.clusters]
    return joined + list(bare.values())


def _blocks(happening: Happening) -> frozenset[str]:
    """Return the types under which a happening is compared: of an open frame also the lemmas that name it."""
    if happening.type not in happening.lemmas:
        return frozenset({happening.type})
    lemmas = {*happening.lemmas, happening.type.split()[0]}  # "open up" may be "open"
    return frozenset({happening.type, *(lemma for lemma in lemmas if lemma not in words().light)})


def _scope(seen: Profile, happening: Happening, document: Document, original: str) -> str:
    """Return how far an equal profile is the same event: in the ledger (""), in one document, or at one place of it."""
    if seen.type in words().light and len(seen.features) < 2:
        return _place(happening, document, original)
    return "" if seen.sure else original


def _place(happening: Happening, document: Document, original: str) -> str:
    """Return what is the same for the same words in a document and its copies, and for nothing else."""
    start, end = happening.span
    around = document.text[max(0, start - AROUND) : start] + "\n" + document.text[start : end + AROUND]
    words_around = re.findall(r"[^\W_]+", around.casefold())
    return " ".join((original, *words_around))


def _fullest_first(telling: Telling) -> tuple[object, ...]:
    seen, blocks, scope = telling
    size = (-seen.fullness, len(seen.features))
    return (*size, seen.type, sorted(seen.features), sorted(blocks), scope, seen.phase, str(seen.when), _written(seen))


def _written(seen: Profile) -> list[object]:
    return [
        (
            role,
            sorted(part.actors),
            sorted((t.head, sorted(t.marks), sorted(t.numbers), sorted(t.proper)) for t in part.things),
        )
        for role, part in seen.parts
    ]
