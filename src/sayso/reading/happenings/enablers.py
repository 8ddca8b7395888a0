"""Enablers: who lets something end: "they let it lapse", "it lapsed after they declined to renew it"."""

from sayso.lexicon.control import load_control
from sayso.reading.happenings.arguments import surface_subject
from sayso.reading.happenings.tree import Tree

_MARKS = frozenset({"after", "when", "because", "as", "since", "once"})
_PREPOSITIONS = frozenset({"after", "following", "because", "due", "owing", "over", "to", "of"})


def enablers(tree: Tree, verb: int) -> list[int]:
    """Return who allows or lets what a verb says, or keeps it from going on."""
    head = tree.head[verb]
    if tree.dep[verb] in ("ccomp", "xcomp") and tree.lemma[head] in ("allow", "let", "permit", "see"):
        return surface_subject(tree, head)
    for clause in _clauses(tree, verb):
        ends = tree.lemma[clause] in load_control().ending and not tree.having(clause, "neg")
        kept = tree.lemma[clause] in load_control().renewing and tree.having(clause, "neg")
        if ends or kept:
            return surface_subject(tree, clause)
    nouns = [k for p in tree.having(verb, "prep") for k in _under(tree, p) if tree.lemma[k] in load_control().ended]
    return [k for noun in nouns for k in tree.having(noun, "poss")]


def _clauses(tree: Tree, verb: int) -> list[int]:
    """Return the clauses that tell when or why it was, those that hang on its date too ("on Friday, when …")."""
    dated = [k for p in tree.having(verb, "prep") for k in tree.having(p, "pobj") if tree.ent[k] == "DATE"]
    clauses = tree.having(verb, "advcl") + [k for date in dated for k in tree.having(date, "relcl", "advcl")]
    return [c for c in clauses if any(tree.lower[k] in _MARKS for k in tree.kids[c])]


def _under(tree: Tree, preposition: int) -> list[int]:
    if tree.lower[preposition] not in _PREPOSITIONS:
        return []
    deeper = [k for p in tree.having(preposition, "prep", "pcomp") for k in _under(tree, p)]
    return tree.having(preposition, "pobj") + deeper
