"""Amounts: how many of what some words tell, as the least and the most that they may mean."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from math import inf

from sayso.linking.things import Thing, things
from sayso.weighing.details.figures import Number, number_at
from sayso.weighing.details.tokens import DIGITS, HYPHENS, Token, at, tokens_of
from sayso.weighing.details.words import detail_words

_YEAR = re.compile(r"(?:19|20)\d\d")
_ORDINAL_OR_AGE = re.compile(r"(?:st|nd|rd|th)\b|[\s–-]years?[\s–-]olds?\b|(?!(?:k|m|mn|mln|bn|tn)\b)[A-Za-z]")
_COMPOUND = re.compile(r"[-–]([^\W\d_]+)")
_NAME_BEFORE = re.compile(r"([^\W\d_]+)([-–]?)\s*$")
_JOINTS = re.compile(r"(?:,|\b(?:and|or|plus|between))\s*$")
_KINDS = {"about": "about", "below": "nearly", "least": "at least", "most": "at most"}


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount of something: the least and the most that the words may mean, what is counted (None where they name
    nothing), of money and shares the unit ("" otherwise), and the amount in figures.
    """

    low: float
    high: float
    of: Thing | None
    unit: str
    told: str

    def excludes(self, other: "Amount") -> bool:
        """Tell whether the two cannot both be so, given that they count the same."""
        return self.high < other.low or other.high < self.low

    @property
    def counted(self) -> str:
        """Return what is counted, in a word: the unit, or the noun in the singular; "" where nobody says."""
        return self.unit or (self.of.head if self.of else "")


@dataclass(frozen=True, slots=True)
class _Found:
    number: Number
    kind: str
    unit: str
    start: int
    end: int


def amounts(text: str) -> tuple[Amount, ...]:
    """Return the amounts that the words of a role tell, in their order.

    Numbers that belong to a name ("Shahed 136"), years, ordinals and ages are none.
    """
    found = list(_found(tokens_of(text), text))
    ends = [one.start for one in found[1:]] + [len(text)] * bool(found)
    return tuple(_amount(one, text, until) for one, until in zip(found, ends, strict=True))


def _found(tokens: list[Token], text: str) -> Iterator[_Found]:
    place = 0
    while place < len(tokens):
        found = _one(tokens, place, text)
        if found is None:
            place += 1
        else:
            one, place = found
            yield one


def _one(tokens: list[Token], place: int, text: str) -> tuple[_Found, int] | None:
    """Return the amount whose number, or sign of money, stands at a token, and the token after it."""
    units = detail_words().units
    sign = place if tokens[place].low in units and not tokens[place].text.isalpha() else None
    first = place if sign is None else place + 1
    number = number_at(tokens, first)
    if number is None or _no_amount(tokens, first, number, text, signed=sign is not None):
        return None
    before, start = _beside(tokens, place, ahead=False)
    after, end = _beside(tokens, number.end, ahead=True)
    unit = units[tokens[place].low] if sign is not None else ""
    if not unit and (at(tokens, end), at(tokens, end + 1)) == ("per", "cent"):
        unit, end = units["percent"], end + 2
    elif not unit and at(tokens, end) in units:
        unit, end = units[at(tokens, end)], end + 1
    return _Found(number, before or after, unit, tokens[start].start, tokens[end - 1].end), end


def _no_amount(tokens: list[Token], place: int, number: Number, text: str, *, signed: bool) -> bool:
    """Tell whether a number is part of a name, a year, an ordinal, an age, or a pronoun ("one of them")."""
    token = tokens[place]
    if at(tokens, number.end) == "of" and token.low == "one":
        return True
    if not DIGITS.fullmatch(token.text):
        return False
    after = text[token.end :]
    if _ORDINAL_OR_AGE.match(after):
        return True
    if signed:
        return False
    name = _NAME_BEFORE.search(text[: token.start])
    if name and name[1][:1].isupper() and (name[2] or name[1].casefold() not in _openers()):
        return True
    return bool(_YEAR.fullmatch(token.text)) and not re.match(r"\s+[a-z]+s\b", after)


def _openers() -> set[str]:
    """Return words that begin a sentence before a number: "About 20 ships", "At least 16 people"."""
    return {word for words in detail_words().beside for word in words.split()} | {"between", "the"}


def _beside(tokens: list[Token], place: int, *, ahead: bool) -> tuple[str, int]:
    """Return what words before or after a number make of it, and where the amount begins or ends then."""
    start = place + 1 if ahead and place < len(tokens) - 1 and tokens[place].text in HYPHENS else place
    for length in (3, 2, 1):
        part = tokens[start : start + length] if ahead else tokens[max(0, place - length) : place]
        words = " ".join(token.low.replace("+", "plus") for token in part)
        kind = detail_words().beside.get(words)
        if kind and len(part) == length and ahead == (part[0].low in ("or", "odd", "plus", "+")):
            return kind, start + length if ahead else place - length
    return "", place


def _amount(found: _Found, text: str, until: int) -> Amount:
    number, shares = found.number, detail_words().shares
    low, high = number.low, number.high
    if found.kind == "about":
        low, high = round(low * (1 - shares["about"]), 2), round(high * (1 + shares["about"]), 2)
    elif found.kind == "below":
        low = round(low * (1 - shares["below"]), 2)
    elif found.kind:
        low, high = (low, inf) if found.kind == "least" else (0.0, high)
    told = " ".join(part for part in (_KINDS.get(found.kind, ""), number.told, found.unit) if part)
    return Amount(low, high, _counted(text[found.end : until]), found.unit, told)


def _counted(rest: str) -> Thing | None:
    """Return what is counted: of "-day quarantine" the days, otherwise the noun that the words after it come to."""
    compound = _COMPOUND.match(rest)
    noun = compound[1] if compound else _JOINTS.sub("", re.sub(r"^\s+(?:of\s+)?", "", rest).rstrip()).rstrip()
    named = sorted(things(noun), key=lambda thing: noun.casefold().find(thing.head[:4])) if noun else []
    return named[0] if named else None
