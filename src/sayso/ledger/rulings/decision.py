"""Decisions: what a person can rule, told by the ids and names of this ledger."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sayso.values import Factuality, Span, Stance

Said = str | Span  # words of the claim's document, or where they stand in it


@dataclass(frozen=True, slots=True)
class Accept:
    """A claim was read right. It leaves the queue; one that was rejected counts again."""

    claim: str


@dataclass(frozen=True, slots=True)
class Reject:
    """A claim was read wrong: it does not count, nor does what it alone tells of. It stays visible as rejected."""

    claim: str


@dataclass(frozen=True, slots=True)
class Correct:
    """A claim says something else than was read; what is None stays as it is.

    `speaker` is an actor's id or a name, "" for the document's own voice; with `kind` and `side` (ISO alpha-3) for who
    is not known yet. A `factuality` that is not told follows from the `stance`. `date` is ISO, "" for none known.
    `words` are those that state it, `roles` all that fills each role that is corrected: words, or pairs of words and
    the actor that they mean. `type` is a frame's name, or a lemma. Roles and type are those of what is told: they
    change for every claim of the document that tells of it.
    """

    claim: str
    speaker: str | None = None
    stance: Stance | None = None
    factuality: Factuality | None = None
    date: str | None = None
    words: Said | None = None
    roles: Mapping[str, Sequence[Said | tuple[Said, str]]] | None = None
    type: str | None = None
    kind: str = "person"
    side: str | None = None


@dataclass(frozen=True, slots=True)
class Split:
    """Claims are not about the event that they were put in: they are an event of their own, all of them together."""

    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Merge:
    """Two events are one. Each is an event's id or words of its headline."""

    event: str
    other: str


@dataclass(frozen=True, slots=True)
class Depend:
    """The origin of a claim is no witness of its own.

    It rests on the origin of another claim on the event (`on`, its id), on a voice by its name (`on`, too), or on
    nobody knows whom.
    """

    claim: str
    on: str = ""


@dataclass(frozen=True, slots=True)
class Join:
    """Two names are one actor. A name is one as documents write it in full, and means everyone of that name; the id
    of an entity of a reading ("doc:…/e3") means that one alone.
    """

    one: str
    other: str


@dataclass(frozen=True, slots=True)
class Apart:
    """Two names are not one actor. Where rulings meet, this one has the last word."""

    one: str
    other: str


@dataclass(frozen=True, slots=True)
class Grade:
    """A grade of the Admiralty scale: a letter A to F for a source (an actor or a document), a number 1 to 6 for a
    claim.
    """

    of: str
    grade: str


@dataclass(frozen=True, slots=True)
class Note:
    """A remark on a claim, an event, a document or an actor; what it says is the ruling's `note`."""

    on: str


Decision = Accept | Reject | Correct | Split | Merge | Depend | Join | Apart | Grade | Note
