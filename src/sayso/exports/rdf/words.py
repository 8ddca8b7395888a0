"""Words: a span of a document, found again by quotation or by position."""

from collections.abc import Iterator

from sayso.exports.rdf.names import TYPE, oa
from sayso.exports.rdf.terms import lines, node, number, ref, text
from sayso.exports.web.iri import span_iri
from sayso.exports.web.selectors import around
from sayso.values import Document, Span


def words_lines(document: Document, span: Span) -> Iterator[str]:
    """Yield words of a document with their two selectors. Code points, half-open."""
    prefix, suffix = around(document.text, span)
    quote, position = (node(kind, document.id, *span) for kind in ("quote", "position"))
    yield from lines(
        words_node(document.id, span),
        [
            (TYPE, oa("SpecificResource")),
            (oa("hasSource"), node(document.id)),
            (oa("hasSelector"), quote),
            (oa("hasSelector"), position),
        ],
    )
    yield from lines(
        quote,
        [
            (TYPE, oa("TextQuoteSelector")),
            (oa("exact"), text(document.words(span))),
            (oa("prefix"), text(prefix)),
            (oa("suffix"), text(suffix)),
        ],
    )
    yield from lines(
        position,
        [(TYPE, oa("TextPositionSelector")), (oa("start"), number(span.start)), (oa("end"), number(span.end))],
    )


def words_node(document: str, span: Span) -> str:
    """Return the term for words of a document."""
    return ref(span_iri(document, span))
