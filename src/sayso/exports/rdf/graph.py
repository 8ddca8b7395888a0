"""The graph: a ledger as lines of N-Triples, part by part."""

from collections.abc import Iterator
from typing import BinaryIO

from sayso.exports.format import Format
from sayso.exports.joining import with_theirs
from sayso.exports.rdf.actors import actor_lines
from sayso.exports.rdf.attributions import attribution_lines
from sayso.exports.rdf.claims import claim_lines
from sayso.exports.rdf.documents import document_lines, reader_lines, reading_lines
from sayso.exports.rdf.events import event_lines
from sayso.exports.rdf.origins import origin_lines
from sayso.exports.rdf.rulings import log_lines
from sayso.ledger import Edition


def _write(edition: Edition, stream: BinaryIO) -> None:
    for each in _lines(edition):
        stream.write(each.encode())


def _lines(edition: Edition) -> Iterator[str]:
    for entry, said in with_theirs(edition.documents(), edition.attributions(by="document")):
        yield from document_lines(entry)
        for attribution in said:
            yield from attribution_lines(entry.document, attribution)
    for listed in edition.actors():
        yield from actor_lines(listed)
    for folio in edition.events():
        for event in folio.events:
            yield from event_lines(folio, event)
            for claim in folio.voices[event.id]:
                yield from claim_lines(folio, claim)
    for ended in edition.origins():
        yield from origin_lines(ended.origin)
    yield from _readings(edition)
    for logged in edition.log():
        yield from log_lines(logged)


def _readings(edition: Edition) -> Iterator[str]:
    readers: set[str] = set()
    for kept in edition.readings():
        if kept.counts:
            yield from reading_lines(kept.reading.document, kept.reading.reader)
            readers.add(kept.reading.reader)
    for reader in sorted(readers):
        yield from reader_lines(reader)


FORMAT_RDF = Format("rdf", "RDF with PROV as N-Triples: who says what, through whom, on whose word", ".nt", _write)
