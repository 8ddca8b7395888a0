"""Open verbs: the happening that a verb names though no frame's file knows it."""

from sayso.lexicon.plover import load_plover
from sayso.reading.happenings.factuality import outlook
from sayso.reading.happenings.matching import Filled
from sayso.reading.happenings.openframes import name_of, object_of, participants
from sayso.reading.happenings.roots import Roots
from sayso.reading.happenings.search import Search
from sayso.reading.happenings.telling import Telling
from sayso.reading.happenings.tree import Tree

_TAKING_PART = frozenset({"agent", "target", "subject"})


def open_verb(search: Search, i: int) -> Telling | None:
    """Return what the verb at a token names, or None: one that names nothing, or of which nobody is told."""
    tree, words = search.tree, search.open
    if tree.lemma[i] == "be" or (tree.dep[i] == "acl" and tree.having(i, "oprd")):  # "a man named Reeve"
        return None
    idiom = _idiom(search, i)
    lemma = idiom or name_of(tree, i)
    whole = f"{lemma} {object_of(tree, i)}"  # "lose their lives"
    name = whole if whole in words.types else lemma
    kind = words.types.get(name, lemma)
    pattern = words.pattern(kind, lemma)
    skipped = lemma in words.skip and not (idiom or name in words.types or i in search.asked)
    if skipped and pattern.name != "moving":
        return None
    fillers = participants(search.view(i, nominal=False), (pattern, words.patterns["acting"]), lemma, "verb")
    if name in (whole, f"{tree.lemma[i]} {object_of(tree, i)}"):
        fillers = _without_object(tree, i, fillers)
    roles = {filler.role for filler in fillers}
    if not (roles & _TAKING_PART or _asks_who(search, i)) or (skipped and not roles >= {"agent", "place"}):
        return None
    look = outlook(tree, i, search.words)
    root, phase = search.root(lemma, kind), look.phase or "unknown"
    return Telling(i, i, i, kind, root, (name,), tuple(fillers), phase, look, open=True)


def _idiom(search: Search, verb: int) -> str | None:
    """Return the expression that a verb makes with the words beside it ("take hostage"); a named town is a town."""
    tree = search.tree
    if tree.lemma[verb] not in search.open.idioms or verb in search.asked or name_of(tree, verb) != tree.lemma[verb]:
        return None
    town = f"{tree.lemma[verb]} town"
    if town in search.open.types and any(tree.ent[k] == "GPE" for k in tree.having(verb, "dobj")):
        return town
    found = Roots(tree, load_plover()).idiom(verb)
    named = any(tree.ent[k] and tree.lemma[k] in (found or "").split() for k in tree.kids[verb])
    return None if named else found


def _asks_who(search: Search, verb: int) -> bool:
    """Tell whether it is asked who does it, or to whom: "it is unclear who had paid"."""
    tree = search.tree
    return verb in search.asked and any(tree.tag[k] == "WP" for k in tree.having(verb, "nsubj", "nsubjpass", "dobj"))


def _without_object(tree: Tree, verb: int, fillers: list[Filled]) -> list[Filled]:
    """Return the participants of a verb whose object is a part of its name: "set fire to the mill"."""
    things = tree.having(verb, "dobj")
    others = [one for one in fillers if one.head not in things]
    preps = [p for one in (verb, *things) for p in tree.having(one, "prep", "dative") if tree.lower[p] in ("to", "of")]
    targets = [Filled("target", k) for p in preps for k in tree.having(p, "pobj")]
    if any(one.role == "target" for one in others):
        return others
    heads = {one.head for one in targets}
    return [*(one for one in others if one.head not in heads), *targets] if targets else fillers
