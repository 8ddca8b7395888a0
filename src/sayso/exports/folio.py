"""A folio: one moment of a ledger with its look-ups, all that an exporter may know."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from sayso.errors import ExportError
from sayso.ledger import EventRow, Ruling, Weighed
from sayso.values import Actor, Affair, Assessment, Attribution, Claim, Document, Origin


class Source(Protocol):
    """What an export needs of a ledger."""

    def affair(self) -> tuple[Sequence[Document], Affair]:
        """Return the documents, and what they say together, linked and weighed."""

    def events(self) -> Sequence[EventRow]:
        """Return the table of events."""

    def weighed(self) -> Weighed:
        """Return courses, details that differ, and grades."""

    def rulings(self) -> Sequence[Ruling]:
        """Return what persons ruled."""


@dataclass(frozen=True, slots=True)
class Folio:
    """Documents and their affair, each thing by its id, and each event's headline by the event's id."""

    affair: Affair
    documents: dict[str, Document]
    actors: dict[str, Actor]
    attributions: dict[str, Attribution]
    claims: dict[str, Claim]
    headlines: dict[str, str]
    origins: dict[str, Origin]  # by the id of a claim that rests on it
    voices: dict[str, tuple[Claim, ...]]  # by event: dated ones first by date, then by document and place
    weighed: Weighed
    rulings: tuple[Ruling, ...] = ()  # those that stand

    def chain(self, claim: Claim) -> tuple[Attribution, ...]:
        """Return the attributions that a claim comes through, outermost first."""
        return tuple(self.attributions[link] for link in claim.chain)

    def words(self, claim: Claim) -> str:
        """Return the exact words of a claim."""
        return self.documents[claim.document].words(claim.span)

    def names(self, actors: Sequence[str]) -> list[str]:
        """Return the names of actors, given their ids; an id stands for itself where nobody has it."""
        return [self.actors[actor].name if actor in self.actors else actor for actor in actors]

    def carrier(self, id: str) -> str:
        """Return a name for what passes an origin's word on: an outlet's name, or a document's title or locator."""
        if id in self.actors:
            return self.actors[id].name
        return self.documents[id].title or self.documents[id].locator

    def grade(self, claim: Claim) -> str:
        """Return the grade that is proposed for a claim, its voice's letter and its own number: "C2"."""
        source, own = self.weighed.sources.get(claim.speaker or ""), self.weighed.claims.get(claim.id)
        return f"{source.letter if source else 'F'}{own.number if own else 6}"

    def assessment(self, event: str) -> Assessment:
        """Return what weighing says of an event; ExportError where it was not weighed."""
        try:
            return self.affair.assessments[event]
        except KeyError:
            raise ExportError(
                "an event was never weighed", where=event, mend="run sayso doctor, and report it if the ledger is whole"
            ) from None


def folio(source: Source) -> Folio:
    """Return a ledger's present state, ready to be exported."""
    documents, affair = source.affair()
    voices: dict[str, list[Claim]] = {event.id: [] for event in affair.events}
    for claim in sorted(affair.claims, key=lambda c: (c.date is None, c.date or "", c.document, c.span, c.id)):
        voices[claim.event].append(claim)
    return Folio(
        affair=affair,
        documents={d.id: d for d in documents},
        actors={a.id: a for a in affair.actors},
        attributions={a.id: a for a in affair.attributions},
        claims={c.id: c for c in affair.claims},
        headlines={e.id: e.type for e in affair.events} | {row.event.id: row.headline for row in source.events()},
        origins={claim: origin for origin in affair.origins for claim in origin.claims},
        voices={event: tuple(claims) for event, claims in voices.items()},
        weighed=source.weighed(),
        rulings=tuple(ruling for ruling in source.rulings() if ruling.undone is None),
    )
