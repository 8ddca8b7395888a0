"""Steps: the heads that each step of a slot's path leads to, from a predicate or from a filler on the way."""

from collections.abc import Callable

from sayso.lexicon.nouns import Nouns
from sayso.lexicon.states import state_of_nationality
from sayso.reading.happenings.arguments import datives, objects, subjects, surface_subject
from sayso.reading.happenings.enablers import enablers
from sayso.reading.happenings.kinds import kinds
from sayso.reading.happenings.tree import Tree

_CLAUSES = ("ccomp", "xcomp")
_BACK = frozenset({"return", "exchange", "turn"})
_GETTING = frozenset(
    {"receive", "get", "obtain", "take", "gain", "accept", "buy", "acquire", "import", "earn", "secure"}
)
_MAKING = frozenset({"make", "build", "produce", "manufacture", "design", "supply"})


def _modifiers(tree: Tree, noun: int, nouns: Nouns) -> list[int]:
    found = []
    for kid in tree.having(noun, "amod", "compound", "nmod", "nummod"):
        if tree.tag[kid].startswith("JJ") and "actor" not in kinds(tree, kid, nouns):
            found += [kid] if tree.lemma[kid] in nouns.classes else []
            continue
        if tree.tag[kid].startswith("JJ") and not tree.ent[kid]:  # "military", which is a body only as a noun
            continue
        found += [k for k in tree.having(kid, "compound", "nmod") if _hyphened(tree, k)] + [kid]
    return found


def _hyphened(tree: Tree, i: int) -> bool:
    return i + 1 < len(tree) and tree.lower[i + 1] in ("-", "–", "—") and not tree.doc[i].whitespace_


def _compounds(tree: Tree, noun: int) -> list[int]:
    return [k for k in tree.having(noun, "compound", "nmod") if tree.noun(k)]


def _possessors(tree: Tree, noun: int) -> list[int]:
    return tree.having(noun, "poss")


def _origins(tree: Tree, noun: int, nouns: Nouns) -> list[int]:
    """Return where goods come from: a state's adjective or genitive, "made-in-X", "X-made", "made in X"."""
    found = [k for k in tree.having(noun, "amod", "compound", "nmod", "poss") if _of_a_state(tree, k)]
    for made in tree.having(noun, "amod", "nmod", "acl", "relcl"):
        if tree.lemma[made] in _MAKING:
            found += tree.having(made, "npadvmod")
            found += [
                k
                for p in tree.having(made, "prep", "agent")
                if tree.lower[p] in ("in", "by")
                for k in tree.having(p, "pobj")
            ]
    counted = tree.having(noun, "prep") if tree.lemma[noun] in nouns.partitives and not found else []
    inside = [k for p in counted if tree.lower[p] == "of" for k in tree.having(p, "pobj")]
    return found + [k for one in inside for k in _origins(tree, one, nouns)]


def _of_a_state(tree: Tree, i: int) -> bool:
    return tree.ent[i] in ("NORP", "GPE") or (not tree.ent[i] and state_of_nationality(tree.doc[i].text) is not None)


def _clauses(tree: Tree, verb: int) -> list[int]:
    return tree.having(verb, *_CLAUSES)


def _returned(tree: Tree, at: int) -> bool:
    return any(tree.lemma[k] in _BACK for p in tree.having(at, "prep") if tree.lower[p] == "in" for k in tree.kids[p])


def _counterparts(tree: Tree, verb: int) -> list[int]:
    """Return what is received "in return" by a verb coordinated with the predicate."""
    found = []
    for other in tree.having(verb, "conj", "advcl", "xcomp", "parataxis"):
        if tree.lemma[other] in _GETTING and any(_returned(tree, at) for at in (other, *objects(tree, other))):
            found += objects(tree, other)
    return found


def _prices(tree: Tree, verb: int, nouns: Nouns) -> list[int]:
    """Return what a fronted "for" names: "For the shells, Norland received grain"."""
    before = min(tree.having(verb, "nsubj", "nsubjpass"), default=verb)
    things = [
        k for p in tree.having(verb, "prep") if p < before and tree.lower[p] == "for" for k in tree.having(p, "pobj")
    ]
    return [k for k in things if "idle" not in nouns.classes.get(tree.lemma[k], ())]


def _copulas(tree: Tree, noun: int) -> list[int]:
    """Return what is said to be the noun: "The boats were a gift"; no bare "it" or "this"."""
    over = tree.head[noun]
    if tree.dep[noun] != "attr" or not tree.verbal(over):
        return []
    return [k for k in surface_subject(tree, over) if tree.tag[k] not in ("PRP", "DT", "EX", "WP")]


def _durations(tree: Tree, verb: int) -> list[int]:
    return tree.having(verb, "npadvmod", "dobj")


def _partners(tree: Tree, verb: int) -> list[int]:
    """Return who does it beside the first subject, or the plural that stands for them: "the two sides"."""
    first = subjects(tree, verb)
    beside = [k for one in first for k in tree.conjuncts(one)[1:]]
    return beside or [k for k in first if any(tree.lower[d] in ("two", "both") for d in tree.kids[k])]


VERBAL: dict[str, Callable[[Tree, int], list[int]]] = {
    "subject": subjects,
    "object": objects,
    "dative": datives,
    "partner": _partners,
}
NOMINAL: dict[str, Callable[[Tree, int], list[int]]] = {
    "possessive": _possessors,
    "compound": _compounds,
    "enabler": enablers,
    "clause": _clauses,
    "counterpart": _counterparts,
    "copula": _copulas,
    "duration": _durations,
}
CLASSED: dict[str, Callable[[Tree, int, Nouns], list[int]]] = {  # those that ask what class a noun is of
    "modifier": _modifiers,
    "origin": _origins,
    "price": _prices,
}
