"""Likeness: how likely two tellings tell of one event, by what they have in common."""

import math
from collections.abc import Iterable
from itertools import islice

from sayso.linking.learnt import learnt
from sayso.linking.looks import Look
from sayso.linking.meanings import Floats, overlap
from sayso.linking.when import days_apart

COMPARED = 12  # members of a cluster that a telling is held against: the first by rank
LIKEST = 0.3  # what the likest of them counts beside their mean
FAR = 30.0  # days apart that count as more than any
KIN = 0.25  # how near in meaning words have to be to name one event without a root in common
COMMON = (  # what two tellings are compared by, in the order of `common`
    "root",
    "first root",
    "type",
    "phase",
    "name",
    "phrase",
    "sense",
    "page",
    "acting",
    "others",
    "taking part",
    "around",
    "near",
    "proper",
    "numbers",
    "days",
    "first place",
    "last place",
    "least told",
    "most told",
    "fewest words",
    "sited",
    "one document",
)


def common(one: Look, other: Look) -> list[float]:
    """Return what two tellings have in common, a number for each of `COMMON`."""
    numbers = one.numbers & other.numbers
    told = sorted((one.told, other.told))
    places = sorted((one.place, other.place))
    return [
        float(not one.stems.isdisjoint(other.stems)),
        float(one.root == other.root),
        float(one.type == other.type),
        float(one.phase == other.phase),
        _dot(one.name, other.name),
        _dot(one.phrase, other.phrase),
        _dot(one.sense, other.sense),
        _dot(one.page, other.page),
        overlap(one.acting, other.acting),
        overlap(one.others, other.others),
        overlap(one.taking, other.taking),
        overlap(one.around, other.around),
        overlap(one.near, other.near),
        overlap(one.proper, other.proper),
        float(len(numbers)) if numbers else -float(bool(one.numbers and other.numbers)),
        min(FAR, float(days_apart(one.when, other.when))) if one.when and other.when else -1.0,
        float(places[0]),
        float(places[1]),
        told[0],
        told[1],
        float(min(one.length, other.length)),
        float(one.sited + other.sited),
        float(not one.documents.isdisjoint(other.documents)),
    ]


def likely(one: Look, other: Look) -> float:
    """Return how likely two tellings tell of one event, from 0 to 1."""
    return belongs(one, [other])


def named_alike(one: Look, other: Look) -> bool:
    """Tell whether the words that name two tellings have a root in common, or are near in meaning."""
    return one.root == other.root or max(_dot(one.name, other.name), _dot(one.phrase, other.phrase)) >= KIN


def belongs(one: Look, members: Iterable[Look]) -> float:
    """Return how likely a telling tells of the event of some others: the mean over the first of them, and somewhat
    the most that it is like any of these.
    """
    rows = [common(one, other) for other in islice(members, COMPARED)]
    if not rows:
        return 0.0
    found = [1 / (1 + math.exp(-score)) for score in learnt().forest.scores(rows)]
    return (1 - LIKEST) * sum(found) / len(found) + LIKEST * max(found)


def _dot(one: Floats, other: Floats) -> float:
    return float(one @ other)
