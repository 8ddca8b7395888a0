"""The onomasticon: what names of persons have in common, from the data file beside this module."""

import re
import tomllib
from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from sayso.errors import LexiconError

FILE = "onomasticon.toml"
_LISTS = ("family_first", "given_elsewhere", "articles", "particles", "servants", "parents")


@dataclass(frozen=True, slots=True)
class Onomasticon:
    """Given names with the numbers of the lists that they stand in; family names that stand first, and how the
    given names after them are written; small words of names; letters that folding does not explain.
    """

    given: dict[str, frozenset[int]]
    family_first: frozenset[str]
    given_elsewhere: frozenset[str]
    after_family: re.Pattern[str]
    articles: frozenset[str]
    particles: frozenset[str]
    servants: frozenset[str]
    parents: frozenset[str]
    letters: dict[int, str]

    def variants(self, one: str, other: str) -> bool:
        """Tell whether two given names stand in one list ("bill", "william")."""
        return bool(self.given.get(one, frozenset()) & self.given.get(other, frozenset()))


@cache
def onomasticon() -> Onomasticon:
    """Return the onomasticon, loaded once; LexiconError where the file is not as it should be."""
    return parse_onomasticon((files("sayso.linking") / FILE).read_text(encoding="utf-8"))


def parse_onomasticon(text: str) -> Onomasticon:
    """Return what a TOML text holds; LexiconError names the key or line that is wrong."""
    try:
        raw = tomllib.loads(text)
        given: dict[str, set[int]] = defaultdict(set)
        for number, names in enumerate(raw["given"]):
            for name in _words(names, "given"):
                given[name].add(number)
        lists = {key: _words(raw[key], key) for key in _LISTS}
        return Onomasticon(
            given={name: frozenset(numbers) for name, numbers in given.items()},
            after_family=re.compile(rf"(?:{raw['syllable']}){{1,2}}"),
            letters={ord(letter): str(plain) for letter, plain in raw["letters"].items()},
            **lists,
        )
    except tomllib.TOMLDecodeError as problem:
        raise LexiconError(str(problem), where=FILE, mend="mend that line") from problem
    except (KeyError, TypeError, ValueError, AttributeError, re.error) as problem:
        raise LexiconError(f"missing or of the wrong kind: {problem}", where=FILE, mend="see the others") from problem


def _words(listed: Any, key: str) -> frozenset[str]:
    if not isinstance(listed, list) or not all(isinstance(word, str) and word == word.casefold() for word in listed):
        raise LexiconError(f"{key} has to be a list of words in lower case", where=FILE, mend="mend that list")
    return frozenset(listed)
