"""Columns: what the flat tables of answers hold, and of which kind, whatever stands in them."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

ColumnKind = Literal["text", "number", "day", "flag", "word"]


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: its name, its kind, and what it tells. An empty cell is None: not told, or nobody.

    `text` is text; `number` an integer; `day` a full ISO date; `flag` true or false; `word` one of `words`.
    """

    name: str
    kind: ColumnKind = "text"
    about: str = ""
    words: tuple[str, ...] = ()


def text(name: str, about: str) -> Column:
    """Return a column of text."""
    return Column(name, "text", about)


def number(name: str, about: str) -> Column:
    """Return a column of integers."""
    return Column(name, "number", about)


def day(name: str, about: str) -> Column:
    """Return a column of full dates."""
    return Column(name, "day", about)


def flag(name: str, about: str) -> Column:
    """Return a column of true and false."""
    return Column(name, "flag", about)


def word(name: str, about: str, words: Iterable[str]) -> Column:
    """Return a column of words from a list that is fixed: a category."""
    return Column(name, "word", about, tuple(words))
