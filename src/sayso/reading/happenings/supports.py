"""Supports: the verbs and nouns that carry a noun's frame: "imposed sanctions", "the expiry of the embargo"."""

from collections.abc import Callable
from dataclasses import dataclass

from sayso.lexicon.frames import Entry, Frame
from sayso.reading.happenings.matching import named, particles
from sayso.reading.happenings.tree import RELATIVES, Tree

Meets = Callable[[int, Entry], bool]


@dataclass(frozen=True, slots=True)
class Support:
    """A verb or noun that carries a noun's frame, and the entry that says so."""

    at: int
    entry: Entry


def supports(
    tree: Tree, noun: int, frame: Frame, counters: frozenset[str], meets: Meets | None = None
) -> list[Support]:
    """Return what carries a noun of a frame, the main verb first; `counters` cut what follows ("dozens of talks").

    `meets` tells whether what an entry needs stands under a carrier.
    """
    entries = [entry for entry in frame.entries if entry.part == "support"]
    found = []
    for verb, place in _carriers(tree, noun, counters):
        around = particles(tree, verb) - {tree.lemma[noun]}
        for entry in entries:
            borne = any(_bears(tree, verb, word, around) for word in _words(entry, place))
            if borne and (meets is None or meets(verb, entry)):
                found.append(Support(verb, entry))
                break
    return found


def _words(entry: Entry, place: str) -> tuple[str, ...]:
    """Return the words of an entry that may carry a noun in a place; "of from" is after "from" under a noun."""
    if place in ("of", f"of {entry.noun}"):
        return entry.of
    return entry.words if place == entry.noun else ()


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
        found += [(k, "object") for k in tree.having(head, "advcl") if dep != "dobj" and _fronted(tree, k, top)]
    elif dep == "pobj":
        found += _over_preposition(tree, top, head)
    elif head == top:
        found += [(verb, "subject") for verb in _stranded(tree, top)]
    elif dep == "attr":  # "what they signed was a treaty"
        found += [(k, "object") for k in tree.having(head, "csubj") if _what(tree, k)]
    within = [noun, *(k for p in tree.having(noun, "prep") for k in tree.having(p, "pobj"))]  # "the ban on X, which …"
    clauses = [clause for one in within for clause in tree.having(one, "acl", "relcl")]
    return found + [carrier for clause in clauses for carrier in _clausal(tree, clause)]


def _fronted(tree: Tree, clause: int, noun: int) -> bool:
    """Tell whether a clause is a participle before the noun that it is said of: "Signed in May, the pact …"."""
    return clause < noun and tree.tag[clause] == "VBN" and not tree.having(clause, "nsubj", "nsubjpass", "aux", "mark")


def _what(tree: Tree, clause: int) -> bool:
    return any(tree.lower[k] == "what" for k in tree.having(clause, "dobj"))


def _stranded(tree: Tree, noun: int) -> list[int]:
    """Return participles after a noun without a verb, perhaps its own: "the ban they had for two years lapsed"."""
    wide = range(noun + 1, tree.doc[noun].right_edge.i + 1)
    return [k for k in wide if tree.tag[k] == "VBN" and tree.dep[k] == "acl" and not tree.having(k, "aux", "auxpass")]


def _counted(tree: Tree, noun: int, counters: frozenset[str]) -> int:
    """Return the word that counts a noun ("dozens of strikes"), or the noun itself."""
    preposition = tree.head[noun]
    over = tree.head[preposition]
    counted = tree.dep[noun] == "pobj" and tree.lower[preposition] == "of" and tree.lemma[over] in counters
    return tree.first_conjunct(over) if counted else noun


def _over_preposition(tree: Tree, noun: int, preposition: int) -> list[tuple[int, str]]:
    word, above = tree.lower[preposition], tree.head[preposition]
    found = []
    if tree.dep[above] in ("prep", "advmod", "prt") and tree.verbal(tree.head[above]):  # "back out of the deal"
        found.append((tree.head[above], f"{tree.lower[above]} {word}"))
    elif tree.noun(above):
        found.append((above, "of" if word == "of" else f"of {word}"))  # "the withdrawal from the pact"
    if tree.noun(above) and word != "of" and tree.dep[above] in ("dobj", "attr") and tree.verbal(tree.head[above]):
        found.append((tree.head[above], word))  # "became a party to the treaty"
    if tree.verbal(above):
        found.append((above, "object" if word == "of" and tree.tag[above] == "VBG" else word))
    elif tree.tag[above] == "JJ":  # "is subject to an embargo"
        found.append((above, word))
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
