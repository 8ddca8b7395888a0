"""Governed: what a verb governs, and the words under it that may belong to its name."""

from sayso.reading.happenings.tree import Tree

_BESIDE = ("nsubj", "aux", "punct", "mark", "advcl", "conj", "cc")
_THINGS = ("dobj", "attr", "oprd", "nsubjpass", "dative")


def around(tree: Tree, verb: int) -> set[str]:
    """Return the words under a verb that may belong to its name."""
    found: set[str] = set()
    for kid in tree.kids[verb]:
        if tree.dep[kid] in _BESIDE or _times(tree, kid):
            continue
        found |= {tree.lower[kid], tree.lemma[kid]}
        if tree.dep[kid] in ("dobj", "prep", "prt", "advmod", "nsubjpass", "agent"):
            for below in tree.kids[kid]:
                if tree.dep[below] in ("prep", "pobj", "prt", "compound", "amod", "advmod"):
                    found |= {tree.lower[below], tree.lemma[below]}
                    found |= {tree.lower[k] for k in tree.having(below, "compound", "amod", "pobj")}
    return found


def things(tree: Tree, verb: int) -> list[int]:
    """Return the heads of what a verb governs, its objects, or what stands after its prepositions."""
    direct = [one for k in tree.having(verb, *_THINGS) for one in tree.conjuncts(k)]
    preps = tree.having(verb, "prep", "prt", "advmod", "agent")
    preps += [k for p in preps for k in tree.having(p, "prep")]  # "pulled out of the treaty"
    after = [k for p in preps for k in tree.having(p, "pobj")]
    parts = [k for thing in direct for k in counted(tree, thing)]
    return [*direct, *parts] if direct else [one for k in after for one in tree.conjuncts(k)]


def counted(tree: Tree, noun: int) -> list[int]:
    """Return what a noun is one, or a part, of: "a series of strikes", "suspension of aid"."""
    return [k for p in tree.having(noun, "prep") if tree.lower[p] == "of" for k in tree.having(p, "pobj")]


def clauses(tree: Tree, verb: int) -> list[tuple[int, str]]:
    """Return the clauses that a verb governs, each with the word that does: the verb, its adjective or noun."""
    found = [(k, tree.lemma[verb]) for k in tree.having(verb, "xcomp", "ccomp") if tree.verbal(k)]
    for thing in tree.having(verb, "acomp", "dobj", "attr", "oprd", "nsubjpass"):
        found += [(k, tree.lemma[thing]) for k in tree.having(thing, "xcomp", "acl", "ccomp") if tree.verbal(k)]
        found += [(k, tree.lemma[thing]) for k in tree.having(thing, "relcl") if infinitive(tree, k)]
    for preposition in tree.having(verb, "prep"):
        found += [(k, tree.lemma[verb]) for k in tree.having(preposition, "pcomp") if tree.verbal(k)]
    return found


def infinitive(tree: Tree, clause: int) -> bool:
    """Tell whether a clause is one with "to"."""
    return any(tree.lower[k] == "to" for k in tree.having(clause, "aux"))


def _times(tree: Tree, preposition: int) -> bool:
    """Tell whether a preposition only says when: "called her on Monday" is no "call on"."""
    after = tree.having(preposition, "pobj")
    return bool(after) and all(tree.ent[k] in ("DATE", "TIME") for k in after)
