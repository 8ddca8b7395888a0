"""Courses and details as rows of a workbook: who changed the standing of an event when, and who tells which value."""

from collections.abc import Iterator

from sayso.exports.tables.claims import Value
from sayso.ledger import Folio
from sayso.telling.wording import VERDICT
from sayso.values import Event

COURSES = (
    *("event", "day", "what", "status", "speaker", "words", "reason", "affirming", "denying", "hedging"),
    *("independent_origins", "published", "claim_id", "event_id"),
)
DETAILS = (
    *("event", "about", "of", "verdict", "value", "speaker", "stance", "words", "publisher", "published"),
    *("locator", "start", "end", "reason", "claim_id", "event_id"),
)


def course_rows(folio: Folio, event: Event) -> Iterator[tuple[Value, ...]]:
    """Yield a row for each milestone of an event and for each day on which its status became another."""
    course, headline = folio.weighed.courses.get(event.id), folio.headlines[event.id]
    if course is None:
        return
    for one in course.milestones:
        claim = folio.claims[one.claim]
        (name,) = folio.names([one.speaker])
        told = (name, folio.words(claim), one.reason, None, None, None, None, "yes" if one.published else "no")
        yield (headline, one.day, one.kind, None, *told, claim.id, event.id)
    before = None
    for day in course.days:
        if day.status != before:
            counts = (day.affirming, day.denying, day.hedging, day.independent_origins)
            yield (headline, day.day, "status", day.status, None, None, None, *counts, None, None, event.id)
        before = day.status


def detail_rows(folio: Folio, event: Event) -> Iterator[tuple[Value, ...]]:
    """Yield a row for each voice that tells a detail of which there are several values."""
    for detail in folio.weighed.details.get(event.id, ()):
        about = (folio.headlines[event.id], detail.about, detail.of or None, VERDICT[detail.verdict])
        for value in detail.values:
            for said in value.tellings:
                document = folio.documents[said.document]
                (name,) = folio.names([said.speaker])
                where = (document.publisher, document.published, document.locator, *said.span)
                yield (*about, value.told, name, said.stance, said.words, *where, detail.reason, said.claim, event.id)
