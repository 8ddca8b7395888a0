"""Roots: what PLOVER calls a happening, by its predicate, what that governs, and the words above it."""

from collections.abc import Iterator
from dataclasses import replace

from sayso.lexicon.plover import Entry, Plover, load_plover
from sayso.reading.happenings.telling import Telling
from sayso.reading.happenings.tree import Tree

_DEPTH = 6
_NAMES = {"GPE": "place", "LOC": "place", "FAC": "place", "PERSON": "person"}
_BESIDE = ("nsubj", "aux", "punct", "mark", "advcl", "conj", "cc")
_CLAUSES = ("xcomp", "ccomp")
_THINGS = ("dobj", "attr", "oprd", "nsubjpass", "dative")


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
        entry = self._entry(verb, [clause for clause, _ in self.clauses(verb)], 0)
        if entry is None or not (entry.words or entry.objects):
            return None
        things = [self.tree.lemma[thing] for thing in self.things(verb)] if not entry.words else []
        return " ".join([self.tree.lemma[verb], *entry.words, *things[:1]])

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
        for k in sorted(helpers, reverse=True):
            if tree.dep[k] != "aux" or not turned:
                yield tree.lower[k]

    def _verb(self, at: int, depth: int) -> str | None:
        lexicon = self.lexicon
        if at in self.told:
            return self.told[at]
        clauses = self.clauses(at)
        for clause, word in clauses:
            if word in lexicon.shifts:
                return lexicon.shifted(word, self.root(clause, depth + 1))
        entry = self._entry(at, [clause for clause, _ in clauses], depth)
        if entry is not None:
            return entry.root
        for clause, _ in clauses:
            found = self.root(clause, depth + 1)
            if found:
                return found
        lemma = self._lemma(at)
        if lemma in lexicon.light or any(f"{lemma} {particle}" in lexicon.light for particle in self.around(at)):
            return next((root for thing in self.things(at) if (root := self.root(thing, depth + 1))), None)
        return None

    def clauses(self, verb: int) -> list[tuple[int, str]]:
        """Return the clauses that a verb governs, each with the word that does: the verb, its adjective or noun."""
        tree = self.tree
        found = [(k, tree.lemma[verb]) for k in tree.having(verb, *_CLAUSES) if tree.verbal(k)]
        for thing in tree.having(verb, "acomp", "dobj", "attr", "oprd", "nsubjpass"):
            found += [(k, tree.lemma[thing]) for k in tree.having(thing, "xcomp", "acl", "ccomp") if tree.verbal(k)]
            found += [(k, tree.lemma[thing]) for k in tree.having(thing, "relcl") if self._infinitive(k)]
        for preposition in tree.having(verb, "prep"):
            found += [(k, tree.lemma[verb]) for k in tree.having(preposition, "pcomp") if tree.verbal(k)]
        return found

    def _entry(self, at: int, clauses: list[int], depth: int) -> Entry | None:
        around = self.around(at)
        names: set[str] | None = None
        for entry in self.lexicon.verbs.get(self._lemma(at), ()):
            if not around.issuperset(entry.words) or (entry.after and not around & entry.after):
                continue
            if entry.infinitive and not any(self._infinitive(clause) for clause in clauses):
                continue
            if entry.objects:
                names = self._names(at, clauses, depth) if names is None else names
                if not names & entry.objects:
                    continue
            return entry
        return None

    def _times(self, preposition: int) -> bool:
        """Tell whether a preposition only says when: "called her on Monday" is no "call on"."""
        after = self.tree.having(preposition, "pobj")
        return bool(after) and all(self.tree.ent[k] in ("DATE", "TIME") for k in after)

    def _lemma(self, verb: int) -> str:
        """Return a verb's lemma, "stage" where that of "staged" was taken for "stag"."""
        lemma, lower = self.tree.lemma[verb], self.tree.lower[verb]
        mistaken = lower.endswith("ed") and not self._known(lemma) and self._known(lower[:-1])
        return lower[:-1] if mistaken else lemma

    def _known(self, lemma: str) -> bool:
        return lemma in self.lexicon.verbs or lemma in self.lexicon.light

    def _infinitive(self, clause: int) -> bool:
        return any(self.tree.lower[k] == "to" for k in self.tree.having(clause, "aux"))

    def around(self, verb: int) -> set[str]:
        """Return the words under a verb that may belong to its name."""
        tree, found = self.tree, set()
        for kid in tree.kids[verb]:
            if tree.dep[kid] in _BESIDE or self._times(kid):
                continue
            found |= {tree.lower[kid], tree.lemma[kid]}
            if tree.dep[kid] in ("dobj", "prep", "prt", "advmod", "nsubjpass", "agent"):
                for below in tree.kids[kid]:
                    if tree.dep[below] in ("prep", "pobj", "prt", "compound", "amod", "advmod"):
                        found |= {tree.lower[below], tree.lemma[below]}
                        found |= {tree.lower[k] for k in tree.having(below, "compound", "amod", "pobj")}
        return found

    def things(self, verb: int) -> list[int]:
        """Return the heads of what a verb governs, its objects, or what stands after its prepositions."""
        tree = self.tree
        direct = [one for k in tree.having(verb, *_THINGS) for one in tree.conjuncts(k)]
        preps = tree.having(verb, "prep", "prt", "advmod", "agent")
        preps += [k for p in preps for k in tree.having(p, "prep")]  # "pulled out of the treaty"
        after = [k for p in preps for k in tree.having(p, "pobj")]
        counted = [k for thing in direct for k in self._counted(thing)]
        return [*direct, *counted] if direct else [one for k in after for one in tree.conjuncts(k)]

    def _counted(self, noun: int) -> list[int]:
        """Return what a noun is one, or a part, of: "a series of strikes", "suspension of aid"."""
        tree = self.tree
        return [k for p in tree.having(noun, "prep") if tree.lower[p] == "of" for k in tree.having(p, "pobj")]

    def _names(self, verb: int, clauses: list[int], depth: int) -> set[str]:
        """Return the words and roots of what a verb governs; "any" where it governs anything."""
        tree, found = self.tree, set()
        for thing in self.things(verb):
            found |= {"any", tree.lemma[thing], tree.lower[thing], _NAMES.get(tree.ent[thing], "any")}
            found |= {f"{tree.lemma[k]} {tree.lemma[thing]}" for k in tree.having(thing, "compound", "amod")}
            found.add(self._noun(thing, depth + 1) or "")
        return found | {self.root(clause, depth + 1) or "" for clause in clauses}

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
        return next((root for k in self._counted(at) if (root := self._noun(k, depth + 1))), None)
