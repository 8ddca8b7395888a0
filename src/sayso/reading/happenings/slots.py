"""Slots at work: the heads that stand where a slot points, seen from a predicate."""

from collections.abc import Callable
from dataclasses import dataclass, field

from sayso.lexicon.nouns import Nouns
from sayso.lexicon.slot import STEPS, Slot
from sayso.reading.happenings.arguments import datives, objects, subjects
from sayso.reading.happenings.enablers import enablers
from sayso.reading.happenings.members import members
from sayso.reading.happenings.phrases import is_kind, kinds
from sayso.reading.happenings.prepositions import Preps, prepositions
from sayso.reading.happenings.tree import Tree

_CLAUSES = ("ccomp", "xcomp")
_EMPTY = frozenset({"WDT", "WRB", "EX"})  # words that name nobody
_BACK = frozenset({"return", "exchange", "turn"})
_GETTING = frozenset(
    {"receive", "get", "obtain", "take", "gain", "accept", "buy", "acquire", "import", "earn", "secure"}
)


@dataclass(slots=True)
class View:
    """One predicate as slots see it. `nominal`: a noun; `events` are tokens that are predicates themselves."""

    tree: Tree
    nouns: Nouns
    at: int
    nominal: bool
    events: frozenset[int] | set[int]
    without: int | None = None  # a noun that this verb supports: what hangs on it is its own
    preps: Preps | None = field(default=None)

    def find(self, slot: Slot) -> list[int]:
        """Return the heads at a slot, conjuncts apart."""
        heads = [self.at]
        for number, step in enumerate(slot.steps):
            heads = [found for head in heads for found in self._step(step, head, first=number == 0)]
        wide = [one for head in heads for one in self._all(head)] if slot.steps[-1] != "origin" else heads
        if slot.kind in ("place", "actor"):
            wide = [whole for one in wide for whole in self._whole(one)]
        tags = self.tree.tag
        return [one for one in wide if tags[one] not in _EMPTY and is_kind(self.tree, one, slot.kind, self.nouns)]

    def _whole(self, head: int) -> list[int]:
        """Return the place that a direction is a part of ("the north of Norland"), or the head itself."""
        if "direction" not in self.nouns.classes.get(self.tree.lemma[head], ()):
            return [head]
        after = [p for p in self.tree.having(head, "prep") if self.tree.lower[p] == "of"]
        return [k for p in after for k in self.tree.having(p, "pobj") if self.tree.ent[k]] or [head]

    def _all(self, head: int) -> list[int]:
        """Return a head, those coordinated with it, and the members that it is said to have ("such as X and Y")."""
        wide = self.tree.conjuncts(head)
        return wide + [
            one for part in wide for member in members(self.tree, part) for one in self.tree.conjuncts(member)
        ]

    def _step(self, step: str, head: int, *, first: bool) -> list[int]:
        if first and step in _VERBAL:
            return [] if self.nominal else [k for k in _VERBAL[step](self.tree, head) if k != self.without]
        if step in _NOMINAL:
            return _NOMINAL[step](self, head)
        if step in STEPS:
            return []
        table = self._prepositions() if first else prepositions(self.tree, [head], self.events)
        return table.get(step, [])

    def _prepositions(self) -> Preps:
        if self.preps is None:
            starts = [self.at]
            if not self.nominal:
                wide = [one for thing in objects(self.tree, self.at) for one in self.tree.conjuncts(thing)]
                starts += [one for one in wide if one != self.without and one not in self.events]
            self.preps = prepositions(self.tree, starts, self.events)
        return self.preps


def _modifiers(view: View, noun: int) -> list[int]:
    tree = view.tree
    found = []
    for kid in tree.having(noun, "amod", "compound", "nmod", "nummod"):
        if tree.tag[kid].startswith("JJ") and "actor" not in kinds(tree, kid, view.nouns):
            found += [kid] if tree.lemma[kid] in view.nouns.classes else []
            continue
        found += [k for k in tree.having(kid, "compound", "nmod") if _hyphened(tree, k)] + [kid]
    return found


def _hyphened(tree: Tree, i: int) -> bool:
    return i + 1 < len(tree) and tree.lower[i + 1] in ("-", "–", "—") and not tree.doc[i].whitespace_


def _compounds(view: View, noun: int) -> list[int]:
    return [k for k in view.tree.having(noun, "compound", "nmod") if view.tree.noun(k)]


def _possessors(view: View, noun: int) -> list[int]:
    return view.tree.having(noun, "poss")


def _origins(view: View, noun: int) -> list[int]:
    """Return where goods come from: a state's adjective, "made-in-X", "X-made", "made in X", "made by X"."""
    tree = view.tree
    found = [k for k in tree.having(noun, "amod", "compound", "nmod") if tree.ent[k] in ("NORP", "GPE")]
    for made in tree.having(noun, "amod", "acl", "relcl"):
        if tree.lemma[made] in ("make", "build", "produce", "manufacture", "design", "supply"):
            found += tree.having(made, "npadvmod")
            found += [
                k
                for p in tree.having(made, "prep", "agent")
                if tree.lower[p] in ("in", "by")
                for k in tree.having(p, "pobj")
            ]
    return found


def _clauses(view: View, verb: int) -> list[int]:
    return view.tree.having(verb, *_CLAUSES)


def _returned(tree: Tree, at: int) -> bool:
    return any(tree.lemma[k] in _BACK for p in tree.having(at, "prep") if tree.lower[p] == "in" for k in tree.kids[p])


def _counterparts(view: View, verb: int) -> list[int]:
    """Return what is received "in return" by a verb coordinated with the predicate."""
    tree = view.tree
    found = []
    for other in tree.having(verb, "conj", "advcl", "xcomp", "parataxis"):
        if tree.lemma[other] in _GETTING and any(_returned(tree, at) for at in (other, *objects(tree, other))):
            found += objects(tree, other)
    return found


def _prices(view: View, verb: int) -> list[int]:
    """Return what a fronted "for" names: "For the shells, Norland received grain"."""
    tree = view.tree
    before = min(tree.having(verb, "nsubj", "nsubjpass"), default=verb)
    things = [
        k for p in tree.having(verb, "prep") if p < before and tree.lower[p] == "for" for k in tree.having(p, "pobj")
    ]
    return [k for k in things if "idle" not in view.nouns.classes.get(tree.lemma[k], ())]


def _partners(tree: Tree, verb: int) -> list[int]:
    """Return who does it beside the first subject, or the plural that stands for them: "the two sides"."""
    first = subjects(tree, verb)
    beside = [k for one in first for k in tree.conjuncts(one)[1:]]
    return beside or [k for k in first if any(tree.lower[d] in ("two", "both") for d in tree.kids[k])]


_VERBAL: dict[str, Callable[[Tree, int], list[int]]] = {
    "subject": subjects,
    "object": objects,
    "dative": datives,
    "partner": _partners,
}
_NOMINAL: dict[str, Callable[[View, int], list[int]]] = {
    "possessive": _possessors,
    "compound": _compounds,
    "modifier": _modifiers,
    "origin": _origins,
    "enabler": lambda view, verb: enablers(view.tree, verb),
    "clause": _clauses,
    "price": _prices,
    "counterpart": _counterparts,
}
