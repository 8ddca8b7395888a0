"""A ruling: one entry of the log of what persons decided."""

from dataclasses import dataclass, fields
from typing import Literal

from sayso.ledger.rulings.anchor import Anchor, Words
from sayso.values import Factuality, Stance

RulingKind = Literal[
    "accept", "reject", "correct", "split", "merge", "depend", "join", "apart", "grade", "note"
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Person:
    """Who speaks or fills a role, as far as another ledger has to know to take it for the same actor."""

    name: str
    kind: str = "person"
    country: str | None = None
    sides: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Filling:
    """Words that fill a role, and who is meant by them where it is somebody."""

    words: Words
    who: Person | None = None


@dataclass(frozen=True, slots=True)
class Correction:
    """What a claim says instead; None leaves as it was read.

    An empty `date` is none known. A speaker with no name is the document itself. `roles` are those that are corrected,
    each with all that fills it.
    """

    speaker: Person | None = None
    stance: Stance | None = None
    factuality: Factuality | None = None
    date: str | None = None
    words: Words | None = None
    roles: dict[str, tuple[Filling, ...]] | None = None
    type: str | None = None

    def over(self, earlier: "Correction") -> "Correction":
        """Return both corrections in one; of what both correct, this one counts."""
        later = {part.name: getattr(self, part.name) for part in fields(self)}
        kept = {name: value if value is not None else getattr(earlier, name) for name, value in later.items()}
        if self.roles and earlier.roles:
            kept["roles"] = earlier.roles | self.roles
        return Correction(**kept)


@dataclass(frozen=True, slots=True)
class Ruling:
    """A person's decision: its number in this log, its id on every ledger, of which kind, and what it is on.

    `on` is what it is about: the claim; of `merge` and `depend` claims of the one event, of `split` the claims that
    leave it, of `join` and `apart` the one name. `other` is the other event, origin or name; of `reject` claims that
    stand by its side. Of several claims of one event the first that is there stands for it. `was` is what a correction
    found. `by` signs it; `at` is when (ISO, UTC). `undone` is who undid it, None where it stands; `idle` is why it is
    not in effect, "" where it is.
    """

    id: int
    uid: str
    kind: RulingKind
    on: tuple[Anchor, ...]
    by: str
    at: str
    other: tuple[Anchor, ...] = ()
    correction: Correction | None = None
    was: Correction | None = None
    grade: str | None = None
    note: str = ""
    undone: str | None = None
    idle: str = ""

    @property
    def one(self) -> str:
        """Return what it is on, in words."""
        return self.on[0].told() if self.on else ""

    @property
    def against(self) -> str:
        """Return the other event, origin or name, in words; "" where there is none."""
        return self.other[0].told() if self.other else ""
