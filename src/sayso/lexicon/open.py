"""Open frames: which predicates are happenings though no frame's file knows them, and under which type."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from sayso.lexicon.tables import read_table

FILE = Path(__file__).parent / "open.toml"
_PARTS = ("skip", "idioms", "deeds", "phases", "events", "types", "suffering")


@dataclass(frozen=True, slots=True)
class Open:
    """Lemmas: `skip` are verbs that are none, `idioms` some of those that are one with certain words beside them,
    `deeds` some that are one though they may also say, `phases` those that time another; `events` are nouns.

    `types` map a lemma to its name.
    """

    skip: frozenset[str]
    idioms: frozenset[str]
    deeds: frozenset[str]
    phases: frozenset[str]
    events: frozenset[str]
    types: dict[str, str]
    suffering: frozenset[str]


@cache
def load_open(file: Path = FILE) -> Open:
    """Return what a file says of open frames; LexiconError where it is not as it should be."""
    table = read_table(file)
    table.only(table.data, _PARTS, "the file of open frames")
    data = {key: table.data.get(key, {}) for key in _PARTS}
    types = {word: kind for kind in data["types"] for word in table.words(data["types"], kind)}
    return Open(
        frozenset(table.words(data["skip"], "verbs")),
        frozenset(table.words(data["idioms"], "verbs")),
        frozenset(table.words(data["deeds"], "verbs")),
        frozenset(table.words(data["phases"], "verbs")),
        frozenset(table.words(data["events"], "nouns")) | frozenset(types),
        types,
        frozenset(table.words(data["suffering"], "types")),
    )
