"""The words that comparing names and things needs, from the data file beside this module."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from sayso.errors import LexiconError

FILE = "words.toml"


@dataclass(frozen=True, slots=True)
class Words:
    """What `words.toml` says; every list as a set."""

    titles: frozenset[str]
    suffixes: frozenset[str]
    small: frozenset[str]
    idle: frozenset[str]
    outlet_tails: frozenset[str]
    press: frozenset[str]
    particles: dict[str, str]
    respelled: dict[str, str]
    given_after: frozenset[str]
    sole_offices: dict[str, str]
    office_days: int
    measures: frozenset[str]
    stops: frozenset[str]
    pointers: frozenset[str]
    fillers: frozenset[str]
    degrees: frozenset[str]
    generics: frozenset[str]
    synonyms: dict[str, str]
    contrasts: tuple[frozenset[str], ...]
    exclusive: tuple[frozenset[str], ...]
    durable: frozenset[str]
    durable_days: int
    single_days: int
    lasting: frozenset[str]
    passing_days: int
    likeness_days: int
    light: frozenset[str]
    mutual: frozenset[str]


@cache
def words() -> Words:
    """Return the words, loaded once; LexiconError where the file is not as it should be."""
    return parse_words((files("sayso.linking") / FILE).read_text(encoding="utf-8"))


def parse_words(text: str) -> Words:
    """Return the words that a TOML text holds; LexiconError names the section or line that is wrong."""
    try:
        raw = tomllib.loads(text)
        names, things, events = raw["names"], raw["things"], raw["events"]
        return Words(
            **{key: _set(names, key) for key in ("titles", "suffixes", "small", "idle", "outlet_tails", "press")},
            particles=_pairs(names["particles"]),
            respelled=_pairs(names["respelled"]),
            given_after=_set(names, "given_after"),
            sole_offices={str(title): str(group[0]) for group in names["sole_offices"] for title in group},
            office_days=int(names["office_days"]),
            **{key: _set(things, key) for key in ("measures", "stops", "pointers", "fillers", "degrees", "generics")},
            synonyms={str(word): str(group[0]) for group in things["synonyms"] for word in group},
            contrasts=tuple(frozenset(map(str, kinds)) for kinds in things["contrasts"]),
            exclusive=tuple(frozenset(map(str, kinds)) for kinds in things["exclusive"]),
            durable=_set(events, "durable"),
            lasting=_set(events, "lasting"),
            durable_days=int(events["durable_days"]),
            single_days=int(events["single_days"]),
            passing_days=int(events["passing_days"]),
            likeness_days=int(events["likeness_days"]),
            light=_set(events, "light"),
            mutual=_set(events, "mutual"),
        )
    except tomllib.TOMLDecodeError as problem:
        raise LexiconError(str(problem), where=FILE, mend="mend that line") from problem
    except (KeyError, TypeError, ValueError, AttributeError) as problem:
        raise LexiconError(f"missing or of the wrong kind: {problem}", where=FILE, mend="see the others") from problem


def _pairs(section: dict[str, Any]) -> dict[str, str]:
    return {str(key): str(value) for key, value in section.items()}


def _set(section: dict[str, Any], key: str) -> frozenset[str]:
    listed = section[key]
    if not isinstance(listed, list) or not all(isinstance(word, str) and word == word.casefold() for word in listed):
        raise LexiconError(f"{key} has to be a list of words in lower case", where=FILE, mend="mend that list")
    return frozenset(listed)
