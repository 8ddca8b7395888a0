"""Phrases: the words of a filler."""

from sayso.lexicon.nouns import Nouns
from sayso.reading.happenings.tree import Tree
from sayso.values import Span

_NAMES = frozenset({"GPE", "ORG", "PERSON", "NORP", "LOC", "FAC"})
_BEFORE = frozenset(
    {"det", "amod", "compound", "nummod", "nmod", "poss", "quantmod", "predet", "advmod", "npadvmod", "punct"}
)


def phrase(tree: Tree, i: int, nouns: Nouns, apart: frozenset[int] = frozenset()) -> tuple[int, int]:
    """Return the token range (end exclusive) of the smallest noun phrase around a head.

    A name goes without its article; a head that counts what follows ("half of it") keeps its "of".
    `apart` are heads of other fillers that the phrase may not take in.
    """
    if tree.tag[i] == "VBG":
        return i, max([i + 1, *(phrase(tree, k, nouns)[1] for k in tree.having(i, "dobj"))])
    counts = tree.tag[i] == "JJ" and tree.lemma[i] in nouns.partitives and not tree.noun(tree.head[i])
    if (tree.tag[i] in ("PRP$", "JJ", "WP$") and not counts) or tree.dep[i] in (
        "poss",
        "amod",
        "compound",
        "nmod",
        "npadvmod",
    ):
        start, end = _entity(tree, i) if tree.ent[i] in _NAMES else (_start(tree, i, apart), i + 1)
        end = _without_case(tree, start, end)
    else:
        start, end = _start(tree, i, apart), _end(tree, i, nouns)
        if tree.ent[i] in _NAMES and not any(k in apart for k in range(*_entity(tree, i)) if k != i):
            low, high = _entity(tree, i)
            start, end = min(start, low) if tree.tag[i].startswith("NNP") else start, max(end, high)
    while start < i and tree.dep[start] in ("punct", "case"):
        start += 1
    if tree.tag[i].startswith("NNP") and tree.lower[start] in ("the", "a", "an") and start < i:
        start += 1
    if tree.lower[start] in ("no", "not", "neither") and start < i:
        start += 1
    if tree.lower[start] == "how" and start + 2 <= i:  # "how many tractors"
        start += 2
    return start, max(_without_case(tree, start, end), i + 1)


def _entity(tree: Tree, i: int) -> tuple[int, int]:
    return tree.ent_at.get(i, (i, i + 1))


def _without_case(tree: Tree, start: int, end: int) -> int:
    while end - 1 > start and tree.tag[end - 1] in ("POS", "CD"):
        end -= 1
    return end


def _start(tree: Tree, i: int, apart: frozenset[int]) -> int:
    """Return the first token of the modifiers that stand unbroken before a head."""
    start = i
    for kid in reversed([k for k in tree.kids[i] if k < i]):
        if (
            tree.dep[kid] not in _BEFORE
            or (kid in apart and tree.tag[kid].startswith("NNP") and tree.dep[kid] != "poss")
            or (tree.dep[kid] == "advmod" and tree.tag[kid] == "WRB")
        ):
            break
        if tree.doc[kid].right_edge.i + 1 != start:
            break
        start = tree.doc[kid].left_edge.i
    return start


def _end(tree: Tree, i: int, nouns: Nouns) -> int:
    """Return the end of a head's phrase: the head, or what its "of" holds where the head only counts or names."""
    name = tree.tag[i].startswith("NNP")
    if not name and tree.lemma[i] not in nouns.partitives and tree.tag[i] != "CD":
        return i + 1
    for prep in tree.having(i, "prep"):
        if tree.lower[prep] == "of" and prep == i + 1:
            for kid in tree.having(prep, "pobj"):
                if not name or tree.tag[kid].startswith("NNP"):
                    return kid + 1
    return i + 1


def span_of(tree: Tree, start: int, end: int) -> Span:
    """Return the offsets in the Doc's text of a token range."""
    last = tree.doc[end - 1]
    return Span(tree.doc[start].idx, last.idx + len(last))
