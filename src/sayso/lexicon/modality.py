"""Modality: words that turn, weaken, postpone or question what a clause says."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from sayso.lexicon.tables import read_table

FILE = Path(__file__).parent / "modality.toml"
_SECTIONS = {
    "negations": ("words", "determiners", "pronouns", "prepositions", "phrases"),
    "auxiliaries": ("possible", "probable", "required", "future", "conditional"),
    "adverbs": ("probable", "possible"),
    "governors": (
        "negative",
        "probable",
        "possible",
        "improbable",
        "open",
        "planned",
        "foreseen",
        "signs",
        "evidence",
        "undone",
        "attempted",
        "asked",
        "ongoing",
        "ended",
        "transparent",
        "decisive",
        "wanting",
    ),
    "mentioning": ("nouns", "verbs", "holders", "determiners"),
    "conditions": ("marks", "questions", "inverted", "phrases"),
    "telling": ("future_in_past", "factive", "rumour", "doing"),
}


@dataclass(frozen=True, slots=True)
class Modality:
    """Sets of words by "section.list", as the file names them."""

    sets: dict[str, frozenset[str]]

    def has(self, name: str, word: str) -> bool:
        """Tell whether a word is in a list ("auxiliaries.possible")."""
        return word in self.sets[name]


@cache
def load_modality(file: Path = FILE) -> Modality:
    """Return the words of a file; LexiconError where a section or list is missing or unknown."""
    table = read_table(file)
    table.only(table.data, _SECTIONS, "the modality file")
    sets: dict[str, frozenset[str]] = {}
    for section, lists in _SECTIONS.items():
        owner = table.data.get(section)
        if not isinstance(owner, dict):
            table.fail(f"the section [{section}] is missing")
        table.only(owner, lists, f"[{section}]")
        for key in lists:
            sets[f"{section}.{key}"] = frozenset(table.words(owner, key))
    return Modality(sets)
