"""A case: one event with all that weighing needs of it; nothing else in the ledger changes what is said of it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from sayso.values import Actor, Affair, Assessment, Attribution, Claim, Document, Event, Origin
from sayso.weighing.latest import Dated, latest
from sayso.weighing.scales import assess


@dataclass(frozen=True, slots=True)
class Case:
    """An event with its claims (sorted by id), the origin of each claim, and the actors, links and documents that these
    name, each by its id.
    """

    event: Event
    claims: tuple[Claim, ...]
    origin_of: Mapping[str, Origin]
    actors: Mapping[str, Actor]
    documents: Mapping[str, Dated]
    links: Mapping[str, Attribution] = field(default_factory=dict)

    def standing(self) -> list[Claim]:
        """Return the claims by which voices count now: the latest word of each."""
        return latest(self.claims, self.documents)

    def assessed(self) -> Assessment:
        """Return what the claims come to."""
        return assess(self.event, list(self.claims), self.origin_of, self.actors, self.documents)

    def of(self, claims: Iterable[Claim]) -> "Case":
        """Return the case as it would be with these of its claims alone."""
        return replace(self, claims=tuple(sorted(claims, key=lambda claim: claim.id)))

    def name(self, actor: str | None) -> str:
        """Return an actor's name, or the id of one that is not at hand."""
        known = self.actors.get(actor or "")
        return known.name if known else actor or "unnamed"


def case(
    event: Event,
    claims: Iterable[Claim],
    origins: Iterable[Origin],
    actors: Mapping[str, Actor],
    documents: Mapping[str, Dated],
    links: Mapping[str, Attribution] | None = None,
) -> Case:
    """Return a case of the claims on an event; `origins` may hold those of other claims too."""
    mine = tuple(sorted((c for c in claims if c.event == event.id), key=lambda c: c.id))
    wanted = {c.id for c in mine}
    origin_of = {claim: origin for origin in origins for claim in origin.claims if claim in wanted}
    return Case(event, mine, origin_of, actors, documents, links or {})


def cases(affair: Affair, documents: Iterable[Document]) -> tuple[Case, ...]:
    """Return the case of every event of an affair, in its order."""
    actors, links = {a.id: a for a in affair.actors}, {a.id: a for a in affair.attributions}
    dated: dict[str, Dated] = {document.id: document for document in documents}
    claims: dict[str, list[Claim]] = {event.id: [] for event in affair.events}
    for claim in sorted(affair.claims, key=lambda one: one.id):
        claims[claim.event].append(claim)
    origin_of = {claim: origin for origin in affair.origins for claim in origin.claims}
    return tuple(
        Case(
            event,
            tuple(claims[event.id]),
            {c.id: origin_of[c.id] for c in claims[event.id] if c.id in origin_of},
            actors,
            dated,
            links,
        )
        for event in affair.events
    )
