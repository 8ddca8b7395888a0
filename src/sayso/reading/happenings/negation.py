"""Negation: whether a clause's own words deny what its verb says."""

from sayso.lexicon.modality import Modality
from sayso.reading.happenings.tree import Tree

_ONE = frozenset({"a", "an", "one", "any", "even"})


def negated(tree: Tree, verb: int, words: Modality) -> bool:
    """Tell whether a clause denies what its verb says."""
    turned = False
    for kid in tree.kids[verb]:
        dep, word = tree.dep[kid], tree.lower[kid]
        if (
            dep == "neg"
            or (dep == "advmod" and words.has("negations.words", _adverb(tree, kid)))
            or (dep == "preconj" and word == "neither")
        ):
            turned = not turned if not _only(tree, kid) else turned
        elif (dep in ("nsubj", "nsubjpass", "dobj", "attr") and _none(tree, kid, words)) or (
            dep == "prep" and any(words.has("negations.phrases", phrase) for phrase in phrases(tree, kid))
        ):
            turned = not turned
    return turned


def _adverb(tree: Tree, kid: int) -> str:
    """Return an adverb with the "no" that belongs to it: "no longer"."""
    return f"no {tree.lower[kid]}" if kid and tree.lower[kid - 1] == "no" else tree.lower[kid]


def phrases(tree: Tree, preposition: int) -> list[str]:
    """Return a preposition with what it governs, as "at no point" and as "in case"."""
    word, found = tree.lower[preposition], []
    for governed in tree.having(preposition, "pobj"):
        words = [tree.lower[det] for det in tree.having(governed, "det")]
        found.append(" ".join([word, *words, tree.lower[governed]]))
    return found


def _only(tree: Tree, kid: int) -> bool:
    return kid + 1 < len(tree) and tree.lower[kid + 1] in ("only", "just", "merely")


def _none(tree: Tree, noun: int, words: Modality) -> bool:
    if words.has("negations.pronouns", tree.lower[noun]):
        return True
    if any(words.has("negations.determiners", tree.lower[k]) for k in tree.having(noun, "det", "neg", "preconj", "cc")):
        return True
    within = [noun, *tree.having(noun, "nummod", "det", "amod", "quantmod")]
    return any(_not_one(tree, k) for one in within for k in tree.having(one, "neg", "advmod", "preconj"))


def _not_one(tree: Tree, word: int) -> bool:
    """Tell whether a word is the "not" of "not one ship", "not a single shell", and not of "not all"."""
    return tree.lower[word] == "not" and word + 1 < len(tree) and tree.lower[word + 1] in _ONE
