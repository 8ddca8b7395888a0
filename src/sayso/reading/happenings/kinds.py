"""Kinds: what kind of thing a noun names, by the lists of the lexicon and by what is known of names."""

from sayso.lexicon.nouns import Nouns
from sayso.lexicon.states import state_named
from sayso.reading.happenings.tree import Tree

_TIMES = frozenset({"DATE", "TIME"})
_ACTORS = frozenset({"i", "we", "they", "he", "she", "you", "us", "them", "him", "her", "who", "whom", "our", "their",
                     "his", "my", "your", "its", "it", "which", "that", "whose", "those"})  # fmt: skip
_THINGS = frozenset(
    {"it", "them", "they", "that", "this", "these", "those", "its", "which", "what", "some", "half", "one"}
)
_OTHER = frozenset({"PRODUCT", "EVENT", "LAW", "WORK_OF_ART", "LANGUAGE"})


def kinds(tree: Tree, i: int, nouns: Nouns) -> frozenset[str]:
    """Return the classes of the noun at a token."""
    listed = nouns.classes.get(tree.lemma[i], frozenset())
    return listed | _told(tree, i, listed) | _counted(tree, i, nouns)


def _counted(tree: Tree, i: int, nouns: Nouns) -> frozenset[str]:
    """Return the classes of what a head only counts: "many of the shells"."""
    if tree.lemma[i] not in nouns.partitives and tree.tag[i] != "CD":
        return frozenset()
    after = (k for p in tree.having(i, "prep") if tree.lower[p] == "of" for k in tree.having(p, "pobj") if k != i)
    return frozenset(kind for k in after for kind in kinds(tree, k, nouns))


def _told(tree: Tree, i: int, listed: frozenset[str]) -> frozenset[str]:
    ent, tag = tree.ent[i], tree.tag[i]
    if tag in ("PRP", "PRP$", "WP", "WDT", "WP$", "DT", "IN"):
        word = tree.lower[i]
        return frozenset({k for k, words in (("actor", _ACTORS), ("thing", _THINGS)) if word in words} | {"attacker"})
    if ent in _TIMES:
        return frozenset({"time", "term"} if "measure" in listed or _measured(tree, i) else {"time"})
    if "measure" in listed:
        return frozenset({"time", "term"})
    misread = tag == "NN" and ent in ("GPE", "ORG") and not listed and tree.doc[i].text[0].isupper()
    if misread or (tag.startswith("NNP") and (not listed or (ent in ("GPE", "ORG") and "actor" not in listed))):
        named = {"actor", "place", "attacker"} if ent != "PERSON" else {"actor", "attacker", "person"}
        thing = ent == "MONEY" or (ent in _OTHER and state_named(tree.doc[i].text) is None)
        return frozenset({"thing"} if thing else named)
    if ent in ("GPE", "NORP", "ORG") and tag.startswith("JJ"):
        return frozenset({"actor", "place", "attacker"})
    if "actor" in listed:
        return frozenset({"attacker"} | ({"thing"} if "weapon" in listed else set()))
    if ent in ("QUANTITY", "PERCENT"):
        return frozenset({"measure"})
    if ent == "MONEY":
        return frozenset({"thing", "payment"})
    initials = tag == "NN" and not listed and len(tree.lower[i]) > 2 and tree.doc[i].is_upper
    return frozenset({"thing", "actor"} if initials else {"thing"})


def _measured(tree: Tree, i: int) -> bool:
    return any(tree.tag[k] == "CD" for k in tree.kids[i])


def is_kind(tree: Tree, i: int, kind: str | None, nouns: Nouns) -> bool:
    """Tell whether the noun at a token is of the class that a slot asks for ("!" before it: is not)."""
    if kind is None:
        return tree.ent[i] not in _TIMES or not tree.noun(i)
    if kind.startswith("!"):
        return kind[1:] not in kinds(tree, i, nouns)
    return kind in kinds(tree, i, nouns)
