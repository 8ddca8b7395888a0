"""Likeness: how likely two tellings tell of one event, by what they have in common, each with a learnt weight."""

import math
from collections.abc import Iterable
from itertools import islice

from sayso.linking.learnt import learnt
from sayso.linking.looks import Look
from sayso.linking.meanings import Floats
from sayso.linking.meanings import likeness as cosine
from sayso.linking.when import days_apart

COMPARED = 12  # members of a cluster that a telling is held against: the first by rank
CLOSE, FAR = 2, 7  # days
KIN = 0.25  # how near in meaning words have to be to name one event without a root in common


def shared(one: Look, other: Look) -> dict[str, float]:
    """Return what two tellings have in common, from 0 to 1 each, some of it only together."""
    root = float(bool(one.stems & other.stems))
    name, phrase = _dot(one.name, other.name), _dot(one.phrase, other.phrase)
    sense, page = _dot(one.sense, other.sense), max(0.0, float(one.page @ other.page))
    acting, others = cosine(one.acting, other.acting), cosine(one.others, other.others)
    crossed = max(cosine(one.acting, other.others), cosine(one.others, other.acting))
    taking = cosine(one.acting | one.others, other.acting | other.others)
    around, proper = cosine(one.around, other.around), cosine(one.proper, other.proper)
    apart = days_apart(one.when, other.when) if one.when and other.when else None
    numbers = one.numbers & other.numbers
    same = float(bool(one.documents & other.documents))
    return {
        "root": root,
        "name": name,
        "phrase": phrase,
        "sense": sense,
        "sense squared": sense * abs(sense),
        "page": page,
        "page, a little": min(page, 0.3),
        "acting": acting,
        "others": others,
        "crossed": crossed,
        "taking part": taking,
        "around": around,
        "proper": proper,
        "root and taking part": root * taking,
        "root and sense": root * sense,
        "root and around": root * around,
        "page and sense": page * sense,
        "sense and taking part": sense * taking,
        "others act": float(bool(one.acting and other.acting) and not acting),
        "others are in it": float(bool(one.others and other.others) and not others),
        "numbers": float(bool(numbers)),
        "other numbers": float(bool(one.numbers and other.numbers) and not numbers),
        "close days": float(apart is not None and apart <= CLOSE),
        "far days": float(apart is not None and apart > FAR),
        "one document": same,
        "one document and root": same * root,
        "one document and sense": same * sense,
    }


def likely(one: Look, other: Look) -> float:
    """Return how likely two tellings tell of one event, from 0 to 1."""
    weights = learnt().weights
    score = learnt().bias + sum(value * weights[name] for name, value in shared(one, other).items() if value)
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, score))))


def named_alike(one: Look, other: Look) -> bool:
    """Tell whether the words that name two tellings have a root in common, or are near in meaning."""
    return one.root == other.root or max(_dot(one.name, other.name), _dot(one.phrase, other.phrase)) >= KIN


def belongs(one: Look, members: Iterable[Look]) -> float:
    """Return how likely a telling tells of the event of some others, the mean over the first of them."""
    found = [likely(one, other) for other in islice(members, COMPARED)]
    return sum(found) / (len(found) or 1)


def _dot(one: Floats, other: Floats) -> float:
    return float(one @ other)
