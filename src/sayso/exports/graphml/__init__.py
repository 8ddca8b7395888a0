"""GraphML: actors, events and documents as a graph, for Gephi, yEd, Cytoscape and networkx."""

from collections.abc import Iterator
from typing import Any, BinaryIO

from lxml import etree

from sayso.exports.format import Format
from sayso.exports.graphml.edges import carriage, copy, parts, saying, ties
from sayso.exports.graphml.element import SPACE, key
from sayso.exports.graphml.keys import EDGES, NODES
from sayso.exports.graphml.nodes import actor_node, document_node, event_node
from sayso.ledger import Edition


def _write(edition: Edition, stream: BinaryIO) -> None:
    with etree.xmlfile(stream, encoding="utf-8") as file:
        file.write_declaration()
        with file.element("graphml", nsmap={None: SPACE}):
            file.write("\n")
            for owner, known in (("node", NODES), ("edge", EDGES)):
                for name, type in known.items():
                    file.write(key(owner, name, type))
            with file.element("graph", id="sayso", edgedefault="directed"):
                file.write("\n")
                for element in _elements(edition):
                    file.write(element)
    stream.write(b"\n")


def _elements(edition: Edition) -> Iterator[Any]:
    """Yield every node before the edges that end at it, as programs that stream want it."""
    for listed in edition.actors():
        yield actor_node(listed.actor, listed.grade)
    for shelved in edition.documents():
        yield document_node(shelved.document, shelved.grade)
    for listed in edition.actors():
        yield from ties(listed.actor)
    for shelved in edition.documents():
        if shelved.copy_of:
            yield copy(shelved.document.id, shelved.copy_of)
    for folio in edition.events():
        for event in folio.events:
            yield event_node(folio, event)
            yield from parts(folio, event)
            yield from (saying(folio, claim) for claim in folio.voices[event.id])
    for ended in edition.origins():
        yield from carriage(ended.origin)


FORMAT_GRAPHML = Format("graphml", "a graph of actors, events and documents, for link charts", ".graphml", _write)
