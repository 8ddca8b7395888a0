"""The cue lexicon: which words give what is said to a voice, and what each does to it. Data: `cues.toml`."""

from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any, get_args

from sayso.lexicon.tables import Table, read_table
from sayso.values import CueClass

CLASSES: tuple[CueClass, ...] = get_args(CueClass)
FILE = Path(__file__).with_name("cues.toml")


@dataclass(frozen=True, slots=True)
class Cues:
    """Look-ups by lemma (lower case) and complement kind; None where the word is no cue for it."""

    verbs: dict[tuple[str, str, str], CueClass] = field(default_factory=dict)
    nouns: dict[tuple[str, str], CueClass] = field(default_factory=dict)
    adjectives: dict[tuple[str, str], CueClass] = field(default_factory=dict)
    phrases: dict[tuple[str, str], CueClass] = field(default_factory=dict)
    untruths: frozenset[str] = frozenset()
    speeches: dict[str, CueClass] = field(default_factory=dict)
    verb_lemmas: frozenset[str] = frozenset()
    noun_lemmas: frozenset[str] = frozenset()
    rubrics: frozenset[str] = frozenset()
    truths: frozenset[str] = frozenset()

    def is_verb(self, lemma: str) -> bool:
        """Tell whether the lexicon knows the verb at all; a verb with its particle is written "point out"."""
        return lemma in self.verb_lemmas

    def is_noun(self, lemma: str) -> bool:
        """Tell whether the lexicon knows the noun at all."""
        return lemma in self.noun_lemmas

    def verb(self, lemma: str, kind: str, voice: str) -> CueClass | None:
        """Return what a verb does to a complement of this kind, in the `active` or `passive` voice."""
        return self.verbs.get((lemma, kind, voice))

    def noun(self, lemma: str, kind: str) -> CueClass | None:
        """Return what a noun does to a complement of this kind."""
        return self.nouns.get((lemma, kind))

    def adjective(self, lemma: str, kind: str) -> CueClass | None:
        """Return what a predicate adjective does to a complement of this kind."""
        return self.adjectives.get((lemma, kind))

    def phrase(self, preposition: str, noun: str) -> CueClass | None:
        """Return what "in somebody's view", "by somebody's account" does to its clause."""
        return self.phrases.get((preposition, noun))

    def is_untruth(self, lemma: str) -> bool:
        """Tell whether to call a report this is to deny it ("a lie", "baseless")."""
        return lemma in self.untruths

    def is_rubric(self, words: str) -> bool:
        """Tell whether words before a colon say what kind of text follows, and name no voice ("Opinion:")."""
        return words.casefold() in self.rubrics

    def voiced(self, lemma: str) -> bool:
        """Tell whether the verb says that words were spoken, and not only thought or wished."""
        return lemma in self.speeches

    def speech(self, lemma: str) -> CueClass | None:
        """Return the class of a verb that may carry a quotation by standing beside it."""
        return self.speeches.get(lemma)


@cache
def cues() -> Cues:
    """Return the lexicon's cues, read once; LexiconError names file and entry where the data is at fault."""
    return read_cues(FILE)


def read_cues(path: Path) -> Cues:
    """Read a cue file; LexiconError where a group has a field that is not known, or no class."""
    table = read_table(path)
    table.only(table.data, ("verbs", "nouns", "adjectives", "phrases", "untruths", "truths", "rubrics"), "a cue file")
    verbs: dict[tuple[str, str, str], CueClass] = {}
    speeches: dict[str, CueClass] = {}
    for group in table.data.get("verbs", []):
        table.only(group, ("class", "takes", "lemmas", "voice", "speech"), "a group of verbs")
        kind = _class(table, group)
        for lemma in table.words(group, "lemmas"):
            for complement in table.words(group, "takes"):
                verbs.setdefault((lemma, complement, group.get("voice", "active")), kind)
            if group.get("speech", False):
                speeches.setdefault(lemma, kind)
    nouns, adjectives = _takers(table, "nouns"), _takers(table, "adjectives")
    verb_lemmas = frozenset(lemma for lemma, _, _ in verbs)
    return Cues(
        verbs,
        nouns,
        adjectives,
        _takers(table, "phrases"),
        frozenset(table.words(table.data.get("untruths", {}), "words")),
        speeches,
        verb_lemmas,
        frozenset(lemma for lemma, _ in nouns),
        frozenset(table.words(table.data.get("rubrics", {}), "words")),
        frozenset(table.words(table.data.get("truths", {}), "words")),
    )


def _takers(table: Table, section: str) -> dict[tuple[str, str], CueClass]:
    """Return (lemma, complement) → class of a section without voices."""
    found: dict[tuple[str, str], CueClass] = {}
    for group in table.data.get(section, []):
        table.only(group, ("class", "takes", "lemmas"), f"a group of {section}")
        kind = _class(table, group)
        for lemma in table.words(group, "lemmas"):
            for complement in table.words(group, "takes"):
                found.setdefault((complement, lemma) if section == "phrases" else (lemma, complement), kind)
    return found


def _class(table: Table, group: dict[str, Any]) -> CueClass:
    kind = group.get("class")
    for known in CLASSES:
        if kind == known:
            return known
    return table.fail(f"{kind!r} is no class of cues: it is one of {', '.join(CLASSES)}", f'"{kind}"')
