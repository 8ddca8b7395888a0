"""Unreal: conditions that were not met, and what they would have brought: "had they left, he would have stayed"."""

from sayso.lexicon.modality import Modality
from sayso.reading.happenings.tree import Tree

_PAST = frozenset({"had", "'d", "’d"})
_MODALS = frozenset({"would", "could", "might", "'d", "’d"})


def unreal(tree: Tree, verb: int, words: Modality) -> bool:
    """Tell whether a clause's own words make it a condition that was not met, or what one would have brought."""
    if _unmet(tree, verb, words):
        return _missed(tree, tree.head[verb])
    return _missed(tree, verb) and any(_unmet(tree, kid, words) for kid in tree.having(verb, "advcl", "ccomp"))


def _unmet(tree: Tree, verb: int, words: Modality) -> bool:
    helpers = [k for k in tree.having(verb, "aux") if tree.lower[k] in _PAST]
    if not helpers or tree.tag[verb] not in ("VBN", "VBD"):
        return False
    subjects = tree.having(verb, "nsubj", "nsubjpass", "expl")
    if subjects and helpers[0] < subjects[0]:  # "had they left"
        return tree.dep[verb] in ("advcl", "ccomp")
    return tree.dep[verb] == "advcl" and any(
        words.has("conditions.marks", tree.lower[k]) for k in tree.having(verb, "mark")
    )


def _missed(tree: Tree, verb: int) -> bool:
    helpers = {tree.lower[k] for k in tree.having(verb, "aux")}
    return not helpers.isdisjoint(_MODALS) and bool(helpers & {"have", "'ve", "’ve"})
