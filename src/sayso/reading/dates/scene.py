"""Scene: what an expression is read against: the anchor, the dates told before, and the words beside it."""

import re
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from spacy.tokens import Doc, Token

from sayso.lexicon.cues import cues
from sayso.reading.dates.expression import Meaning
from sayso.reading.dates.memory import Memory
from sayso.reading.dates.tense import Tense, tense_at, verb_over

Anchored = Literal["published", "text"]


class Words:
    """The tokens of a parsed text by their offsets; without a Doc there are none."""

    def __init__(self, doc: Doc | None) -> None:
        self._doc = doc
        self._starts: list[int] = []

    def at(self, offset: int) -> int:
        """Return the number of the last token that begins at an offset or before it, -1 where there is none."""
        if not self._starts and self._doc is not None:
            self._starts = [token.idx for token in self._doc]
        return bisect_right(self._starts, offset) - 1

    def token(self, number: int) -> Token | None:
        """Return a token by its number, or None beyond either end."""
        return self._doc[number] if self._doc is not None and 0 <= number < len(self._doc) else None


@dataclass(slots=True)
class Setting:
    """What all expressions of a text are read against; without `tense`, a parse tells it.

    `anchor` is the day that they count from; if it was found in the text, a weekday may lie either way from there.
    """

    anchor: date | None
    anchored: Anchored = "published"
    words: Words = field(default_factory=lambda: Words(None))
    memory: Memory = field(default_factory=Memory)
    tense: Tense | None = None
    inner: Callable[[str, int, int, "Setting"], Meaning | None] = lambda *_: None


@dataclass(slots=True)
class Scene:
    """The place of one expression, from `start` to `end`, in its setting."""

    setting: Setting
    start: int
    end: int

    @property
    def anchor(self) -> date | None:
        """Return the day that the expression counts from."""
        return self.setting.anchor

    @property
    def memory(self) -> Memory:
        """Return the dates told before."""
        return self.setting.memory

    @property
    def direction(self) -> int:
        """Return where a day that could lie either way lies from the anchor: -1 before, 1 after, 0 nearest."""
        if self.setting.anchored == "text":
            return 0
        tense = self.setting.tense or tense_at(self.first)
        if tense == "past" and self.before("until", "till", "through", "by"):
            return 0
        return {"past": -1, "future": 1, "unknown": 0}[tense]

    @property
    def first(self) -> Token | None:
        """Return the expression's first token."""
        return self.setting.words.token(self.setting.words.at(self.start))

    @property
    def last(self) -> Token | None:
        """Return the expression's last token."""
        return self.setting.words.token(self.setting.words.at(self.end - 1))

    @property
    def said(self) -> bool:
        """Tell whether the expression is of the time at which somebody speaks."""
        verb = verb_over(self.first) if self.first is not None else None
        return verb is not None and cues().voiced(verb.lemma_.lower())

    @property
    def label(self) -> str:
        """Return the label of the entity that the expression's last token is in, or ""."""
        return self.last.ent_type_ if self.last is not None else ""

    def before(self, *words: str) -> bool:
        """Tell whether one of the words stands before the expression."""
        token = self._before()
        return token is not None and token.lower_ in words

    def after(self, *words: str) -> bool:
        """Tell whether one of the words stands after the expression."""
        token = self._after()
        return token is not None and token.lower_ in words

    def tag_before(self) -> str:
        """Return the tag of the word before the expression, or ""."""
        token = self._before()
        return token.tag_ if token is not None else ""

    def tag_after(self) -> str:
        """Return the tag of the word after the expression, or ""."""
        token = self._after()
        return token.tag_ if token is not None else ""

    def inner(self, found: re.Match[str], group: str) -> Meaning | None:
        """Return what a group of the expression's match means by itself."""
        return self.setting.inner(found.string, *found.span(group), self.setting) if found[group] else None

    def _before(self) -> Token | None:
        return self.setting.words.token(self.setting.words.at(self.start) - 1)

    def _after(self) -> Token | None:
        return self.setting.words.token(self.setting.words.at(self.end - 1) + 1)
