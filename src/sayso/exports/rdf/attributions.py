"""Attributions: acts of saying, each of them by somebody, within another or not."""

from collections.abc import Iterator

from sayso.exports.rdf.names import TYPE, prov
from sayso.exports.rdf.terms import day, flag, lines, node, own, text
from sayso.exports.rdf.words import words_lines, words_node
from sayso.values import Attribution, Document


def attribution_lines(document: Document, said: Attribution) -> Iterator[str]:
    """Yield an attribution: who says it, and the words that are its source, cue and content.

    The outer one of two ("the radio said that a minister had told it …") was informed by the inner.
    """
    itself = node(said.id)
    parts = {"source": said.source, "cue": said.cue, "content": said.content}
    facts = [
        (TYPE, own("Attribution")),
        (TYPE, prov("Activity")),
        (prov("wasAssociatedWith"), node(said.speaker) if said.speaker else None),
        (own("inDocument"), node(document.id)),
        (own("quotation"), text(said.quotation)),
        (own("cueClass"), text(said.cue_class)),
        (own("hearsay"), flag(said.hearsay)),
        (own("date"), said.date and day(said.date)),
        (own("within"), node(said.parent) if said.parent else None),
        *((own(part), words_node(document.id, span)) for part, spans in parts.items() for span in spans),
    ]
    yield from lines(itself, facts)
    if said.parent:
        yield from lines(node(said.parent), [(prov("wasInformedBy"), itself)])
    for span in sorted({span for spans in parts.values() for span in spans}):
        yield from words_lines(document, span)
