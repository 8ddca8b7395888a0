"""Nouns: classes of nouns that slots may ask for, and the words that count or cut what follows "of"."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from sayso.lexicon.tables import read_table

FILE = Path(__file__).parent / "nouns.toml"
TOLD = frozenset(
    {"actor", "attacker", "person", "place", "term", "thing", "time"}
)  # told from names too, not from the lists alone


@dataclass(frozen=True, slots=True)
class Nouns:
    """`classes` maps a lemma to the classes it is in; `kinds` are all that a slot may ask for."""

    classes: dict[str, frozenset[str]]
    kinds: frozenset[str]
    partitives: frozenset[str]


@cache
def load_nouns(file: Path = FILE) -> Nouns:
    """Return the classes in a file; LexiconError where it is not as it should be."""
    table = read_table(file)
    table.only(table.data, {"classes", "partitives"}, "the classes of nouns")
    by_lemma: dict[str, set[str]] = {}
    classes = table.data.get("classes", {})
    for kind in classes:
        for word in table.words(classes, kind):
            by_lemma.setdefault(word, set()).add(kind)
    return Nouns(
        {word: frozenset(kinds) for word, kinds in by_lemma.items()},
        TOLD | frozenset(classes),
        frozenset(table.words(table.data.get("partitives", {}), "words")),
    )
