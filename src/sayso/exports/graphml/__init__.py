"""GraphML: actors, events and documents as a graph, for Gephi, yEd, Cytoscape and networkx."""

from collections.abc import Iterator
from typing import Any, BinaryIO

from lxml import etree

from sayso.exports.folio import Folio
from sayso.exports.format import Format
from sayso.exports.graphml.edges import carriage, copy, parts, saying, ties
from sayso.exports.graphml.element import SPACE, key
from sayso.exports.graphml.keys import EDGES, NODES
from sayso.exports.graphml.nodes import actor_node, document_node, event_node


def _write(folio: Folio, stream: BinaryIO) -> None:
    with etree.xmlfile(stream, encoding="utf-8") as file:
        file.write_declaration()
        with file.element("graphml", nsmap={None: SPACE}):
            file.write("\n")
            for owner, known in (("node", NODES), ("edge", EDGES)):
                for name, type in known.items():
                    file.write(key(owner, name, type))
            with file.element("graph", id="sayso", edgedefault="directed"):
                file.write("\n")
                for element in _elements(folio):
                    file.write(element)
    stream.write(b"\n")


def _elements(folio: Folio) -> Iterator[Any]:
    """Yield every node before the edges that end at it, as programs that stream want it."""
    for actor in folio.actors.values():
        yield actor_node(actor, folio.weighed.sources.get(actor.id))
    for document in folio.documents.values():
        yield document_node(document, folio.weighed.sources.get(document.id))
    for actor in folio.actors.values():
        yield from ties(actor)
    for repeating, original in folio.affair.copies.items():
        yield copy(repeating, original)
    for event in folio.affair.events:
        yield event_node(folio, event)
        yield from parts(folio, event)
        yield from (saying(folio, claim) for claim in folio.voices[event.id])
    for origin in folio.affair.origins:
        yield from carriage(origin)


FORMAT_GRAPHML = Format("graphml", "a graph of actors, events and documents, for link charts", ".graphml", _write)
