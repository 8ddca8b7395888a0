"""Scope: what a rule is about, what a transfer moves, and whether the one covers the other."""

import re
from collections.abc import Iterable
from typing import Literal

from sayso.lexicon.nouns import load_nouns
from sayso.lexicon.states import state_named, state_of_nationality
from sayso.linking.things import Thing, singular, things
from sayso.linking.words import words
from sayso.weighing.regimes.words import rule_words

Cover = Literal["sure", "possible", "unknown", "no"]
COVERS: tuple[Cover, ...] = ("no", "unknown", "possible", "sure")  # from the least to the most
_OF = re.compile(
    r"^(?:(?:all|any|the|its|their|his|her)\s+)*(?:[\w-]+\s+)?(?P<head>[\w-]+)\s+(?:of|in)\s+(?P<rest>.+)$", re.I
)

_AFTER = "to|from|into|by|for|with|until|since|that|which|who|in|on|at|is|was|were|are"
_BEHIND = re.compile(rf" (?:of|in) (?:(?!(?:{_AFTER})\b)[\w'’-]+ ?){{1,6}}")


def matters(texts: Iterable[str]) -> frozenset[Thing]:
    """Return the things that words of a scope or of goods name: of "missile trade" missiles, of "Iranian oil" oil."""
    found = (_matter(thing) for text in texts for thing in things(_object(text)))
    return frozenset(thing for thing in found if thing)


def covers(scope: Iterable[Thing], goods: Iterable[Thing]) -> Cover:
    """Tell whether a rule on some things covers others: for sure, possibly, not; unknown where either is not told."""
    scope, goods = list(scope), list(goods)
    if not scope or not goods:
        return "unknown"
    return max((_covers(rule, thing) for rule in scope for thing in goods), key=COVERS.index)


def same(one: Iterable[Thing], other: Iterable[Thing]) -> bool:
    """Tell whether two rules are about the same: a thing of the one is a thing of the other, and no wider one."""
    other = list(other)
    return any(_alike(a, b) for a in one for b in other)


def whole_object(text: str, start: int, end: int) -> int:
    """Return where words for a dealing end with those that say in what: "the export" goes on to "of grain"."""
    if matters([text[start:end]]):
        return end
    found = _BEHIND.match(text, end)
    return end + len(found[0].rstrip()) if found else end


def _object(text: str) -> str:
    """Return what dealings are in: of "the sale of missiles" "missiles"."""
    found = _OF.match(text.strip())
    return found["rest"] if found and singular(found["head"].casefold()) in rule_words().dealings else text


def _matter(thing: Thing) -> Thing | None:
    """Return a thing without the words for dealings and rules, and without the names of states."""
    if thing.head.isdigit():
        return None
    marks = frozenset(mark for mark in thing.marks if not _of_a_state(mark))
    dealt = rule_words().dealings | rule_words().rules
    if thing.head not in dealt:
        return Thing(_head(thing.head), marks, frozenset(p for p in thing.proper if p in marks), thing.numbers)
    kinds = [singular(mark) for mark in marks]
    named = sorted(kind for kind in kinds if kind not in dealt and load_nouns().classes.get(kind))
    heads = named or sorted(kind for kind in kinds if kind not in dealt)
    return Thing(_head(heads[0]), frozenset(kinds) - {heads[0]} - dealt) if heads else None


def _head(noun: str) -> str:
    found = next(iter(things(noun)), None)
    head = found.head if found else noun
    return "arms" if head in rule_words().arms else head


def _of_a_state(mark: str) -> bool:
    capital = mark.title()
    return bool(state_of_nationality(capital) or state_named(capital))


def _covers(rule: Thing, thing: Thing) -> Cover:
    if rule.head == "arms" and not rule.marks and thing.head not in words().measures:
        if thing.head == "arms" or (_classes(thing) & {"weapon"} and not thing.generic):
            return "sure"
        if thing.generic or thing.head in rule_words().holders:
            return "possible"
        return "no" if _classes(thing) else "unknown"
    if rule.head == thing.head:
        if rule.excludes(thing):
            return "no"
        return "sure" if rule.marks <= thing.marks else "possible"
    if thing.head in words().measures:
        return "unknown"
    arms = thing.head == "arms" and "weapon" in _classes(rule)
    return "possible" if arms or (thing.generic and thing.head != "arms") else "no"


def _classes(thing: Thing) -> frozenset[str]:
    return load_nouns().classes.get(thing.head, frozenset())


def _alike(one: Thing, other: Thing) -> bool:
    return one.head == other.head and one.marks == other.marks and not one.excludes(other)
