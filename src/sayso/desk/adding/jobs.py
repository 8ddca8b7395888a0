"""Jobs: what somebody gave to be added, and how far it has come."""

from dataclasses import dataclass, field, replace
from typing import Literal

from sayso.ledger import LeftOut, Progress

State = Literal["waiting", "reading", "linking", "done", "failed"]
ACTIVE: tuple[State, ...] = ("waiting", "reading", "linking")


@dataclass(frozen=True, slots=True)
class Added:
    """A document that is in the ledger now."""

    id: str
    title: str


@dataclass(frozen=True, slots=True)
class Job:
    """An upload: who gave it when (UTC), its files' names, and what has become of it."""

    id: str
    by: str
    at: str
    files: tuple[str, ...]
    state: State = "waiting"
    done: int = 0  # files that need no more work
    total: int = 0
    added: tuple[Added, ...] = ()
    count: int = 0  # documents that are new, which may be more than `added` names
    known: int = 0  # documents that were there already
    left_out: tuple[LeftOut, ...] = field(default=())
    problem: str = ""  # why it failed
    mend: str = ""

    @property
    def active(self) -> bool:
        """Tell whether something is still to come of it."""
        return self.state in ACTIVE

    def told(self, now: Progress) -> "Job":
        """Return it as far as the ledger says that it has come."""
        return replace(self, state=now.stage, done=now.done, total=now.total, count=now.added, known=now.known)
