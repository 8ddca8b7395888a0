"""Slots at work: the heads that stand where a slot points, seen from a predicate."""

from dataclasses import dataclass, field

from sayso.lexicon.nouns import Nouns
from sayso.lexicon.slot import STEPS, Slot
from sayso.reading.happenings.arguments import objects
from sayso.reading.happenings.kinds import is_kind
from sayso.reading.happenings.members import members
from sayso.reading.happenings.prepositions import Preps, prepositions
from sayso.reading.happenings.steps import CLASSED, NOMINAL, VERBAL
from sayso.reading.happenings.tree import Tree

_EMPTY = frozenset({"WDT", "WRB", "EX"})  # words that name nobody


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
        if first and step in VERBAL:
            return [] if self.nominal else [k for k in VERBAL[step](self.tree, head) if k != self.without]
        if step in NOMINAL:
            return NOMINAL[step](self.tree, head)
        if step in CLASSED:
            return CLASSED[step](self.tree, head, self.nouns)
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
