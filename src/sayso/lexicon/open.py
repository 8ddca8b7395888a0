"""Open frames: which predicates are happenings though no frame's file knows them, under which type and pattern."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from sayso.lexicon.frames import Frame, load_frames
from sayso.lexicon.tables import Table, read_table

FILE = Path(__file__).parent / "open.toml"
PATTERNS = Path(__file__).parent / "patterns"
CARRIED = "carried"  # the pattern of the verbs that carry a noun
_SECTIONS = ("skip", "idioms", "deeds", "phases", "nouns", "types", "patterns", "states", "relations", "names")


@dataclass(frozen=True, slots=True)
class Open:
    """Lemmas: `skip` are verbs that are none, `idioms` some of those that are one with certain words beside them,
    `deeds` some that are one though they may also say, `phases` those that time another; `events` are nouns,
    `verbs` theirs where they have one, `names` compounds that are none.

    `relations` are nouns that say what one is to another; `types` and `states` (of adjectives) map a lemma to its
    name, `layouts` to the pattern of its roles; `patterns` are all of these by name.
    """

    skip: frozenset[str]
    idioms: frozenset[str]
    deeds: frozenset[str]
    phases: frozenset[str]
    events: frozenset[str]
    verbs: dict[str, str]
    names: frozenset[str]
    relations: frozenset[str]
    types: dict[str, str]
    states: dict[str, str]
    layouts: dict[str, str]
    patterns: dict[str, Frame]

    def pattern(self, kind: str, lemma: str) -> Frame:
        """Return the pattern of a type, else of the lemma that names it, else of its verb; "acting" where none has."""
        for word in (kind, lemma, self.verbs.get(lemma, "")):
            if word in self.layouts:
                return self.patterns[self.layouts[word]]
        return self.patterns["acting"]


@cache
def load_open(file: Path = FILE, patterns: Path = PATTERNS) -> Open:
    """Return what a file says of open frames; LexiconError where it is not as it should be."""
    table = read_table(file)
    table.only(table.data, _SECTIONS, "the file of open frames")
    data = {key: table.data.get(key, {}) for key in _SECTIONS}
    frames = {frame.name: frame for frame in load_frames(patterns)}
    table.only(data["patterns"], frames, "[patterns]")
    types = _named(table, data["types"])
    return Open(
        frozenset(table.words(data["skip"], "verbs")),
        frozenset(table.words(data["idioms"], "verbs")),
        frozenset(table.words(data["deeds"], "verbs")),
        frozenset(table.words(data["phases"], "verbs")),
        frozenset(data["nouns"]),
        _verbs(table, data["nouns"]),
        frozenset(table.words(data["names"], "compounds")),
        frozenset(table.words(data["relations"], "nouns")),
        types,
        _named(table, data["states"]),
        _named(table, data["patterns"]),
        frames,
    )


def _named(table: Table, section: dict[str, list[str]]) -> dict[str, str]:
    """Return, by each word of a section's lists, the name of its list."""
    return {word: name for name in section for word in table.words(section, name)}


def _verbs(table: Table, nouns: dict[str, str]) -> dict[str, str]:
    for noun, verb in nouns.items():
        if not isinstance(verb, str):
            table.fail(f"{noun!r} has to name its verb, or nothing in quotation marks", noun)
    return {noun: verb for noun, verb in nouns.items() if verb}
