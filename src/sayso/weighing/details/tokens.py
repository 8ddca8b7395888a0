"""Tokens: the words, figures and signs of a role's words, as the reading of amounts takes them."""

import re
from dataclasses import dataclass

_TOKEN = re.compile(r"(?:US)?[$£€¥]|\d+(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|%|[^\W\d_]+(?:['’.][^\W\d_]+)*\.?|[-–+]")
DIGITS = re.compile(r"\d[\d,.]*")
HYPHENS = frozenset("-–")


@dataclass(frozen=True, slots=True)
class Token:
    """A word, figure or sign, and where it stands."""

    text: str
    start: int
    end: int

    @property
    def low(self) -> str:
        """Return it in lower case, without a full stop."""
        return self.text.casefold().rstrip(".")


def tokens_of(text: str) -> list[Token]:
    """Return the tokens of some words, in order."""
    return [Token(found.group(), *found.span()) for found in _TOKEN.finditer(text)]


def at(tokens: list[Token], place: int) -> str:
    """Return a token in lower case, "" where there is none."""
    return tokens[place].low if 0 <= place < len(tokens) else ""
