"""A folio: some events of a ledger with everything that they name."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from sayso.errors import LedgerError
from sayso.ledger.inquiring.weighed import Weighed
from sayso.ledger.rulings.ruling import Ruling
from sayso.values import Actor, Assessment, Attribution, Claim, Document, Event, Origin


@dataclass(frozen=True, slots=True)
class Folio:
    """Events in order, and by their ids the documents, actors, attributions and claims that these events name."""

    events: tuple[Event, ...]
    headlines: Mapping[str, str]  # by event
    assessments: Mapping[str, Assessment]  # by event
    claims: Mapping[str, Claim]
    voices: Mapping[str, tuple[Claim, ...]]  # by event: dated ones first by date, then by document and place
    documents: Mapping[str, Document]
    actors: Mapping[str, Actor]
    attributions: Mapping[str, Attribution]
    origins: Mapping[str, Origin]  # by the id of a claim that rests on it
    copies: Mapping[str, str]  # of the documents that repeat one: the one that they repeat
    weighed: Weighed
    ruled: Mapping[str, tuple[Ruling, ...]] = field(default_factory=dict)  # standing rulings by the claim they are on

    def chain(self, claim: Claim) -> tuple[Attribution, ...]:
        """Return the attributions that a claim comes through, outermost first."""
        return tuple(self.attributions[link] for link in claim.chain)

    def words(self, claim: Claim) -> str:
        """Return the exact words of a claim."""
        return self.documents[claim.document].words(claim.span)

    def names(self, actors: Sequence[str]) -> list[str]:
        """Return the names of actors, given their ids; an id stands for itself where nobody has it."""
        return [self.actors[actor].name if actor in self.actors else actor for actor in actors]

    def grade(self, claim: Claim) -> str:
        """Return the grade that is proposed for a claim, its voice's letter and its own number: "C2"."""
        source, own = self.weighed.sources.get(claim.speaker or ""), self.weighed.claims.get(claim.id)
        return f"{source.letter if source else 'F'}{own.number if own else 6}"

    def assessment(self, event: str) -> Assessment:
        """Return what weighing says of an event; LedgerError where it was not weighed."""
        try:
            return self.assessments[event]
        except KeyError:
            raise LedgerError(
                "an event was never weighed", where=event, mend="run sayso doctor, and report it if the ledger is whole"
            ) from None


def in_order(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """Return claims as a folio lists the voices of an event."""
    return tuple(sorted(claims, key=lambda c: (c.date is None, c.date or "", c.document, c.span, c.id)))
