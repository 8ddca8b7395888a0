"""Things: what a role's words name, so that "short-range ballistic missiles" is seen to be "missiles"."""

import re
from dataclasses import dataclass
from functools import lru_cache

from sayso.linking.names import tokens
from sayso.linking.words import words

_WORD = re.compile(r"[^\W_]+(?:[-'’.][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Thing:
    """A noun as words name it: its head in the singular, its other words, and which of them are proper or numbers."""

    head: str
    marks: frozenset[str] = frozenset()
    proper: frozenset[str] = frozenset()
    numbers: frozenset[str] = frozenset()

    @property
    def generic(self) -> bool:
        """Tell whether it may stand for other things: "weapons" may be missiles, "chemical weapons" are not."""
        return self.head in words().generics and not self.marks

    def fits(self, other: "Thing") -> bool:
        """Tell whether two may be one thing: the head of one ends with that of the other (airstrike, strike)."""
        if self.generic or other.generic:
            return not self.unlike(other)
        short, long = sorted((self.head, other.head), key=len)
        return (short == long or (len(short) > 4 and long.endswith(short))) and not self.excludes(other)

    def unlike(self, other: "Thing") -> bool:
        """Tell whether two are of kinds of goods of which none is meant by a word for another."""
        mine, theirs = ([kind for kind in words().exclusive if kind & {one.head, *one.marks}] for one in (self, other))
        return bool(mine and theirs) and not any(kind in theirs for kind in mine)

    def excludes(self, other: "Thing") -> bool:
        """Tell whether two things of one head are of kinds, models or shares that exclude one another."""
        if self.unlike(other) or (self.proper and other.proper and not self.proper & other.proper):
            return True
        if bool(self.marks & words().degrees) is not bool(other.marks & words().degrees):
            return True
        return any(
            (mine := self.marks & kinds) and (theirs := other.marks & kinds) and not mine & theirs
            for kinds in words().contrasts
        )


@lru_cache(maxsize=65536)
def things(text: str, ignored: frozenset[str] = frozenset()) -> frozenset[Thing]:
    """Return the things that words name; `ignored` are folded words that tell no things apart (names of states)."""
    parts = re.split(r"\s+(?:and|or|as well as|plus)\s+", text)
    if len(parts) > 1:
        parts = [piece for part in parts for piece in part.split(", ")]
    found = [_thing(part, ignored) for part in parts]
    return frozenset(thing for thing in found if thing is not None)


def _thing(text: str, ignored: frozenset[str]) -> Thing | None:
    phrase = _core(_WORD.findall(text))
    folded = [(word, folded) for word in phrase for folded in ["".join(tokens(word))] if folded]
    if not folded or folded[-1][1] in words().pointers:
        return None
    told = [
        (w, f) for w, f in folded[:-1] if f not in words().fillers and f not in ignored and not f.startswith("madein")
    ]
    marks = frozenset(_spelled(word) for word, _ in told)
    # A word in capitals names a model or a maker; the number after it belongs to it.
    proper = (
        frozenset(f for w, f in told if w[:1].isupper() and not f.isdigit())
        if folded[-1][0][:1].islower()
        else frozenset()
    )
    numbers = frozenset(n for _, f in folded for n in re.findall(r"\d+", f))
    head = singular(folded[-1][1])
    return Thing(words().synonyms.get(head, head), marks, proper, numbers)


def _core(phrase: list[str]) -> list[str]:
    """Return the words up to and with the head noun: "a shipment of 20 missiles to X" gives "20 missiles"."""
    for place, word in enumerate(phrase):
        low = word.casefold()
        before = phrase[place - 1].casefold() if place else ""
        if low == "of" and (before in words().measures or before.isdigit()):
            return _core(phrase[place + 1 :])
        if low in words().stops and place:
            return phrase[:place]
    return phrase


def _spelled(word: str) -> str:
    return word.casefold().replace("’", "'")


def singular(noun: str) -> str:
    """Return a folded English noun in the singular, roughly: the same for the same noun is what counts."""
    if len(noun) > 4 and noun.endswith("ies"):
        return f"{noun[:-3]}y"
    if len(noun) > 4 and noun.endswith(("sses", "shes", "ches", "xes", "zes")):
        return noun[:-2]
    if len(noun) > 3 and noun.endswith("s") and not noun.endswith(("ss", "us", "is")):
        return noun[:-1]
    return noun
