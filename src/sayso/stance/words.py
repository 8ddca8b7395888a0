"""Words: which of a text's words count when a claim is looked for in it, and which make a sentence doubt."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from sayso.lexicon.tables import Table, read_table

FILE = Path(__file__).parent / "words.toml"
WORD = re.compile(r"\w+(?:['’]\w+)?")
SHORTEST = 3  # letters that are left when an ending is taken off
SHORT = re.compile(r"[^aeiou]*[aeiou][bdfgklmnprt]")  # verbs that double their last letter before an ending
LAST_Y = re.compile(r"[^aeiou]y$")


@dataclass(frozen=True, slots=True)
class Words:
    """The lists of one file."""

    small: frozenset[str]
    doubting: re.Pattern[str]
    denying: re.Pattern[str]
    read_as: dict[str, str]
    reread: re.Pattern[str]  # any of those phrases
    endings: tuple[str, ...]
    verbs: dict[str, str]  # by another form of theirs
    pasts: dict[str, str]  # by verb
    abbreviations: frozenset[str]

    def telling(self, text: str) -> list[str]:
        """Return the words of a text in lower case, the small ones left out."""
        return [word for word in WORD.findall(text.casefold()) if word not in self.small]

    def stems(self, text: str) -> list[str]:
        """Return the telling words of a text without their endings."""
        return [self._stem(word) for word in self.telling(text)]

    def as_read(self, text: str) -> str:
        """Return a text as it is read, with what does not deny said in words that do not look like a denial."""
        return self.reread.sub(lambda found: self.read_as.get(found[0].casefold(), found[0]), text.replace("’", "'"))

    def doubts(self, text: str) -> bool:
        """Tell whether a text holds a word that may deny or doubt."""
        return self.doubting.search(self.as_read(text).casefold()) is not None

    def denies(self, claim: str) -> bool:
        """Tell whether a claim holds a word by which it denies."""
        return self.denying.search(claim.casefold().replace("’", "'")) is not None

    def past(self, verb: str) -> str:
        """Return the past of a verb, both in lower case."""
        if verb in self.pasts:
            return self.pasts[verb]
        if SHORT.fullmatch(verb):
            verb += verb[-1]
        return f"{verb[:-1]}ied" if LAST_Y.search(verb) else f"{verb.removesuffix('e')}ed"

    def _stem(self, word: str) -> str:
        bare = re.split("['’]", word)[0] or word
        bare = self.verbs.get(bare, bare)
        ending = next((end for end in self.endings if bare.endswith(end) and len(bare) - len(end) >= SHORTEST), "")
        bare = bare.removesuffix(ending)
        if LAST_Y.search(bare):
            return f"{bare[:-1]}i"
        while len(bare) > SHORTEST and (bare[-1] == "e" or bare[-1] == bare[-2]):
            bare = bare[:-1]
        return bare


KEYS = ("small", "doubting", "read_as", "denying", "endings", "irregular", "abbreviations")


@cache
def load_words(file: Path = FILE) -> Words:
    """Return the words of a file; LexiconError where it is not as it should be."""
    table = read_table(file)
    table.only(table.data, KEYS, "the file of words on stance")
    read_as = dict(_pair(table, row) for row in table.words(table.data, "read_as"))
    verbs = [_forms(table, row) for row in table.words(table.data, "irregular")]
    return Words(
        frozenset(table.words(table.data, "small")),
        _any_of(table.words(table.data, "doubting")),
        _any_of(table.words(table.data, "denying")),
        read_as,
        _any_of(read_as),
        table.words(table.data, "endings"),
        {form: verb for verb, *forms in reversed(verbs) for form in forms},
        {verb: forms[0] for verb, *forms in verbs},
        frozenset(table.words(table.data, "abbreviations")),
    )


def _pair(table: Table, row: str) -> tuple[str, str]:
    """Return a phrase in lower case and what it is read as."""
    phrase, colon, instead = row.partition(": ")
    if not colon:
        table.fail(f"{row!r} is not a phrase and, after a colon, what it is read as", "read_as")
    return phrase.casefold(), instead


def _forms(table: Table, row: str) -> list[str]:
    """Return a verb and its other forms."""
    forms = row.split()
    if len(forms) < 2:
        table.fail(f"{row!r} is not a verb and its past", "irregular")
    return forms


def _any_of(phrases: Iterable[str]) -> re.Pattern[str]:
    """Return a pattern that finds any of the phrases as whole words; nothing where there are none."""
    told = "|".join(re.escape(phrase) for phrase in sorted(phrases, key=lambda phrase: (-len(phrase), phrase)))
    return re.compile(rf"\b(?:{told})\b" if told else r"(?!)", re.IGNORECASE)
