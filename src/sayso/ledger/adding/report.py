"""The report of a `reread`: what another version of a reader says otherwise, and how the events stand now."""

from dataclasses import dataclass

from sayso.ledger.adding.comparing import Changes, Comparison
from sayso.ledger.adding.standing import EventChange
from sayso.ledger.inquiring.dossiers import LeftOut
from sayso.values import Document


@dataclass(frozen=True, slots=True)
class RereadDocument:
    """A document of which the new reading says something else, and what."""

    document: Document
    comparison: Comparison


@dataclass(frozen=True, slots=True)
class RereadReport:
    """What one `reread` did.

    `reader` is the name and version whose readings count now; `changed` are the documents that it reads otherwise, by
    locator, `same` the ids of those that it reads alike; `events` came, went, or stand otherwise. What is left out
    keeps the reading that it had.
    """

    reader: str
    changed: tuple[RereadDocument, ...]
    same: tuple[str, ...]
    events: tuple[EventChange, ...]
    left_out: tuple[LeftOut, ...]

    def counts(self) -> dict[str, dict[str, int]]:
        """Return how many documents, attributions, claims and events changed, came and went."""
        told = {
            "attributions": [one.comparison.attributions for one in self.changed],
            "claims": [one.comparison.claims for one in self.changed],
        }
        gone, new = sum(e.after is None for e in self.events), sum(e.before is None for e in self.events)
        return {
            "documents": {"changed": len(self.changed), "same": len(self.same), "left_out": len(self.left_out)},
            **{kind: _counts(changes) for kind, changes in told.items()},
            "events": {"gone": gone, "new": new, "changed": len(self.events) - gone - new},
        }


def _counts(changes: list[Changes]) -> dict[str, int]:
    return {
        "gone": sum(len(one.gone) for one in changes),
        "new": sum(len(one.new) for one in changes),
        "changed": sum(len(one.changed) for one in changes),
    }
