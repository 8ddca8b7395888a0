"""Keys of tellings: two that share none are never compared, so that what a telling costs follows its affair."""

from collections.abc import Iterator
from itertools import combinations, product
from typing import NamedTuple

from sayso.linking.looks import senses
from sayso.linking.profiles import SINGLE
from sayso.linking.tellings import Telling, seen
from sayso.linking.when import windows
from sayso.linking.words import words

SENSES = 3  # centres of meaning that a telling is looked up by
MOST_FEATURES = 10  # of one profile: what a list of fifty parties shares, its first ten share too
ANY, DATED, UNDATED = "any", "dated", "undated"

Key = tuple[str, ...]  # the time, what many of the same affair have in common, and the rest


class Keys(NamedTuple):
    """What a telling asks for, and what it is found by: one finds another where it asks for what that is found by.

    Then the other finds it, too. The two differ so that what has no date is compared with what has any, and what has
    one only with what is near it in time.
    """

    asks: frozenset[Key]
    found_by: frozenset[Key]


def keys_of(telling: Telling, documents: frozenset[str], *, likeness: bool | None = None) -> Keys:
    """Return the keys of a telling that stands in some documents.

    They are each pair of its features, and each one within these documents. If likeness may join it, or `likeness`
    says so, those told with words near in meaning, in documents that name the same most often, are looked up too.
    What lasts is looked up at any time, all else in reports of about one time, or that tell of one.
    """
    asks: set[Key] = set()
    found_by: set[Key] = set()
    for key, days in _timed(telling, documents, telling.open if likeness is None else likeness):
        if days is None:
            asks.add((ANY, *key))
            found_by.add((ANY, *key))
        elif days:
            near = {str(day + beside) for day in days for beside in (-1, 0, 1)}
            asks.update((time, *key) for time in (*near, UNDATED))
            found_by.update((time, *key) for time in (*map(str, days), DATED))
        else:
            asks.update((time, *key) for time in (DATED, UNDATED))
            found_by.add((UNDATED, *key))
    return Keys(frozenset(asks), frozenset(found_by))


def _timed(telling: Telling, documents: frozenset[str], likeness: bool) -> Iterator[tuple[Key, tuple[int, ...] | None]]:
    """Yield what a telling is looked up by, with the windows of time in which; None is any time."""
    told = telling.scene.published
    lasts = telling.profile.type in words().lasting
    around = None if lasts else windows((told,), telling.profile.when, words().passing_days)
    yield (next((" ".join(each) for each in _features(telling)), ""), "terms", telling.terms), around
    for key in _of_roles(telling, likeness):
        yield key, around
    for block, feature, document in product(telling.blocks, _features(telling), documents):
        yield (document, block, *feature), None
    if likeness and telling.scene.names:
        own = seen(telling, documents)
        meant = {*own.stems, *map(str, senses(own.sense, SENSES))}
        for sense, lead in product(meant, telling.scene.leads):
            yield (lead, "told", sense), windows((told,), None, words().likeness_days)


def _of_roles(telling: Telling, likeness: bool) -> Iterator[Key]:
    """Yield the pairs of its features; one thing alone tells of an event in its own document, if likeness does not."""
    ordered = _features(telling)
    for block in telling.blocks:
        for one, other in combinations(sorted(ordered), 2):
            yield (" ".join(one), block, *other)
        if len(ordered) == 1 and (likeness or ordered[0][1].startswith(SINGLE)):
            yield (" ".join(ordered[0]), block, "only")


def _features(telling: Telling) -> list[tuple[str, str]]:
    """Return the features that count for keys, actors first."""
    return sorted(telling.profile.features, key=lambda feature: (":" not in feature[1], feature))[:MOST_FEATURES]
