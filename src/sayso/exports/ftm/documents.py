"""Documents as articles, and which one repeats which."""

import hashlib

from sayso.exports.ftm.entity import Entity, entity, link
from sayso.exports.ftm.vocabulary import vocabulary
from sayso.exports.web.weblink import followable
from sayso.ledger import SourceGrade
from sayso.telling.wording import file_name
from sayso.values import Document


def article(document: Document, grade: SourceGrade | None) -> Entity:
    """Return a document with its text; an address that no browser should follow stands among the notes."""
    url = followable(document.url)
    content = document.text.encode("utf-8")
    return entity(
        document.id,
        "Article",
        title=document.title,
        fileName=file_name(document.locator),
        author=document.author,
        publisher=document.publisher,
        publishedAt=document.published,
        sourceUrl=url,
        contentHash=hashlib.sha1(content, usedforsecurity=False).hexdigest(),
        notes=(
            f"genre: {document.genre}",
            f"added from {document.locator}",
            f"SHA-256 of the text: {document.sha256}",
            f"address: {document.url}" if document.url and not url else None,
            f"proposed grade as a source (Admiralty scale): {grade.letter}: {grade.rule}" if grade else None,
        ),
        bodyText=document.text,
    )


def copy(document: str, original: str) -> Entity:
    """Return the link of a document to the one that it repeats."""
    return link("UnknownLink", {"subject": document, "object": original}, "copy", role=vocabulary().labels.copy)
