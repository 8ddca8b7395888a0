"""Strays: subjects and receivers that the parser hung on a word beside their own."""

from sayso.reading.happenings.tree import Tree


def strayed_subject(tree: Tree, verb: int) -> list[int]:
    """Return the subject of a verb that seems to have none of its own, where the parser gave it away."""
    return _strayed(tree, verb) or _listed(tree, verb)


def _strayed(tree: Tree, verb: int) -> list[int]:
    """Return a passive's subject, where the parser gave it to a participle: "the guns found there were made"."""
    if not tree.having(verb, "auxpass"):
        return []
    for clause in tree.having(verb, "advcl", "csubj", "ccomp"):
        plain = (
            clause < verb and tree.tag[clause] in ("VBD", "VBN") and not tree.having(clause, "aux", "auxpass", "dobj")
        )
        if plain and not any(tree.lower[i] == "," for i in range(clause, verb)):
            return tree.having(clause, "nsubj", "nsubjpass")[:1]
    return []


def _listed(tree: Tree, verb: int) -> list[int]:
    """Return a subject that the parser read on from a fronted phrase ("From us, Norland and Sudria get fuel")."""
    if tree.tag[verb] not in ("VBD", "VBP", "VBZ") or tree.having(verb, "nsubj", "nsubjpass", "csubj", "expl"):
        return []
    for thing in [k for p in tree.having(verb, "prep") if p < verb for k in tree.having(p, "pobj")]:
        after = [k for k in tree.having(thing, "conj", "appos") if tree.lower[k - 1] == "," and k < verb]
        if after and tree.dep[verb] in ("ROOT", "ccomp"):
            return after[:1]
    return []


def glued_receiver(tree: Tree, verb: int, thing: int) -> list[int]:
    """Return a receiver that the parser took for a part of the goods' name ("gave Norland rockets")."""
    after = verb + 1
    if (
        after < len(tree)
        and tree.tag[thing] in ("NN", "NNS")
        and tree.head[after] == thing
        and tree.dep[after] in ("compound", "nmod", "amod")
    ):
        end = after + 1
        while tree.ent[end] == tree.ent[after] and tree.tag[end] == "NNP":
            end += 1
        if tree.ent[after] in ("GPE", "ORG", "PERSON", "LOC") and tree.tag[after] == "NNP" and end <= thing:
            return [end - 1]
    return []
