"""Differences: what two ledgers, or two dates of one ledger, do not have alike."""

from dataclasses import dataclass
from typing import Literal

from sayso.ledger.differing.moment import Listed
from sayso.ledger.inquiring.dossiers import Voice
from sayso.ledger.listing.displays import Displayed
from sayso.values import Actor, Assessment

Kind = Literal["new", "gone", "joined", "split", "regrouped", "changed"]
KINDS: tuple[Kind, ...] = ("new", "gone", "joined", "split", "regrouped", "changed")


@dataclass(frozen=True, slots=True)
class EventStand:
    """An event as it stands in one of the two."""

    id: str
    type: str
    headline: str
    assessment: Assessment
    claims: int


@dataclass(frozen=True, slots=True)
class SideChange:
    """Voices that are new on a side (`affirmed_by`, `denied_by`, `hedged_by`), and such as left it."""

    side: str
    new: tuple[Actor, ...]
    gone: tuple[Actor, ...]


@dataclass(frozen=True, slots=True)
class EventDiff:
    """An event that the two do not have alike, or several that are joined or split.

    `came` and `went` are the claims that take a stand and that only the later, only the earlier has: they are the
    causes of what changed. `told` counts all claims that came and went, also such as take no stand. `denials` and
    `admissions` are ids of claims that are new as such, `withdrawn` of such as are no longer.
    """

    kind: Kind
    before: tuple[EventStand, ...]
    after: tuple[EventStand, ...]
    sides: tuple[SideChange, ...]
    came: tuple[Voice, ...]
    went: tuple[Voice, ...]
    told: tuple[int, int]
    denials: tuple[str, ...]
    admissions: tuple[str, ...]
    withdrawn: tuple[str, ...]

    @property
    def weighty(self) -> bool:
        """Tell whether status, origins, sides, or the events themselves are others; not only more of the same."""
        stand = [sorted((e.assessment.status, e.assessment.independent_origins) for e in s) for s in self._both]
        return self.kind != "changed" or stand[0] != stand[1] or bool(self.sides)

    @property
    def _both(self) -> tuple[tuple[EventStand, ...], tuple[EventStand, ...]]:
        return self.before, self.after


@dataclass(frozen=True, slots=True, repr=False)
class LedgerDiff(Displayed):
    """What the later of two ledgers, or dates of one, has otherwise than the earlier one.

    `changed` are documents that the same bytes made otherwise. `undated` counts documents without a date, which are at
    no date; 0 where ledgers are compared as a whole.
    """

    before: str
    after: str
    new: tuple[Listed, ...]
    gone: tuple[Listed, ...]
    changed: tuple[Listed, ...]
    events: tuple[EventDiff, ...]
    undated: int = 0

    def _short(self) -> str:
        return f"{self.before} → {self.after}; {len(self.new)} new documents, {len(self.events)} events otherwise"

    def __bool__(self) -> bool:
        return bool(self.new or self.gone or self.changed or self.events)

    def counts(self) -> dict[str, dict[str, int]]:
        """Return how many documents and events are new, gone and otherwise."""
        documents = {"new": len(self.new), "gone": len(self.gone), "changed": len(self.changed)}
        return {"documents": documents, "events": {kind: sum(e.kind == kind for e in self.events) for kind in KINDS}}
