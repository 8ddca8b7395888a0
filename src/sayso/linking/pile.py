"""The pile: the documents of a ledger with their readings, in an order that does not depend on how they came."""

from collections.abc import Iterable
from dataclasses import dataclass

from sayso.values import Document, Reading


@dataclass(frozen=True, slots=True)
class Pile:
    """Documents and the reading of each, both by the document's id and in the order of these ids."""

    documents: dict[str, Document]
    readings: dict[str, Reading]


def pile(pairs: Iterable[tuple[Document, Reading]]) -> Pile:
    """Return the pile of these pairs; of a document that comes twice, one is kept."""
    ordered = sorted(pairs, key=lambda pair: (pair[0].id, pair[0].locator, pair[1].reader))
    documents, readings = {}, {}
    for document, reading in ordered:
        documents[document.id], readings[document.id] = document, reading
    return Pile(documents, readings)
