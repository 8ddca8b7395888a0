"""Looks: a telling as it is compared with others by likeness: who takes part, what is done, in which words, where."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from sayso.linking.learnt import learnt
from sayso.linking.meanings import Floats, bag, even, unit, vector, weight
from sayso.linking.profiles import PLACES, Part, Profile
from sayso.linking.scenes import Scene
from sayso.linking.stems import stem
from sayso.linking.when import Days

ACTING = frozenset({"agent", "issuer", "party", "speaker"})
NAMED = 1.5  # what an actor tells of who takes part, beside the words of its name
NEAR = 5  # words on each side of a predicate that are near to it

_ONE = np.ones(1, dtype=np.float32)

Bag = dict[str, float]


@dataclass(frozen=True, slots=True)
class Look:
    """What is compared: its type and phase, stems and meanings of the words that name it, bags of words of those who
    act, of others in it and of both, of its sentence, of the words near it and of the names there, numbers, days, where
    it stands in its document, how many words are around it, how much the word that names it tells, whether it has a
    place; and vectors of all of it and of its page. Vectors and bags have the length 1.
    """

    type: str
    phase: str
    root: str  # the stem of the predicate
    stems: frozenset[str]
    name: Floats
    phrase: Floats
    sense: Floats
    page: Floats
    acting: Bag
    others: Bag
    taking: Bag
    around: Bag
    near: Bag
    proper: Bag
    numbers: frozenset[str]
    when: Days | None
    place: int
    length: int
    told: float
    sited: bool
    documents: frozenset[str]


def look(profile: Profile, scene: Scene, documents: frozenset[str]) -> Look:
    """Return the look of a telling that stands in some documents."""
    words = directions(profile, scene)
    acting, others = _parts(profile, acting=True)[0], _parts(profile, acting=False)[0]
    return Look(
        type=profile.type,
        phase=profile.phase,
        root=stem(scene.names[0]) if scene.names else "",
        stems=frozenset(stem(word) for word in scene.names),
        name=words[0],
        phrase=words[1],
        sense=unit(np.concatenate((*words, _ONE)) @ learnt().senses),
        page=scene.sketch,
        acting=even(acting),
        others=even(others),
        taking=even(acting | others),
        around=even(bag(word.lower() for word in scene.around)),
        near=even(bag(_near(scene))),
        proper=even(bag(word.lower() for word in scene.around if word[0].isupper())),
        numbers=frozenset(word for word in scene.around if word[0].isdigit()),
        when=profile.when,
        place=scene.place,
        length=len(scene.around),
        told=weight(scene.names[0]) if scene.names else 0.0,
        sited=any(role in PLACES for role, _ in profile.parts),
        documents=documents,
    )


def senses(sense: Floats, count: int) -> tuple[int, ...]:
    """Return the numbers of the centres that a look's sense is nearest to."""
    return tuple(np.argsort(-(learnt().centres @ sense), kind="stable")[:count].tolist())


def directions(profile: Profile, scene: Scene) -> tuple[Floats, ...]:
    """Return where the words mean to: the predicate, all that names it, the words near it, its sentence, those who act
    and the others.
    """
    around = [word.lower() for word in scene.around]
    acting, others = _parts(profile, acting=True), _parts(profile, acting=False)
    name, phrase = vector(scene.names[:1], least=1), vector(scene.names, least=0.2)
    return name, phrase, vector(_near(scene)), vector(around), vector(acting[1]), vector(others[1])


def _near(scene: Scene) -> list[str]:
    """Return the words on both sides of the predicate, in lower case."""
    return [word.lower() for word in scene.around[max(0, scene.before - NEAR) : scene.before + NEAR]]


def _parts(profile: Profile, *, acting: bool) -> tuple[Bag, list[str]]:
    """Return those who act, or the others that are no places, as a bag of actors and words, and as words in order."""
    parts = [part for role, part in profile.parts if (role in ACTING) is acting and role not in PLACES]
    words = [word for part in parts for word in _words(part)]
    named = {player.id: NAMED for part in parts for player in part.actors}
    return bag(words) | named, words


def _words(part: Part) -> Iterable[str]:
    for player in sorted(part.actors):
        yield from player.id.partition(":")[2].split("-")
    for thing in sorted(part.things, key=lambda thing: (thing.head, sorted(thing.marks))):
        yield from (thing.head, *sorted(thing.marks))
