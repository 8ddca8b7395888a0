"""The entries of an edition: one thing of a ledger each, with what belongs to it and stands elsewhere."""

from dataclasses import dataclass

from sayso.values import Actor, Claim, Document, Origin, Reading
from sayso.weighing.grades import ClaimGrade, SourceGrade


@dataclass(frozen=True, slots=True)
class DocumentEntry:
    """A document, the id of the one that it repeats, every place that it was added from, the letter that is proposed
    for it as a source, and how many claims it makes.
    """

    document: Document
    copy_of: str | None = None
    locators: tuple[str, ...] = ()
    grade: SourceGrade | None = None
    claims: int = 0


@dataclass(frozen=True, slots=True)
class ActorEntry:
    """An actor, the letter that is proposed for it, in how many claims it is the innermost voice, and the names of the
    states that it speaks for and of the bodies that it belongs to.
    """

    actor: Actor
    grade: SourceGrade | None = None
    claims: int = 0
    sides: tuple[str, ...] = ()
    bodies: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ClaimEntry:
    """A claim, and the number that is proposed for it."""

    claim: Claim
    grade: ClaimGrade | None = None


@dataclass(frozen=True, slots=True)
class OriginEntry:
    """An origin, its speaker's name, the names of those who carry it, and the headlines of the events it speaks to."""

    origin: Origin
    speaker: str
    carriers: tuple[str, ...] = ()
    headlines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ReadingEntry:
    """A reading as it was read, before any ruling, and whether it is the one that counts of its document."""

    reading: Reading
    counts: bool
