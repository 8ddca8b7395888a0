"""Answering: who is said to have done what a noun names: "claimed responsibility for the attack", "was behind it"."""

from sayso.lexicon.control import load_control
from sayso.lexicon.modality import load_modality
from sayso.reading.happenings.arguments import surface_subject
from sayso.reading.happenings.matching import Filled
from sayso.reading.happenings.negation import negated
from sayso.reading.happenings.tree import Tree

_AFTER = frozenset({"for", "in", "of", "on"})
_IS = frozenset({"be", "stand", "remain"})


def answering(tree: Tree, noun: int) -> list[Filled]:
    """Return who answers for what a noun names, as its agent, where its clause says so; else nobody."""
    preposition = tree.head[noun]
    if tree.dep[noun] != "pobj" or tree.dep[preposition] != "prep":
        return []
    word, over = tree.lower[preposition], tree.head[preposition]
    if word == "behind" and tree.lemma[over] in _IS:
        return _agents(tree, over)
    if word not in _AFTER:
        return []
    if tree.dep[over] == "acomp" and tree.lemma[over] in load_control().answerable:
        return _agents(tree, tree.head[over])
    taken = [over] if tree.lemma[over] in load_control().responsibility else _taken(tree, over)
    if not taken:
        return []
    verb = tree.head[taken[0]]
    return _agents(tree, verb) if tree.dep[taken[0]] == "dobj" and tree.verbal(verb) else []


def _taken(tree: Tree, verb: int) -> list[int]:
    """Return what is claimed or denied where the parse hangs the rest on the verb: "took credit for the killing"."""
    return [k for k in tree.having(verb, "dobj") if tree.lemma[k] in load_control().responsibility]


def _agents(tree: Tree, verb: int) -> list[Filled]:
    """Return a verb's subject as the agent; nobody of "no group has claimed it", and of who has not claimed it."""
    if negated(tree, verb, load_modality()):
        return []
    return [Filled("agent", head) for head in surface_subject(tree, verb)[:1]]
