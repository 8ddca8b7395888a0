"""Open frames: the participants of a predicate that no frame's file knows, by the pattern of its type."""

from sayso.lexicon.frames import Entry, Frame, Part
from sayso.lexicon.slot import Slot
from sayso.reading.happenings.arguments import surface_subject
from sayso.reading.happenings.matching import Filled, filled
from sayso.reading.happenings.slots import View
from sayso.reading.happenings.tree import Tree

ANY = "*"  # stands for every word in a pattern
_PARTICLES = frozenset({"down", "out", "off", "up", "apart", "aside"})
_ABOUT = frozenset({"subject", "goods"})  # what only the predicate's own prepositions name


def participants(view: View, patterns: tuple[Frame, ...], lemma: str, part: Part) -> list[Filled]:
    """Return the participants of a predicate by the first entry of the first pattern that it answers to."""
    for entry in (entry for pattern in patterns for entry in pattern.entries):
        if entry.part == part and (lemma in entry.words or ANY in entry.words):
            found = filled(view, entry, set())
            if found is not None:
                return tidied(view, entry, found)
    return []


def tidied(view: View, entry: Entry, found: list[Filled]) -> list[Filled]:
    """Return participants without what another word's preposition names; "the man who" is who he is said to be."""
    slots = dict(entry.layout)
    kept = [one for one in found if one.role not in _ABOUT or _own(view, one.head, slots[one.role])]
    kept = [
        one for one in kept if any(map(str.isalnum, view.tree.lower[one.head])) and not _is_quality(view.tree, one.head)
    ]
    return [Filled(one.role, _called(view, _identified(view, one.head)), one.inferred) for one in kept]


def _is_quality(tree: Tree, head: int) -> bool:
    """Tell whether a word is a plain adjective before a noun: "firm orders"."""
    return tree.tag[head] == "JJ" and tree.dep[head] == "amod" and not tree.ent[head]


def _own(view: View, head: int, slots: tuple[Slot, ...]) -> bool:
    """Tell whether a filler after a preposition is the predicate's, and no idle phrase ("for example")."""
    tree = view.tree
    first = tree.first_conjunct(head)
    over = tree.head[first]
    if tree.dep[first] not in ("pobj", "pcomp") or not any(tree.lower[over] == slot.steps[0] for slot in slots):
        return True
    if "idle" in view.nouns.classes.get(tree.lemma[head], ()):
        return False
    return tree.head[over] in (view.at, *tree.having(view.at, "prt", "advmod"))


def _identified(view: View, head: int) -> int:
    """Return who is said to be the one in a relative clause: in "Reeve is the man who shot him", Reeve."""
    tree = view.tree
    over = tree.head[head]
    if tree.dep[head] != "attr" or tree.lemma[over] != "be" or tree.having(over, "neg", "aux"):
        return head
    clause = tree.first_conjunct(view.at)
    named = surface_subject(tree, over) if tree.dep[clause] == "relcl" and tree.head[clause] == head else []
    return named[0] if named and tree.tag[named[0]] not in ("DT", "EX", "WP", "WDT") else head


def _called(view: View, head: int) -> int:
    """Return the name of a place that is called by it: of "the town of Lund", Lund."""
    tree = view.tree
    if "locality" not in view.nouns.classes.get(tree.lemma[head], ()):
        return head
    names = [k for p in tree.having(head, "prep") if tree.lower[p] == "of" for k in tree.having(p, "pobj")]
    return next((k for k in names if tree.tag[k].startswith("NNP")), head)


def name_of(tree: Tree, verb: int) -> str:
    """Return a verb's lemma with its particle, one that the parser takes for an adverb included ("stepped down")."""
    own = tree.having(verb, "prt")
    after = verb + 1
    if not own and after in tree.kids[verb] and tree.lower[after] in _PARTICLES and tree.dep[after] == "advmod":
        own = [after]
    return " ".join([tree.lemma[verb], *(tree.lower[k] for k in own)])


def object_of(tree: Tree, verb: int) -> str:
    """Return the lemma of a verb's own object, or of what it makes of it ("shot dead"), or nothing."""
    return next((tree.lemma[k] for k in tree.having(verb, "oprd", "acomp") or tree.having(verb, "dobj")), "")
