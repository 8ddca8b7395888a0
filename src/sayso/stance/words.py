"""Words: which of a text's words count when a claim is looked for in it, and which make a sentence doubt."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from sayso.lexicon.tables import read_table

FILE = Path(__file__).parent / "words.toml"
WORD = re.compile(r"\w+(?:['’]\w+)?")
SHORTEST = 3  # letters that are left when an ending is taken off


@dataclass(frozen=True, slots=True)
class Words:
    """The lists of one file."""

    small: frozenset[str]
    doubting: re.Pattern[str]
    denying: re.Pattern[str]
    endings: tuple[str, ...]
    abbreviations: frozenset[str]

    def telling(self, text: str) -> list[str]:
        """Return the words of a text in lower case, the small ones left out."""
        return [word for word in WORD.findall(text.casefold()) if word not in self.small]

    def stems(self, text: str) -> list[str]:
        """Return the telling words of a text without their endings."""
        return [self._stem(word) for word in self.telling(text)]

    def doubts(self, text: str) -> bool:
        """Tell whether a text holds a word that may deny or doubt."""
        return self.doubting.search(text.casefold().replace("’", "'")) is not None

    def denies(self, claim: str) -> bool:
        """Tell whether a claim holds a word by which it denies."""
        return self.denying.search(claim.casefold().replace("’", "'")) is not None

    def _stem(self, word: str) -> str:
        bare = re.split("['’]", word)[0] or word
        for ending in self.endings:
            if bare.endswith(ending) and len(bare) - len(ending) >= SHORTEST:
                return bare[: -len(ending)]
        return bare


@cache
def load_words(file: Path = FILE) -> Words:
    """Return the words of a file; LexiconError where it is not as it should be."""
    table = read_table(file)
    table.only(table.data, ("small", "doubting", "denying", "endings", "abbreviations"), "the file of words on stance")
    return Words(
        frozenset(table.words(table.data, "small")),
        _any_of(table.words(table.data, "doubting")),
        _any_of(table.words(table.data, "denying")),
        table.words(table.data, "endings"),
        frozenset(table.words(table.data, "abbreviations")),
    )


def _any_of(phrases: Iterable[str]) -> re.Pattern[str]:
    """Return a pattern that finds any of the phrases as whole words; nothing where there are none."""
    told = "|".join(re.escape(phrase) for phrase in sorted(phrases, key=lambda phrase: (-len(phrase), phrase)))
    return re.compile(rf"\b(?:{told})\b" if told else r"(?!)")
