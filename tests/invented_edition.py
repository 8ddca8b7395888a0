"""An edition of values at hand: what `Ledger.edition` gives of a database, of an affair that a test made by hand."""

from collections.abc import Iterator
from dataclasses import dataclass

from sayso.ledger import (
    ActorEntry,
    ClaimEntry,
    DocumentEntry,
    EventOrder,
    Folio,
    OriginEntry,
    ReadingEntry,
    Rejected,
    Ruling,
    Tally,
    Undoing,
    Weighed,
)
from sayso.ledger.edition.folio import in_order
from sayso.values import Affair, Attribution, Document


@dataclass(frozen=True)
class InventedEdition:
    """An affair as an edition, all events in one folio."""

    reports: tuple[Document, ...]
    affair: Affair
    heads: dict[str, str]  # headlines by event
    weighed: Weighed

    def tally(self) -> Tally:
        statuses = [one.status for one in self.affair.assessments.values()]
        counts = {status: statuses.count(status) for status in statuses}
        return Tally(
            len(self.reports), len(self.affair.actors), len(self.affair.claims), len(self.affair.events), counts
        )

    def documents(self, by: str = "id") -> Iterator[DocumentEntry]:
        copies, told = self.affair.copies, [claim.document for claim in self.affair.claims]
        for one in sorted(self.reports, key=lambda d: d.id if by == "id" else (d.published or "9999", d.locator)):
            grade = self.weighed.sources.get(one.id)
            yield DocumentEntry(one, copies.get(one.id), (one.locator,), grade, told.count(one.id))

    def actors(self, by: str = "id") -> Iterator[ActorEntry]:
        names = {actor.id: actor.name for actor in self.affair.actors}
        spoken = [claim.speaker for claim in self.affair.claims]
        for one in sorted(self.affair.actors, key=lambda a: a.id if by == "id" else (a.kind == "unnamed", a.name)):
            sides, bodies = (tuple(names.get(id, id) for id in ids) for ids in (one.sides, one.part_of))
            yield ActorEntry(one, self.weighed.sources.get(one.id), spoken.count(one.id), sides, bodies)

    def attributions(self, by: str = "id") -> Iterator[Attribution]:
        yield from sorted(self.affair.attributions, key=lambda a: a.id if by == "id" else (a.document, a.id))

    def claims(self, by: str = "id") -> Iterator[ClaimEntry]:
        for one in sorted(self.affair.claims, key=lambda c: c.id if by == "id" else (c.document, c.id)):
            yield ClaimEntry(one, self.weighed.claims.get(one.id))

    def rejected(self) -> Iterator[Rejected]:
        yield from ()

    def events(self, by: EventOrder = "id") -> Iterator[Folio]:
        affair = self.affair
        if affair.events:
            yield Folio(
                events=affair.events,
                headlines=self.heads,
                assessments=affair.assessments,
                claims={claim.id: claim for claim in affair.claims},
                voices={e.id: in_order(c for c in affair.claims if c.event == e.id) for e in affair.events},
                documents={document.id: document for document in self.reports},
                actors={actor.id: actor for actor in affair.actors},
                attributions={link.id: link for link in affair.attributions},
                origins={claim: origin for origin in affair.origins for claim in origin.claims},
                copies=affair.copies,
                weighed=self.weighed,
            )

    def origins(self) -> Iterator[OriginEntry]:
        names = {document.id: document.title or document.locator for document in self.reports}
        names |= {actor.id: actor.name for actor in self.affair.actors}
        events = {claim.id: claim.event for claim in self.affair.claims}
        for one in sorted(self.affair.origins, key=lambda origin: origin.id):
            heads = tuple(sorted({self.heads[events[claim]] for claim in one.claims}))
            yield OriginEntry(one, names[one.speaker], tuple(names[id] for id in one.carried_by), heads)

    def rulings(self) -> Iterator[Ruling]:
        yield from ()

    def log(self) -> Iterator[Ruling | Undoing]:
        yield from ()

    def readings(self) -> Iterator[ReadingEntry]:
        yield from ()
