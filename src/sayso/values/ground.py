"""Grounds: on whose word whole reports rest, and which reports rest on the same word."""

from dataclasses import dataclass
from typing import Literal

from sayso.values.span import Span

GroundKind = Literal["voice", "outlet", "unnamed", "hearsay", "own"]
Link = Literal["citation", "naming", "credit", "artefact", "hearsay", "likeness", "own", "copy"]


@dataclass(frozen=True, slots=True)
class Hanging:
    """One report that rests on a ground: by which link, and the words that show it (None where none do)."""

    document: str
    link: Link
    words: Span | None = None
    first: bool = False  # the voice that the report rests on most
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Ground:
    """A voice that nobody among the reports cites further back, and the reports that rest on it.

    `key` is an actor's id, a document's for its own voice, or words for who is not named; `denies` where the voice
    speaks against what the others tell.
    """

    key: str
    name: str
    kind: GroundKind
    reports: tuple[Hanging, ...]
    denies: bool = False
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Bond:
    """Two reports that share their words, and so one origin, whomever they cite."""

    one: str
    other: str
    kind: Literal["copied words", "quoted words"]
    reason: str


@dataclass(frozen=True, slots=True)
class Grounds:
    """On what a pile of reports rests; grounds that most reports rest on come first.

    `independent` counts the grounds that affirm and have neither a voice nor words in common; `unknown` says in words
    what the reports leave open.
    """

    documents: tuple[str, ...] = ()
    grounds: tuple[Ground, ...] = ()
    bonds: tuple[Bond, ...] = ()
    independent: int = 0
    unknown: tuple[str, ...] = ()

    def of(self, document: str) -> tuple[Ground, ...]:
        """Return the grounds of one report, the one that it rests on most first."""
        mine = [(ground, hanging) for ground in self.grounds for hanging in ground.reports]
        mine = [(ground, hanging) for ground, hanging in mine if hanging.document == document]
        return tuple(ground for ground, _ in sorted(mine, key=lambda pair: (not pair[1].first, pair[0].key)))

    def joined(self, one: str, other: str) -> bool:
        """Tell whether two reports rest on one origin: by a ground, or by words that they share."""
        if any({bond.one, bond.other} == {one, other} for bond in self.bonds):
            return True
        return bool({ground.key for ground in self.of(one)} & {ground.key for ground in self.of(other)})
