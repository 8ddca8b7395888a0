"""External references of a document: where it was published, and which text was read."""

from sayso.exports.stix.objects import Object
from sayso.exports.web.weblink import followable
from sayso.values import Document


def references(document: Document) -> list[Object]:
    """Return a document's address (one that is safe to follow) and its id in the ledger with the hash of its text."""
    text = {
        "source_name": "sayso",
        "external_id": document.id,
        "description": f"the text that was read, from {document.locator}",
        "hashes": {"SHA-256": document.sha256},
    }
    name, url = (document.publisher or "").strip() or "publisher not known", followable(document.url)
    return [{"source_name": name, "url": url}, text] if url else [text]
