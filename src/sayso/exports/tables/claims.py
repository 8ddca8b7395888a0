"""The claims as a table: one row a claim, with all that a person needs to judge it."""

from collections.abc import Iterator

from sayso.ledger import Edition, Folio
from sayso.telling.chain import chain_text
from sayso.telling.wording import VERDICT
from sayso.values import Claim, Event

Value = str | int | float | None

COLUMNS = (
    "event",
    "type",
    "status",
    "speaker",
    "sides",
    "stance",
    "factuality",
    "attributive_only",
    "date",
    "chain",
    "words",
    "publisher",
    "published",
    "title",
    "locator",
    "start",
    "end",
    "origin",
    "claim_id",
    "event_id",
    "speaker_id",
    "document_id",
    "grade",
    "grade_rule",
    "details",
    "url",
)


def claim_rows(edition: Edition) -> Iterator[tuple[Value, ...]]:
    """Yield a row for each claim, in the order of `COLUMNS`; the claims of one event stand together."""
    for folio in edition.events(by="headline"):
        for event in folio.events:
            yield from event_rows(folio, event)


def event_rows(folio: Folio, event: Event) -> Iterator[tuple[Value, ...]]:
    """Yield a row for each claim on one event."""
    return (_row(folio, claim, event.type) for claim in folio.voices[event.id])


def _row(folio: Folio, claim: Claim, type_: str) -> tuple[Value, ...]:
    document = folio.documents[claim.document]
    speaker = folio.actors[claim.speaker] if claim.speaker else None
    origin, grade = folio.origins.get(claim.id), folio.weighed.claims.get(claim.id)
    return (
        folio.headlines[claim.event],
        type_,
        folio.assessment(claim.event).status,
        speaker.name if speaker else None,
        ", ".join(speaker.sides) if speaker else None,
        claim.stance,
        claim.factuality,
        "yes" if claim.attributive_only else "no",
        claim.date,
        chain_text(folio.chain(claim), folio.actors, document),
        folio.words(claim),
        document.publisher,
        document.published,
        document.title,
        document.locator,
        *claim.span,
        folio.actors[origin.speaker].name if origin else None,
        claim.id,
        claim.event,
        claim.speaker,
        claim.document,
        folio.grade(claim),
        grade.rule if grade else None,
        "; ".join(told_details(folio, claim)) or None,
        document.url,
    )


def told_details(folio: Folio, claim: Claim) -> Iterator[str]:
    """Yield what a claim tells of details of which its event's voices tell several values, each with the verdict."""
    for detail in folio.weighed.details.get(claim.event, ()):
        for value in detail.values:
            if any(said.claim == claim.id for said in value.tellings):
                yield f"{detail.about}{f' {detail.of}' if detail.of else ''}: {value.told} ({VERDICT[detail.verdict]})"
