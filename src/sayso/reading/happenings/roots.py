"""Roots: what PLOVER calls a happening, by its predicate, what that governs, and the words above it."""

from collections.abc import Iterator
from dataclasses import replace

from sayso.lexicon.plover import Entry, Plover, load_plover
from sayso.reading.happenings.governed import around, clauses, counted, infinitive, things
from sayso.reading.happenings.telling import Telling
from sayso.reading.happenings.tree import Tree

_DEPTH = 6
_PAST = frozenset({"did", "had", "has", "have", "was", "were", "'ve", "’ve"})
_UNDONE = "did not"
_NAMES = {"GPE": "place", "LOC": "place", "FAC": "place", "PERSON": "person"}


def rooted(tree: Tree, tellings: list[Telling]) -> list[Telling]:
    """Return what was matched with its roots: the lexicon's, or its frame's where that knows none, turned by the
    words above.
    """
    plain = Roots(tree, load_plover())
    known = {at: one.plover for one in tellings if not one.open for at in (one.governor, one.predicate)}
    framed = Roots(tree, load_plover(), {at: root for at, root in known.items() if plain.root(at) is None})
    return [replace(one, plover=framed.whole(one.governor) or (one.plover if one.open else None)) for one in tellings]


class Roots:
    """The roots of one parsed text. `told` are roots known otherwise, by the number of their token."""

    def __init__(self, tree: Tree, lexicon: Plover, told: dict[int, str | None] | None = None) -> None:
        self.tree, self.lexicon, self.told = tree, lexicon, told or {}

    def root(self, at: int, depth: int = 0) -> str | None:
        """Return the root of the clause or the noun at a token, its modal verbs, negation and complements weighed."""
        if depth > _DEPTH:
            return None
        if not self.tree.verbal(at) and self.tree.tag[at] != "MD":
            return self._noun(at, depth)
        found = self._verb(at, depth)
        for word in self._helpers(at):
            found = self.lexicon.shifted(word, found)
        return found

    def idiom(self, verb: int) -> str | None:
        """Return a verb with the words or the thing that make it an expression ("take hostage"), None if it is none."""
        entry = self._entry(verb, [clause for clause, _ in clauses(self.tree, verb)], 0)
        if entry is None or not (entry.words or entry.objects):
            return None
        named = [] if entry.words else [self.tree.lemma[thing] for thing in things(self.tree, verb)]
        return " ".join([self.tree.lemma[verb], *entry.words, *named[:1]])

    def whole(self, at: int) -> str | None:
        """Return the root of a predicate with the words above it that its own actor says: "agreed to release"."""
        top, before = at, -1
        while top != before:
            before, top = top, self._above(top)
        return self.root(top)

    def _above(self, at: int) -> int:
        """Return the verb by whose word a predicate's actor promises, refuses or threatens it, or the predicate."""
        tree = self.tree
        head = tree.head[at]
        if tree.dep[at] not in ("xcomp", "acl", "dobj") or tree.lemma[head] not in self.lexicon.shifts:
            return at
        if tree.verbal(head):
            return head
        above = tree.head[head]
        return above if tree.dep[head] in ("acomp", "dobj") and tree.verbal(above) else at

    def _helpers(self, verb: int) -> Iterator[str]:
        """Yield the modal verb and the negation of a verb that turn its root, innermost first."""
        tree, shifts = self.tree, self.lexicon.shifts
        helpers = [k for k in tree.having(verb, "aux", "neg", "advmod") if tree.lower[k] in shifts]
        turned = any(tree.dep[k] == "neg" for k in helpers)
        past = turned and any(tree.lower[k] in _PAST for k in tree.having(verb, "aux", "auxpass"))
        for k in sorted(helpers, reverse=True):
            if tree.dep[k] == "neg" and past:
                yield _UNDONE
            elif tree.dep[k] != "aux" or not turned:
                yield tree.lower[k]

    def _verb(self, at: int, depth: int) -> str | None:
        lexicon = self.lexicon
        if at in self.told:
            return self.told[at]
        governed = clauses(self.tree, at)
        for clause, word in governed:
            if word in lexicon.shifts:
                return lexicon.shifted(word, self.root(clause, depth + 1))
        entry = self._entry(at, [clause for clause, _ in governed], depth)
        if entry is not None:
            return entry.root
        for clause, _ in governed:
            found = self.root(clause, depth + 1)
            if found:
                return found
        lemma = self._lemma(at)
        if lemma in lexicon.light or any(f"{lemma} {particle}" in lexicon.light for particle in around(self.tree, at)):
            return next((root for thing in things(self.tree, at) if (root := self.root(thing, depth + 1))), None)
        return None

    def _entry(self, at: int, governed: list[int], depth: int) -> Entry | None:
        beside = around(self.tree, at)
        names: set[str] | None = None
        for entry in self.lexicon.verbs.get(self._lemma(at), ()):
            if not beside.issuperset(entry.words) or (entry.after and not beside & entry.after):
                continue
            if entry.infinitive and not any(infinitive(self.tree, clause) for clause in governed):
                continue
            if entry.objects:
                names = self._names(at, governed, depth) if names is None else names
                if not names & entry.objects:
                    continue
            return entry
        return None

    def _lemma(self, verb: int) -> str:
        """Return a verb's lemma, "stage" where that of "staged" was taken for "stag"."""
        lemma, lower = self.tree.lemma[verb], self.tree.lower[verb]
        mistaken = lower.endswith("ed") and not self._known(lemma) and self._known(lower[:-1])
        return lower[:-1] if mistaken else lemma

    def _known(self, lemma: str) -> bool:
        return lemma in self.lexicon.verbs or lemma in self.lexicon.light

    def _names(self, verb: int, governed: list[int], depth: int) -> set[str]:
        """Return the words and roots of what a verb governs; "any" where it governs anything."""
        tree, found = self.tree, set()
        for thing in things(self.tree, verb):
            found |= {"any", tree.lemma[thing], tree.lower[thing], _NAMES.get(tree.ent[thing], "any")}
            found |= {f"{tree.lemma[k]} {tree.lemma[thing]}" for k in tree.having(thing, "compound", "amod")}
            found.add(self._noun(thing, depth + 1) or "")
        return found | {self.root(clause, depth + 1) or "" for clause in governed}

    def _noun(self, at: int, depth: int) -> str | None:
        tree, lexicon = self.tree, self.lexicon
        if at in self.told:
            return self.told[at]
        if depth > _DEPTH:
            return None
        before = {tree.lemma[k] for k in tree.having(at, "compound", "amod", "nmod", "poss")} | {
            tree.lower[k] for k in tree.having(at, "compound", "amod", "nmod")
        }
        before |= {tree.lower[p] for p in tree.having(at, "prep")}
        for entry in lexicon.nouns.get(tree.lemma[at], ()):
            if before.issuperset(entry.words):
                return entry.root
        return next((root for k in counted(self.tree, at) if (root := self._noun(k, depth + 1))), None)
