"""What a `reread` changed, as a JSON object."""

from dataclasses import asdict

from sayso.exports.objects.objects import Json
from sayso.ledger import Changes, Entry, EventRow, RereadDocument, RereadReport
from sayso.values import Document, Span


def reread_object(report: RereadReport) -> Json:
    """Return what was read otherwise in each document, the events that stand otherwise, and the counts.

    Fields of an entry are named as in `sayso-ledger/1`; `words` are the exact words at its spans.
    """
    return {
        "reader": report.reader,
        "documents": [_document(one) for one in report.changed],
        "same": list(report.same),
        "events": [{"before": _event(one.before), "after": _event(one.after)} for one in report.events],
        "left_out": [asdict(one) for one in report.left_out],
        "counts": report.counts(),
    }


def _document(one: RereadDocument) -> Json:
    document, comparison = one.document, one.comparison
    return {
        "id": document.id,
        "locator": document.locator,
        "title": document.title,
        "before": comparison.before,
        "after": comparison.after,
        "attributions": _changes(document, comparison.attributions),
        "claims": _changes(document, comparison.claims),
    }


def _changes(document: Document, found: Changes) -> Json:
    return {
        "gone": [_entry(document, entry) for entry in found.gone],
        "new": [_entry(document, entry) for entry in found.new],
        "changed": [
            {
                "before": _entry(document, one.before),
                "after": _entry(document, one.after),
                "differs": list(one.differs),
            }
            for one in found.changed
        ],
        "same": found.same,
    }


def _entry(document: Document, entry: Entry) -> Json:
    facts: Json = {"id": entry.id}
    words: dict[str, list[str]] = {}
    for name, fact in entry.facts.items():
        if isinstance(fact, tuple):
            facts[name] = [list(part) if isinstance(part, Span) else part for part in fact]
            if spans := [part for part in fact if isinstance(part, Span)]:
                words[name] = [document.words(span) for span in spans]
        else:
            facts[name] = fact
    return facts | {"words": words}


def _event(row: EventRow | None) -> Json | None:
    if row is None:
        return None
    return {
        "id": row.event.id,
        "headline": row.headline,
        "type": row.event.type,
        "status": row.assessment.status,
        "independent_origins": row.assessment.independent_origins,
    }
