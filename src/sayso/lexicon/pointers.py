"""Pointers: words that point back at what was told, and words that say what is not known. Data: `pointers.toml`."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from sayso.lexicon.tables import read_table

FILE = Path(__file__).with_name("pointers.toml")


@dataclass(frozen=True, slots=True)
class Pointers:
    """Lemmas in lower case; `amounts` are beginnings of phrases."""

    pointing: frozenset[str]
    unknown: frozenset[str]
    negated: frozenset[str]
    silent: frozenset[str]
    keeping: frozenset[str]
    phrases: tuple[str, ...]
    asking: frozenset[str]
    amounts: tuple[str, ...]


@cache
def pointers() -> Pointers:
    """Return the lexicon's pointers, read once; LexiconError where the data is at fault."""
    return read_pointers(FILE)


def read_pointers(path: Path) -> Pointers:
    """Read a file of pointers; LexiconError names file and line of what is not known."""
    table = read_table(path)
    table.only(table.data, ("pointing", "unknown", "amounts"), "the pointers")
    unknown = table.data.get("unknown", {})
    table.only(unknown, ("adjectives", "negated", "verbs", "keeping", "phrases", "asking"), "[unknown]")
    return Pointers(
        pointing=frozenset(table.words(table.data.get("pointing", {}), "words")),
        unknown=frozenset(table.words(unknown, "adjectives")),
        negated=frozenset(table.words(unknown, "negated")),
        silent=frozenset(table.words(unknown, "verbs")),
        keeping=frozenset(table.words(unknown, "keeping")),
        phrases=tuple(table.words(unknown, "phrases")),
        asking=frozenset(table.words(unknown, "asking")),
        amounts=tuple(table.data.get("amounts", {}).get("words", [])),
    )
