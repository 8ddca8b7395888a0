"""Events: what is said to have happened, in one document and over the ledger."""

from dataclasses import dataclass, field
from typing import Literal

from sayso.values.span import Span

Phase = Literal["planned", "ongoing", "done", "lapsed", "unknown"]
ANOTHER = "another"
Status = Literal["contested", "denied", "confirmed", "reported", "hedged"]


@dataclass(frozen=True, slots=True)
class Filler:
    """Who or what fills a role: an entity's id (in the ledger an actor's) or None, and the exact words.

    `inferred`: the sentence does not say so itself: the words are those of the sentence before, or of where goods
    were made.
    """

    actor: str | None
    text: str
    document: str
    span: Span
    inferred: bool = False


@dataclass(frozen=True, slots=True)
class Period:
    """When: ISO dates, inclusive, each None where unknown, and the words that say so."""

    start: str | None = None
    end: str | None = None
    text: str | None = None


Roles = dict[str, tuple[Filler, ...]]


@dataclass(frozen=True, slots=True)
class Question:
    """What a source says is not known of an event ("it is not clear when …")."""

    event: str
    about: str
    document: str
    span: Span


@dataclass(frozen=True, slots=True)
class Happening:
    """An event as one document tells it. `type` is the frame's name, of an open frame the predicate's lemma.

    `lemmas` are the lemmas of the words that name it (predicate first), for linking open frames; ANOTHER is among
    those of one more of its kind ("a second delivery"), which is no other's mention.
    `span` is the predicate's first mention. `apart` is the ruling of a person by which it is an event of its own, ""
    where there is none, as in all that readers make.
    """

    id: str
    document: str
    type: str
    span: Span
    lemmas: tuple[str, ...]
    plover: str | None = None
    roles: Roles = field(default_factory=dict)
    phase: Phase = "unknown"
    time: Period = Period()
    apart: str = ""


@dataclass(frozen=True, slots=True)
class Event:
    """What claims from many documents are about; `happenings` are the ids of what was joined in it."""

    id: str
    type: str
    happenings: tuple[str, ...]
    plover: str | None = None
    roles: Roles = field(default_factory=dict)
    phase: Phase = "unknown"
    time: Period = Period()
    open_questions: tuple[Question, ...] = ()
    reason: str = ""  # why these happenings are one event


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a chain of reports ends: a voice, who carries it (outlets and documents), and its claims."""

    id: str
    speaker: str
    carried_by: tuple[str, ...]
    claims: tuple[str, ...]
    reason: str = ""  # why these claims rest on one word
    independent: bool = True  # False where a person ruled that it is no witness of its own


@dataclass(frozen=True, slots=True)
class Assessment:
    """What weighing says of an event, each figure following from the claims that `explanation` names."""

    event: str
    status: Status
    split_sides: tuple[str, ...]
    affirmed_by: tuple[str, ...]
    denied_by: tuple[str, ...]
    hedged_by: tuple[str, ...]
    independent_origins: int
    explanation: str
