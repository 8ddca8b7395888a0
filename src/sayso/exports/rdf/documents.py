"""Documents and their readings: what was read (an entity), and the reading of it (an activity of a program)."""

from collections.abc import Iterator

from sayso.exports.rdf.names import CREATOR, PUBLISHER, TITLE, TYPE, prov
from sayso.exports.rdf.terms import day, lines, node, own, text
from sayso.exports.web.weblink import followable
from sayso.ledger import DocumentEntry


def document_lines(entry: DocumentEntry) -> Iterator[str]:
    """Yield a document; of a copy that it is derived from the one that it repeats. Its text is not among them."""
    document, grade = entry.document, entry.grade
    original = node(entry.copy_of) if entry.copy_of else None
    address = followable(document.url)
    yield from lines(
        node(document.id),
        [
            (TYPE, own("Document")),
            (TYPE, prov("Entity")),
            (TITLE, document.title and text(document.title)),
            (CREATOR, document.author and text(document.author)),
            (PUBLISHER, document.publisher and text(document.publisher)),
            (own("published"), document.published and day(document.published)),
            (own("genre"), text(document.genre)),
            (own("url"), text(address) if address else None),
            *((own("locator"), text(place)) for place in entry.locators or (document.locator,)),
            (own("sha256"), text(document.sha256)),
            (own("copyOf"), original),
            (prov("wasDerivedFrom"), original),
            (own("proposedLetter"), text(grade.letter) if grade else None),
        ],
    )


def reading_lines(document: str, reader: str) -> Iterator[str]:
    """Yield the reading of a document that counts, by a reader, its name and version: "rules/1"."""
    program = node("reader", reader)
    yield from lines(
        reading_node(document),
        [
            (TYPE, own("Reading")),
            (TYPE, prov("Activity")),
            (prov("used"), node(document)),
            (prov("wasAssociatedWith"), program),
        ],
    )


def reader_lines(reader: str) -> Iterator[str]:
    """Yield a reader: the program, in a version."""
    kinds = [(TYPE, own("Reader")), (TYPE, prov("Agent")), (TYPE, prov("SoftwareAgent"))]
    yield from lines(node("reader", reader), [*kinds, (own("version"), text(reader))])


def reading_node(document: str) -> str:
    """Return the term for the reading of a document that counts."""
    return node("reading", document)
