"""Open states: what is said of somebody by an adjective or a noun: "is dead", "was found dead", "is not his wife"."""

from sayso.reading.happenings.arguments import objects, surface_subject
from sayso.reading.happenings.factuality import outlook
from sayso.reading.happenings.matching import Filled
from sayso.reading.happenings.openframes import participants
from sayso.reading.happenings.search import Search
from sayso.reading.happenings.telling import Telling
from sayso.reading.happenings.tree import Tree

_FINDING = frozenset({"find", "leave", "declare", "pronounce", "presume", "fear", "believe", "report", "confirm"})
_STAYING = frozenset({"be", "remain", "stay", "lie", "go", "feel", "fall", "become", "appear", "seem", "get"})
_UNSAID = frozenset({"EX", "WDT", "WRB", "DT"})  # what stands for nobody in particular


def open_states(search: Search) -> list[Telling]:
    """Return what adjectives and nouns say of somebody; the verbs that carry them are marked as used."""
    tree, words = search.tree, search.open
    found = [_state(search, i) for i in range(len(tree)) if tree.lower[i] in words.states]
    found += [_relation(search, i) for i in range(len(tree)) if tree.lemma[i] in words.relations and tree.noun(i)]
    return [told for told in found if told is not None]


def _relation(search: Search, i: int) -> Telling | None:
    """Return what a noun says that one is to another: "is the minister's brother", or None."""
    tree, verb = search.tree, search.tree.head[i]
    if tree.dep[i] != "attr" or tree.lemma[verb] not in ("be", "become"):
        return None
    ones = [k for first in surface_subject(tree, verb) for k in tree.conjuncts(first) if tree.tag[k] not in _UNSAID]
    after = [k for p in tree.having(i, "prep") if tree.lower[p] == "of" for k in tree.having(p, "pobj")]
    others = [k for first in tree.having(i, "poss") + after for k in tree.conjuncts(first)]
    if not ones or not others:
        return None
    search.used.add(verb)
    fillers = [*(Filled("agent", k) for k in ones), *(Filled("target", k) for k in others)]
    look, lemma = outlook(tree, verb, search.words), tree.lemma[i]
    return Telling(i, verb, verb, lemma, None, (lemma,), tuple(fillers), look.phase or "unknown", look, open=True)


def _state(search: Search, i: int) -> Telling | None:
    """Return what an adjective says of somebody ("is dead", "was found dead", "left nine dead"), or None."""
    tree = search.tree
    kind = search.open.states[tree.lower[i]]
    if tree.dep[i] not in ("acomp", "oprd", "ccomp", "ROOT", "advcl", "attr"):
        return None
    verb = tree.head[i] if tree.verbal(tree.head[i]) and tree.dep[i] != "ROOT" else i
    heads = [one for first in _said_of(tree, i, verb) for one in tree.conjuncts(first)]
    if not heads:
        return None
    view = search.view(verb, nominal=False)
    around = participants(view, (search.open.patterns["dying"],), tree.lemma[verb], "verb")
    fillers = [Filled("target", head) for head in heads]
    fillers += [one for one in around if one.role == "place"]
    search.used.add(verb)
    look = outlook(tree, verb, search.words)
    root, phase, lemmas = search.root(kind, kind), look.phase or "unknown", (tree.lower[i],)
    return Telling(i, verb, verb, kind, root, lemmas, tuple(fillers), phase, look, open=True)


def _said_of(tree: Tree, i: int, verb: int) -> list[int]:
    """Return of whom an adjective under a verb is said."""
    own = tree.having(i, "nsubj", "nsubjpass")
    if own or verb == i:
        return own
    if tree.lemma[verb] in _STAYING and not tree.passive(verb):
        return surface_subject(tree, verb)
    return objects(tree, verb) if tree.lemma[verb] in _FINDING else []
