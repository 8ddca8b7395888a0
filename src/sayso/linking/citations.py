"""Citations: within one event, which voice each claim ends at, and on whose word that voice's report rests."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from sayso.values import Actor, Attribution, Claim, slug

RootKind = Literal["voice", "outlet", "unnamed", "own", "hearsay", "ruled"]
VOUCHING = frozenset({"affirms", "denies", "hedges"})  # who discusses an event does not rest its report on a voice


@dataclass(frozen=True, slots=True, order=True)
class Root:
    """Where a claim ends: a voice, an outlet, unnamed sources of one outlet or document, a document's own voice,
    hearsay, or a voice that only a ruling names; `key` is the id of the actor, outlet or document, or that name.
    """

    kind: RootKind
    key: str


@dataclass(frozen=True, slots=True)
class Sources:
    """What following citations needs to know of the ledger."""

    attributions: Mapping[str, Attribution]
    actors: Mapping[str, Actor]
    own_voices: Mapping[str, str]  # by document
    copies: Mapping[str, str]

    def original(self, document: str) -> str:
        """Return the document that this one repeats, or itself."""
        return self.copies.get(document, document)

    def outlet(self, document: str) -> str | None:
        """Return the outlet that speaks for a document in its own voice, or None."""
        voice = self.own_voices[self.original(document)]
        return voice if self.actors[voice].kind == "outlet" else None

    def named(self, claim: Claim) -> list[str]:
        """Return the actors of a claim's chain that are somebody's word, outermost first."""
        chain = [self.attributions[id] for id in claim.chain]
        return [a.speaker for a in chain if a.speaker is not None and not a.hearsay]

    def is_hearsay(self, claim: Claim) -> bool:
        """Tell whether a claim's chain ends at nobody's word."""
        return bool(claim.chain) and self.attributions[claim.chain[-1]].hearsay

    def root(self, actor: str, before: str | None, document: str) -> Root:
        """Return the root that an actor of a chain is, `before` being the one who cites it."""
        kind = self.actors[actor].kind
        if kind == "unnamed":
            outlet = before or self.outlet(document)
            return Root("unnamed", outlet or f"{self.original(document)} {slug(self.actors[actor].name)}")
        return Root("outlet" if kind == "outlet" else "voice", actor)

    def end(self, claim: Claim) -> Root:
        """Return where a claim's own chain ends."""
        if not claim.chain:
            return Root("own", self.original(claim.document))
        if self.is_hearsay(claim):
            return Root("hearsay", self.original(claim.document))
        before = self.named(claim)[:-1]
        speaker = claim.speaker or self.own_voices[claim.document]
        return self.root(speaker, before[-1] if before else None, claim.document)


class Citations:
    """The citations among the claims that take one side on one event (that deny it, or that do not)."""

    def __init__(self, claims: Iterable[Claim], sources: Sources) -> None:
        self._sources = sources
        self._cited: dict[str, dict[Root, set[str]]] = defaultdict(lambda: defaultdict(set))
        self._voiced: dict[str, list[Root]] = defaultdict(list)
        self._hearsay_by: dict[str, list[str]] = defaultdict(list)
        for claim in sorted(claims, key=lambda c: (c.document != sources.original(c.document), c.span, c.id)):
            self._note(claim)

    def follow(self, root: Root) -> list[Root]:
        """Return the way from a root to the one that rests on nobody further back, both with it.

        Outlets that cite one another in a circle end at the first of them by id.
        """
        way = [root]
        while (further := self._rests_on(way[-1])) is not None:
            if further in way:
                return [*way, min(way[way.index(further) :])]
            way.append(further)
        return way

    def _note(self, claim: Claim) -> None:
        sources, original = self._sources, self._sources.original(claim.document)
        named = sources.named(claim)
        if claim.stance in VOUCHING and not claim.attributive_only:
            outlet = sources.outlet(claim.document)
            for who, cited in pairwise([outlet, *named] if outlet else named):
                self._cited[who][sources.root(cited, who, claim.document)].add(original)
        if sources.is_hearsay(claim):
            self._hearsay_by[original] += named[-1:]
        elif claim.chain and claim.stance in ("affirms", "denies") and not claim.attributive_only:
            self._voiced[original].append(sources.end(claim))

    def _rests_on(self, root: Root) -> Root | None:
        if root.kind == "outlet":
            return self._cited_by(root.key)
        if root.kind == "own":
            return self._first(root.key) or self._hearsay(root.key) or self._publisher(root.key)
        if root.kind == "hearsay" and root.key:
            citing = self._hearsay_by.get(root.key)
            outer = self._sources.root(citing[0], None, root.key) if citing else None
            return self._first(root.key, named=True) or outer or self._first(root.key) or Root("hearsay", "")
        return None

    def _first(self, document: str, *, named: bool = False) -> Root | None:
        """Return the first named voice that takes this side in a document, else (unless named) the first of all."""
        voiced = self._voiced.get(document, [])
        chosen = [root for root in voiced if root.kind != "unnamed"] or ([] if named else voiced)
        return chosen[0] if chosen else None

    def _hearsay(self, document: str) -> Root | None:
        return Root("hearsay", document) if document in self._hearsay_by else None

    def _publisher(self, document: str) -> Root | None:
        outlet = self._sources.outlet(document)
        return Root("outlet", outlet) if outlet else None

    def _cited_by(self, outlet: str) -> Root | None:
        """Return the voice that an outlet's report rests on: a named one first, then the one most documents give."""
        cited = {
            root: len(documents)
            for root, documents in self._cited.get(outlet, {}).items()
            if root.key != outlet or root.kind == "unnamed"
        }
        return min(cited, key=lambda root: (root.kind == "unnamed", -cited[root], root)) if cited else None
