"""Matching: which entry of which frame a word answers to, and who fills its roles."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from sayso.lexicon.extras import extra_files
from sayso.lexicon.frames import Entry, Frame, frames_with
from sayso.lexicon.slot import Slot
from sayso.reading.happenings.arguments import objects
from sayso.reading.happenings.slots import View
from sayso.reading.happenings.tree import Tree

_LOOSE = frozenset({"off", "out", "along", "back", "in", "over"})  # particles that leave most verbs what they are

_NOBODY = frozenset({"nobody", "nothing", "no-one", "noone", "what", "who", "whom"})  # needs met, no role filled


@dataclass(frozen=True, slots=True)
class Filled:
    """A role's filler: the role, its head, and whether no slot proper named it."""

    role: str
    head: int
    inferred: bool = False


@dataclass(frozen=True, slots=True)
class Book:
    """The frames by the first word of what names them; the second is a particle or an object's lemma."""

    verbs: dict[str, tuple[tuple[str | None, Frame, Entry], ...]]
    nouns: dict[str, tuple[tuple[Frame, Entry], ...]]
    supports: dict[str, frozenset[str]]  # a support verb → the frames that it can carry
    hyphened: frozenset[str]


def load_book(frames: tuple[Frame, ...] | None = None) -> Book:
    """Return an index of frames (by default the lexicon's)."""
    return _own(extra_files()) if frames is None else _book(frames)


@cache
def _own(extras: tuple[Path, ...]) -> Book:
    """Return the index of the lexicon's frames, made once for each set of files that are added to it."""
    return _book(frames_with(extras))


@cache
def _book(frames: tuple[Frame, ...]) -> Book:
    verbs: dict[str, list[tuple[str | None, Frame, Entry]]] = {}
    nouns: dict[str, list[tuple[Frame, Entry]]] = {}
    supports: dict[str, set[str]] = {}
    for frame in frames:
        for entry in frame.entries:
            for word in entry.words:
                first, _, second = word.partition(" ")
                if entry.part == "verb":
                    verbs.setdefault(first, []).append((second or None, frame, entry))
                elif entry.part == "noun":
                    nouns.setdefault(word, []).append((frame, entry))
                else:
                    supports.setdefault(first, set()).add(frame.name)
    return Book(
        {word: tuple(entries) for word, entries in verbs.items()},
        {word: tuple(entries) for word, entries in nouns.items()},
        {word: frozenset(names) for word, names in supports.items()},
        frozenset(word for word in nouns if "-" in word),
    )


def particles(tree: Tree, verb: int) -> set[str]:
    """Return what may belong to a verb's name: particles, objects' lemmas, and prepositions with theirs ("to task")."""
    own = {tree.lower[k] for k in tree.kids[verb] if tree.dep[k] in ("prt", "advmod") or tree.tag[k] == "RP"}
    things = tree.having(verb, "dobj", "acomp", "attr")
    whole = {f"{tree.lower[p]} {tree.lemma[k]}" for p in tree.having(verb, "prep") for k in tree.having(p, "pobj")}
    strayed = {tree.lower[k] for thing in things for k in tree.kids[thing] if tree.tag[k] == "RP"}
    return own | strayed | whole | {tree.lemma[thing] for thing in things}


def named(tree: Tree, verb: int, second: str | None, around: set[str]) -> bool:
    """Tell whether a verb with what is around it bears a name with that second word."""
    if second is not None:
        return second in around
    return all(tree.lower[k] in _LOOSE for k in tree.having(verb, "prt"))


def filled(view: View, entry: Entry, taken: set[int]) -> list[Filled] | None:
    """Return the fillers that an entry's layout finds, or None where its needs are not met.

    Heads in `taken` fill no role; those found here are added to it.
    """
    if not meets(view, entry):
        return None
    found: list[Filled] = []
    for role, slots in entry.layout:
        heads = list(_heads(view, (slot for slot in slots if not slot.fallback), taken))
        inferred = not heads
        if inferred:
            heads = list(_heads(view, (slot for slot in slots if slot.fallback), taken))
        found += [Filled(role, head, inferred) for head in heads]
    return found


def meets(view: View, entry: Entry) -> bool:
    """Tell whether what an entry needs is there."""
    return all(any(view.find(slot) for slot in either) for either in entry.needs)


def _heads(view: View, slots: Iterable[Slot], taken: set[int]) -> Iterable[int]:
    for slot in slots:
        for head in view.find(slot):
            if head not in taken and head != view.at and view.tree.lower[head] not in _NOBODY:
                taken.add(head)
                yield head


def verb_frame(view: View, book: Book) -> tuple[Frame, Entry, list[Filled]] | None:
    """Return the frame that a verb names, its entry and its fillers, or None."""
    tree, verb = view.tree, view.at
    around = particles(tree, verb)
    entries = book.verbs.get(tree.lemma[verb], ())
    ranked = sorted(
        entries, key=lambda one: (not one[2].own, one[0] is None, -len(one[2].needs))
    )  # an analyst's first, then longer names, then what asks more
    for second, frame, entry in ranked:
        if named(tree, verb, second, around):
            taken = {k for k in objects(tree, verb) if second is not None and tree.lemma[k] == second}
            fillers = filled(view, entry, taken)
            if fillers:
                return frame, entry, fillers
    return None


def noun_frame(view: View, book: Book) -> tuple[Frame, Entry, list[Filled], set[int]] | None:
    """Return the frame that a noun names, its entry, its fillers (perhaps none) and their heads."""
    entries = book.nouns.get(view.tree.lemma[view.at], ())
    ranked = sorted(entries, key=lambda one: (not one[1].own, not one[1].needs))  # what asks something first
    for frame, entry in ranked:
        taken: set[int] = set()
        fillers = filled(view, entry, taken)
        if fillers is not None:
            return frame, entry, fillers, taken
    return None
