"""Holding together: every id that the derived layer names is there, and every span lies in its document."""

from collections.abc import Iterator

from sqlalchemy import Connection

from sayso.ledger.storage.library import whole_affair
from sayso.values import Affair, Document, Span


def holding(connection: Connection) -> Iterator[str]:
    """Yield what does not hold together in the derived layer."""
    documents, affair = whole_affair(connection)
    yield from _missing(affair, {document.id for document in documents})
    yield from _outside(affair, {document.id: document for document in documents})


def _missing(affair: Affair, documents: set[str]) -> Iterator[str]:
    actors, attributions = ({value.id for value in values} for values in (affair.actors, affair.attributions))
    events, claims = {event.id for event in affair.events}, {claim.id for claim in affair.claims}
    for claim in affair.claims:
        if claim.event not in events:
            yield f"{claim.id}: its event {claim.event} is missing"
        if claim.speaker not in actors:
            yield f"{claim.id}: its speaker {claim.speaker} is missing"
        yield from (f"{claim.id}: its attribution {id} is missing" for id in claim.chain if id not in attributions)
    for link in affair.attributions:
        if link.speaker is not None and link.speaker not in actors:
            yield f"{link.id}: its speaker {link.speaker} is missing"
        if link.parent is not None and link.parent not in attributions:
            yield f"{link.id}: its parent {link.parent} is missing"
    for event in affair.events:
        if event.id not in affair.assessments:
            yield f"{event.id}: it was not weighed"
        named = {filler.actor for fillers in event.roles.values() for filler in fillers if filler.actor}
        yield from (f"{event.id}: its actor {id} is missing" for id in sorted(named - actors))
    carried = {claim for origin in affair.origins for claim in origin.claims}
    yield from (f"{id}: it has no origin" for id in sorted(claims - carried))
    yield from (f"the claim {id} of an origin is missing" for id in sorted(carried - claims))
    yield from (
        f"{copy}: the document that it copies is missing" for copy, of in affair.copies.items() if of not in documents
    )


def _outside(affair: Affair, documents: dict[str, Document]) -> Iterator[str]:
    for id, document, span in _spans(affair):
        if document not in documents or not 0 <= span.start < span.end <= len(documents[document].text):
            yield f"{id}: {span.start}-{span.end} is not in {document}"


def _spans(affair: Affair) -> Iterator[tuple[str, str, Span]]:
    """Yield every span with the id of what it is evidence for, and its document."""
    for claim in affair.claims:
        yield claim.id, claim.document, claim.span
    for link in affair.attributions:
        yield from ((link.id, link.document, part) for part in (*link.source, *link.cue, *link.content))
    for event in affair.events:
        yield from ((event.id, f.document, f.span) for fillers in event.roles.values() for f in fillers)
        yield from ((event.id, question.document, question.span) for question in event.open_questions)
