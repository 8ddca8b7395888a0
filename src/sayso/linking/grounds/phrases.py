"""The words and measures by which grounds are found, from the data file beside this module."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from sayso.errors import LexiconError

FILE = "grounds/phrases.toml"


@dataclass(frozen=True, slots=True)
class Measures:
    """The numbers of `phrases.toml`, each explained there."""

    lead: int
    shared: float
    said: float
    place: float
    subject: float
    aside: float
    sure: float
    near: float
    art: float
    credit: float
    fade: float
    reach: float
    keep: float
    most: int
    hearsay: float
    begins: float
    loose: float
    within: int
    copied: float
    least: int
    quoted: int


@dataclass(frozen=True, slots=True)
class Phrases:
    """What `phrases.toml` says; lists as sets, patterns compiled, artefacts as kind by word."""

    idle: frozenset[str]
    nobody: frozenset[str]
    hedges: frozenset[str]
    evidence: frozenset[str]
    crowd: frozenset[str]
    authority: frozenset[str]
    confirmed: frozenset[str]
    unsure: frozenset[str]
    negations: frozenset[str]
    artefacts: dict[str, str]
    speaking: tuple[str, ...]
    published: frozenset[str]
    after: frozenset[str]
    before: frozenset[str]
    telling: frozenset[str]
    groups: frozenset[str]
    office: frozenset[str]
    of: frozenset[str]
    denial: re.Pattern[str]
    venues: frozenset[str]
    accounts: frozenset[str]
    credits: tuple[re.Pattern[str], ...]
    measures: Measures


@cache
def phrases() -> Phrases:
    """Return the phrases, loaded once; LexiconError where the file is not as it should be."""
    return parse_phrases((files("sayso.linking") / FILE).read_text(encoding="utf-8"))


def parse_phrases(text: str) -> Phrases:
    """Return the phrases that a TOML text holds; LexiconError names the section or line that is wrong."""
    try:
        raw = tomllib.loads(text)
        return Phrases(
            idle=_set(raw, "topic", "idle"),
            nobody=_set(raw, "nobody", "nouns"),
            hedges=_set(raw, "nobody", "hedges"),
            evidence=_set(raw, "evidence", "nouns"),
            crowd=_set(raw, "crowd", "nouns"),
            authority=_set(raw, "authority", "nouns"),
            confirmed=_set(raw, "authority", "passives"),
            unsure=_set(raw, "ignorance", "verbs"),
            negations=_set(raw, "ignorance", "negations"),
            artefacts={word: kind for kind in raw["artefacts"] for word in _set(raw, "artefacts", kind)},
            speaking=tuple(sorted(_set(raw, "publishing", "verbs"))),
            published=_set(raw, "publishing", "passives"),
            after=_set(raw, "publishing", "after"),
            before=_set(raw, "publishing", "before"),
            telling=_set(raw, "publishing", "telling"),
            groups=_set(raw, "introduced", "groups"),
            office=_set(raw, "office", "words"),
            of=_set(raw, "office", "of"),
            denial=_any(_list(raw, "denial", "words")),
            venues=_set(raw, "outlets", "venues"),
            accounts=_set(raw, "outlets", "accounts"),
            credits=tuple(re.compile(pattern, re.IGNORECASE | re.MULTILINE) for pattern in raw["credits"]["patterns"]),
            measures=Measures(**{key: _number(value) for key, value in raw["measures"].items()}),
        )
    except tomllib.TOMLDecodeError as problem:
        raise LexiconError(str(problem), where=FILE, mend="mend that line") from problem
    except (KeyError, TypeError, ValueError, AttributeError, re.error) as problem:
        raise LexiconError(f"missing or of the wrong kind: {problem}", where=FILE, mend="see the others") from problem


def _number(value: Any) -> Any:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise ValueError(f"{value!r} is no number")
    return value


def _any(words: list[str]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})\b", re.IGNORECASE)


def _set(raw: dict[str, Any], section: str, key: str) -> frozenset[str]:
    return frozenset(_list(raw, section, key))


def _list(raw: dict[str, Any], section: str, key: str) -> list[str]:
    listed = raw[section][key]
    if not isinstance(listed, list) or not all(isinstance(word, str) and word == word.casefold() for word in listed):
        raise LexiconError(f"{section}.{key} has to be a list of words in lower case", where=FILE, mend="mend it")
    return listed
