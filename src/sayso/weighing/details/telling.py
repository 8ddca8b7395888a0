"""Tellings: which voice tells which value of a detail, in which words."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import combinations
from typing import Generic, Literal, TypeVar

from sayso.values import Claim, Span, Stance

About = Literal["how many", "when", "where", "who", "what"]
Verdict = Literal["conflict", "possible", "none"]
T = TypeVar("T")
NAMED = 4  # pairs that a reason names


@dataclass(frozen=True, slots=True)
class Telling:
    """One claim that tells a value: its voice, and the exact words with where they stand."""

    claim: str
    speaker: str
    stance: Stance
    words: str
    document: str
    span: Span


@dataclass(frozen=True, slots=True)
class Value:
    """A value, told one way for all spellings ("3"), with who tells it, and the values that it excludes."""

    told: str
    tellings: tuple[Telling, ...]
    excludes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Detail:
    """What voices on one event tell of one detail, in two values or more.

    `of` is what is counted, or the role that is filled. The verdict is `conflict` where two values cannot both be so,
    `possible` where they may exclude one another and no text settles it, `none` where all can be so together.
    """

    about: About
    of: str
    values: tuple[Value, ...]
    verdict: Verdict
    reason: str


@dataclass(frozen=True, slots=True)
class Item(Generic[T]):
    """A value as one claim tells it; `order` is its place among the others."""

    told: str
    value: T
    telling: Telling
    order: float = 0.0


def telling(claim: Claim, words: str, span: Span) -> Telling:
    """Return who tells something in these words."""
    return Telling(claim.id, claim.speaker or "", claim.stance, words, claim.document, span)


def detail(
    about: About, of: str, items: Iterable[Item[T]], against: Callable[[T, T], Verdict], why: dict[Verdict, str]
) -> Detail | None:
    """Return a detail of which two voices or more tell two values or more; None where there is no such.

    `against` (symmetric) tells whether two values exclude one another, `why` what each verdict means, in words. What
    one voice tells side by side in one document holds together, and excludes nothing.
    """
    held: dict[str, list[Item[T]]] = {}
    for item in sorted(items, key=lambda one: (one.order, one.told, one.telling.claim, one.telling.span)):
        held.setdefault(item.told, []).append(item)
    if len(held) < 2:
        return None
    tellers = {told: {(item.telling.document, item.telling.speaker) for item in held[told]} for told in held}
    if len(set[tuple[str, str]]().union(*tellers.values())) < 2:
        return None
    between: dict[tuple[str, str], Verdict] = {
        (a, b): _worst(against(x.value, y.value) for x in held[a] for y in held[b])
        for a, b in combinations(held, 2)
        if not tellers[a] & tellers[b]
    }
    verdict = _worst(between.values())
    pairs = [pair for pair, found in between.items() if found == verdict]
    named = "; ".join(f"{a} and {b}" for a, b in pairs[:NAMED]) + (" …" if len(pairs) > NAMED else "")
    values = tuple(_value(told, group, between) for told, group in held.items())
    return Detail(about, of, values, verdict, why[verdict] if verdict == "none" else f"{why[verdict]}: {named}")


def _worst(verdicts: Iterable[Verdict]) -> Verdict:
    seen = set(verdicts)
    return "conflict" if "conflict" in seen else "possible" if "possible" in seen else "none"


def _value(told: str, group: list[Item[T]], between: dict[tuple[str, str], Verdict]) -> Value:
    pairs = [pair for pair, verdict in between.items() if told in pair and verdict == "conflict"]
    unlike = tuple(other for pair in pairs for other in pair if other != told)
    return Value(told, tuple(dict.fromkeys(item.telling for item in group)), unlike)
