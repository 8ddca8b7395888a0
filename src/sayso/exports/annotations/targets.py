"""Targets: words of a document, by quotation and by position (W3C Web Annotation selectors)."""

from typing import Any

from sayso.exports.web.iri import iri, span_iri
from sayso.exports.web.selectors import around
from sayso.values import Document, Span


def target(document: Document, span: Span) -> dict[str, Any]:
    """Return words of a document as what an annotation is on; each selector alone finds them. Code points."""
    prefix, suffix = around(document.text, span)
    quote = {"type": "TextQuoteSelector", "exact": document.words(span), "prefix": prefix, "suffix": suffix}
    position = {"type": "TextPositionSelector", "start": span.start, "end": span.end}
    return {
        "id": span_iri(document.id, span),
        "type": "SpecificResource",
        "source": iri(document.id),
        "selector": [quote, position],
    }
