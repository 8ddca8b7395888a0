"""PLOVER roots: which root a predicate stands for, and what the words above it make of it ("refused to meet")."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

from sayso.lexicon.frames import ROOTS
from sayso.lexicon.tables import Table, read_table

FILE = Path(__file__).parent / "plover.toml"
ANY, NONE = "any", "none"


@dataclass(frozen=True, slots=True)
class Entry:
    """A way to say a root: `words` beside the first, what the predicate governs, what follows it, if that matters."""

    root: str
    words: tuple[str, ...]
    objects: frozenset[str] = frozenset()
    after: frozenset[str] = frozenset()
    infinitive: bool = False

    @property
    def asks(self) -> int:
        """Return how much must be there."""
        objects = 2 * bool(self.objects - {ANY}) or bool(self.objects)
        return len(self.words) + objects + bool(self.after) + self.infinitive


@dataclass(frozen=True, slots=True)
class Plover:
    """Entries by their verb or by their noun, what asks most first; shifts (root → root or None) by their word.

    `hyphened` are the nouns that are written with a hyphen.
    """

    verbs: dict[str, tuple[Entry, ...]]
    nouns: dict[str, tuple[Entry, ...]]
    shifts: dict[str, dict[str, str | None]]
    light: frozenset[str]
    hyphened: frozenset[str]

    def bare(self, word: str) -> str | None:
        """Return the root of a verb or noun that stands alone, None where none is given."""
        first, *rest = word.split()
        for entry in (*self.verbs.get(first, ()), *self.nouns.get(word, ())):
            if list(entry.words) == rest and not (entry.objects or entry.after or entry.infinitive):
                return entry.root
        return None

    def shifted(self, word: str, root: str | None) -> str | None:
        """Return what a root becomes under a word of the shifts; itself where the word says nothing of it."""
        turns = self.shifts.get(word, {})
        if root in turns:
            return turns[root]
        return turns.get(ANY, root)


@cache
def load_plover(file: Path = FILE) -> Plover:
    """Return what a file says of PLOVER's roots; LexiconError where it is not as it should be."""
    table = read_table(file)
    table.only(table.data, {"groups", "light", "verb", "noun", "shift"}, "the file of PLOVER's roots")
    groups = {name: table.words(table.data["groups"], name) for name in table.data.get("groups", {})}
    for root in (root for roots in groups.values() for root in roots):
        _known(table, root)
    verbs: dict[str, list[Entry]] = {}
    nouns: dict[str, list[Entry]] = {}
    for owner in table.entries("verb"):
        for first, entry in _verbs(table, owner, groups):
            verbs.setdefault(first, []).append(entry)
    for owner in table.entries("noun"):
        table.only(owner, {"root", "words"}, "[[noun]]")
        for word in _words(table, owner, "[[noun]]"):
            *before, head = word.split()
            nouns.setdefault(head, []).append(Entry(_root(table, owner, "[[noun]]"), tuple(before)))
    for first, entries in (*verbs.items(), *nouns.items()):
        _once(table, first, entries)
    light = frozenset(table.words(table.data.get("light", {}), "verbs"))
    hyphened = frozenset(word for word in nouns if "-" in word)
    return Plover(_ranked(verbs), _ranked(nouns), _shifts(table, groups), light, hyphened)


def _once(table: Table, first: str, entries: list[Entry]) -> None:
    """Fail where a word stands under two roots with the same conditions: the second would never count."""
    roots: dict[Entry, str] = {}
    for entry in entries:
        same = replace(entry, root="")
        if same in roots:
            words = " ".join((first, *entry.words))
            table.fail(f"{words!r} stands under {roots[same]} and again under {entry.root}", f'"{words}"', 1)
        roots[same] = entry.root


def _verbs(table: Table, owner: dict[str, Any], groups: dict[str, tuple[str, ...]]) -> Iterable[tuple[str, Entry]]:
    table.only(owner, {"root", "words", "objects", "with", "infinitive"}, "[[verb]]")
    root, objects = _root(table, owner, "[[verb]]"), _spread(table.words(owner, "objects"), groups)
    for word in _words(table, owner, "[[verb]]"):
        first, *rest = word.split()
        after = frozenset(table.words(owner, "with"))
        yield first, Entry(root, tuple(rest), frozenset(objects), after, owner.get("infinitive") is True)


def _shifts(table: Table, groups: dict[str, tuple[str, ...]]) -> dict[str, dict[str, str | None]]:
    shifts: dict[str, dict[str, str | None]] = {}
    for owner in table.entries("shift"):
        turns: dict[str, str | None] = {}
        keys = [key for key in owner if key != "words"]
        for key in sorted(keys, key=lambda key: key not in groups):  # single roots last: they are exceptions
            into = None if owner[key] == NONE else _known(table, owner[key])
            for root in [ANY] if key == ANY else _spread([key], groups):
                turns[root if root == ANY else _known(table, root)] = into
        for word in _words(table, owner, "[[shift]]"):
            shifts[word] = turns | shifts.get(word, {})
    return shifts


def _words(table: Table, owner: dict[str, Any], part: str) -> tuple[str, ...]:
    words = table.words(owner, "words")
    if not words:
        table.fail(f"{part} names no words", part)
    return words


def _root(table: Table, owner: dict[str, Any], part: str) -> str:
    if "root" not in owner:
        table.fail(f"{part} names no root", part)
    return _known(table, owner["root"])


def _known(table: Table, root: object) -> str:
    if not isinstance(root, str) or root not in ROOTS:
        table.fail(f"{root!r} is no root of PLOVER: {', '.join(ROOTS)}", str(root))
    return root


def _spread(names: Iterable[str], groups: dict[str, tuple[str, ...]]) -> list[str]:
    return [one for name in names for one in groups.get(name, (name,))]


def _ranked(entries: dict[str, list[Entry]]) -> dict[str, tuple[Entry, ...]]:
    return {word: tuple(sorted(several, key=lambda entry: -entry.asks)) for word, several in entries.items()}
