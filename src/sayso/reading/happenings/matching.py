"""Matching: which entry of which frame a word answers to, and who fills its roles."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from sayso.lexicon.frames import Entry, Frame, load_frames
from sayso.lexicon.slot import Slot
from sayso.reading.happenings.arguments import objects
from sayso.reading.happenings.slots import View
from sayso.reading.happenings.tree import RELATIVES, Tree

_LOOSE = frozenset({"off", "out", "along", "back", "in", "over"})  # particles that leave most verbs what they are


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


@cache
def load_book(frames: tuple[Frame, ...] | None = None) -> Book:
    """Return an index of frames (by default the lexicon's)."""
    verbs: dict[str, list[tuple[str | None, Frame, Entry]]] = {}
    nouns: dict[str, list[tuple[Frame, Entry]]] = {}
    supports: dict[str, set[str]] = {}
    for frame in frames if frames is not None else load_frames():
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
    """Return the particles and the objects' lemmas that may belong to a verb's name."""
    own = {tree.lower[k] for k in tree.kids[verb] if tree.dep[k] in ("prt", "advmod") or tree.tag[k] == "RP"}
    things = tree.having(verb, "dobj", "acomp")
    strayed = {tree.lower[k] for thing in things for k in tree.kids[thing] if tree.tag[k] == "RP"}
    return own | strayed | {tree.lemma[thing] for thing in things}


def named(tree: Tree, verb: int, second: str | None, around: set[str]) -> bool:
    """Tell whether a verb with what is around it bears a name with that second word."""
    if second is not None:
        return second in around
    return all(tree.lower[k] in _LOOSE for k in tree.having(verb, "prt"))


def filled(view: View, entry: Entry, taken: set[int]) -> list[Filled] | None:
    """Return the fillers that an entry's layout finds, or None where its needs are not met.

    Heads in `taken` fill no role; those found here are added to it.
    """
    if not all(_met(view, slot) for slot in entry.needs):
        return None
    found: list[Filled] = []
    for role, slots in entry.layout:
        heads = list(_heads(view, (slot for slot in slots if not slot.fallback), taken))
        inferred = not heads
        if inferred:
            heads = list(_heads(view, (slot for slot in slots if slot.fallback), taken))
        found += [Filled(role, head, inferred) for head in heads]
    return found


def _met(view: View, slot: Slot) -> bool:
    return bool(view.find(slot))


def _heads(view: View, slots: Iterable[Slot], taken: set[int]) -> Iterable[int]:
    for slot in slots:
        for head in view.find(slot):
            if head not in taken and head != view.at:
                taken.add(head)
                yield head


def verb_frame(view: View, book: Book) -> tuple[Frame, Entry, list[Filled]] | None:
    """Return the frame that a verb names, its entry and its fillers, or None."""
    tree, verb = view.tree, view.at
    around = particles(tree, verb)
    ranked = sorted(book.verbs.get(tree.lemma[verb], ()), key=lambda one: one[0] is None)  # longer names first
    for second, frame, entry in ranked:
        if named(tree, verb, second, around):
            taken = {k for k in objects(tree, verb) if second is not None and tree.lemma[k] == second}
            fillers = filled(view, entry, taken)
            if fillers:
                return frame, entry, fillers
    return None


def noun_frame(view: View, book: Book) -> tuple[Frame, Entry, list[Filled], set[int]] | None:
    """Return the frame that a noun names, its entry, its fillers (perhaps none) and their heads."""
    for frame, entry in book.nouns.get(view.tree.lemma[view.at], ()):
        taken: set[int] = set()
        fillers = filled(view, entry, taken)
        if fillers is not None:
            return frame, entry, fillers, taken
    return None


@dataclass(frozen=True, slots=True)
class Support:
    """A verb or noun that carries a noun's frame, and the entry that says so."""

    at: int
    entry: Entry


def supports(tree: Tree, noun: int, frame: Frame, counters: frozenset[str]) -> list[Support]:
    """Return what carries a noun of a frame, the main verb first; `counters` cut what follows ("dozens of talks")."""
    entries = [entry for entry in frame.entries if entry.part == "support"]
    found = []
    for verb, place in _carriers(tree, noun, counters):
        around = particles(tree, verb) - {tree.lemma[noun]}
        for entry in entries:
            words = entry.of if place == "of" else entry.words
            if place not in ("of", entry.noun):
                continue
            if any(_bears(tree, verb, word, around) for word in words):
                found.append(Support(verb, entry))
                break
    return found


def _bears(tree: Tree, verb: int, word: str, around: set[str]) -> bool:
    first, _, second = word.partition(" ")
    return tree.lemma[verb] == first and named(tree, verb, second or None, around)


def _carriers(tree: Tree, noun: int, counters: frozenset[str]) -> list[tuple[int, str]]:
    """Return the words that may carry a noun, each with where the noun stands under it, the main verb first."""
    top = _counted(tree, tree.first_conjunct(noun), counters)
    head, dep = tree.head[top], tree.dep[top]
    found: list[tuple[int, str]] = []
    if dep in ("dobj", "nsubj", "nsubjpass") and tree.verbal(head):
        found += [(verb, _place(tree, verb, dep)) for verb in _raised(tree, head, dep)]
    elif dep == "pobj":
        found += _over_preposition(tree, top, head)
    within = [noun, *(k for p in tree.having(noun, "prep") for k in tree.having(p, "pobj"))]  # "the ban on X, which …"
    clauses = [clause for one in within for clause in tree.having(one, "acl", "relcl")]
    return found + [carrier for clause in clauses for carrier in _clausal(tree, clause)]


def _counted(tree: Tree, noun: int, counters: frozenset[str]) -> int:
    """Return the word that counts a noun ("dozens of strikes"), or the noun itself."""
    preposition = tree.head[noun]
    over = tree.head[preposition]
    counted = tree.dep[noun] == "pobj" and tree.lower[preposition] == "of" and tree.lemma[over] in counters
    return tree.first_conjunct(over) if counted else noun


def _over_preposition(tree: Tree, noun: int, preposition: int) -> list[tuple[int, str]]:
    word, above = tree.lower[preposition], tree.head[preposition]
    found = []
    if word == "of" and tree.noun(above):
        found.append((above, "of"))
    elif tree.verbal(above):
        found.append((above, "object" if word == "of" and tree.tag[above] == "VBG" else word))
    if noun and tree.dep[noun - 1] == "amod" and tree.tag[noun - 1] == "VBG":  # "of lifting sanctions"
        found.append((noun - 1, "object"))
    return found


def _clausal(tree: Tree, clause: int) -> list[tuple[int, str]]:
    """Return a clause that hangs on the noun, with the noun's place in it."""
    relative = [tree.dep[k] for k in tree.having(clause, "nsubj", "nsubjpass", "dobj") if tree.lower[k] in RELATIVES]
    if relative:
        return [(clause, _place(tree, clause, relative[0]))]
    if tree.tag[clause] == "VBN" or (tree.dep[clause] == "relcl" and tree.having(clause, "nsubj")):
        return [(clause, "object")]
    return [(clause, "subject")] if tree.tag[clause] == "VBG" else []


def _place(tree: Tree, verb: int, dep: str) -> str:
    if dep == "dobj":
        return "object"
    return "object" if tree.passive(verb) else "subject"


def _raised(tree: Tree, verb: int, dep: str) -> list[int]:
    """Return a verb and those that share the noun with it ("is set to expire", "was signed and broken")."""
    found = [verb]
    for one in found:
        if dep != "dobj":
            found += [k for k in tree.having(one, "xcomp") if tree.verbal(k)]
            found += [k for a in tree.having(one, "acomp", "oprd") for k in tree.having(a, "xcomp")]
            found += [
                k for k in tree.having(one, "conj") if tree.verbal(k) and not tree.having(k, "nsubj", "nsubjpass")
            ]
    return found
