"""Naming: which actors a text names, and whether as one who speaks."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from sayso.linking.grounds.phrases import phrases
from sayso.linking.names import tokens
from sayso.values import Actor

BODIES = frozenset({"organisation", "outlet", "armed_group", "government_body", "alliance"})
Form = tuple[str, ...]


class Names:
    """The names of a ledger's actors, to be found in any text of it."""

    def __init__(self, actors: Mapping[str, Actor], texts: Iterable[str]) -> None:
        self.common = _common(actors, texts)
        self._actors = actors
        self._forms: dict[Form, set[str]] = defaultdict(set)
        for actor in actors.values():
            if actor.kind not in ("unnamed", "state") and actor.id not in self.common:
                for form in _forms(actor):
                    self._forms[form].add(actor.id)
        self._longest = max(map(len, self._forms), default=1)

    def named(self, text: str) -> list[str]:
        """Return the ids of the actors that a text names, in order, each once."""
        return list(dict.fromkeys(id for _, _, id in self._found(_words(text))))

    def bodies(self, text: str) -> list[str]:
        """Return those of them that are bodies."""
        return [id for id in self.named(text) if self._actors[id].kind in BODIES]

    def owners(self, text: str) -> list[str]:
        """Return the bodies whose people or things a text speaks of: "militants with the Front"."""
        words = _words(text)
        owning = (id for start, _, id in self._found(words) if start == 0 or words[start - 1] in phrases().of)
        return [id for id in dict.fromkeys(owning) if self._actors[id].kind in BODIES]

    def speaking(self, text: str) -> set[str]:
        """Return the actors that a text names where somebody speaks or puts something out."""
        words = _words(text)
        return {id for start, end, id in self._found(words) if _speaks(words, start, end)}

    def reporters(self, text: str) -> Iterator[tuple[str, str]]:
        """Yield the persons whom a text names as a body's, each with it: "the Courier's Ada Berg"."""
        for clause in re.split(r"[.,;:!?()“”\"\n]+\s", text):
            words = _words(clause)
            found = list(self._found(words))
            for (_, end, one), (further, _, other) in pairwise(found):
                first, second = self._actors[one].kind, self._actors[other].kind
                if first in BODIES and second == "person" and end == further:
                    yield other, one
                elif first == "person" and words[end:further] in _joints(second):
                    yield one, other

    def _found(self, words: Sequence[str]) -> Iterator[tuple[int, int, str]]:
        start = 0
        while start < len(words):
            for length in range(min(self._longest, len(words) - start), 0, -1):
                if found := self._forms.get(tuple(words[start : start + length])):
                    yield start, start + length, min(found)
                    start += length
                    break
            else:
                start += 1


def _joints(kind: str) -> tuple[Form, ...]:
    """Return the words that may stand between a person and a body of this kind whose he is."""
    if kind not in BODIES:
        return ()
    return (("at",), ("of",), ("from",)) if kind == "outlet" else (("at",),)


def plain(text: str) -> Form:
    """Return a text's folded words without its articles."""
    return _words(text)


def _words(text: str) -> Form:
    return tuple(word for word in tokens(text) if word != "the")


def _speaks(words: Sequence[str], start: int, end: int) -> bool:
    said = phrases()
    before = words[start - 1] if start else ""
    if before in said.before or any(_said(words, place) for place in range(end, min(end + 4, len(words)))):
        return True
    if tuple(words[max(0, start - 2) : start]) == ("according", "to"):
        return True
    put_out = any(word.startswith(said.speaking) for word in words[max(0, start - 4) : start])
    return before in ("by", "to", "on") and put_out


def _said(words: Sequence[str], place: int) -> bool:
    """Tell whether a word is the verb of who speaks or puts something out, and no participle ("released from")."""
    if words[place] in phrases().published and words[place + 1 : place + 2] and words[place + 1] in phrases().after:
        return False
    return words[place].startswith(phrases().speaking)


def _forms(actor: Actor) -> Iterator[Form]:
    for name in (actor.name, *actor.aliases):
        words = _words(name)
        if actor.kind == "person":
            if len(words) > 1:
                yield words
        elif len(words) > 1:
            yield words
            yield ("".join(words),)  # as a domain writes it
            yield from _initials(name)
        elif words and (len(words[0]) > 3 or name.strip().isupper()):
            yield words
    last = tokens(actor.name)[-1:] if actor.kind == "person" and len(tokens(actor.name)) > 1 else ()
    if last and len(last[0]) > 3:
        yield last


def _initials(name: str) -> Iterator[Form]:
    every = tokens(name)
    for words in (every, [word for word in every if word not in ("the", "of", "for", "and")]):
        if len(words) > 2:
            yield ("".join(word[0] for word in words),)


def _common(actors: Mapping[str, Actor], texts: Iterable[str]) -> frozenset[str]:
    """Return the bodies whose names are common words of the texts ("missing students"): no names, but headlines."""
    small = Counter(word for text in texts for word in re.findall(r"\b[a-z]{2,}\b", text))
    found = set()
    for actor in actors.values():
        words = [word for word in tokens(actor.name) if word not in phrases().idle]
        if actor.kind in BODIES - {"outlet"} and words and all(small[word] for word in words):
            found.add(actor.id)
    return frozenset(id for id in found if not actors[id].name[:3].isupper())
