"""A document's own voice: its author's where it argues, its publisher's where it reports."""

import re

from sayso.values import Attribution, Document, Entity, slug


def own_voice(document: Document) -> Entity:
    """Return who speaks where the document says something on nobody's word.

    An opinion is its author's, any other genre its publisher's; where that one is not known the other
    stands in, and where neither is, an unnamed actor of this document.
    """
    author = Entity(f"{document.id}/author", "person", _clean(document.author)) if _clean(document.author) else None
    publisher = (
        Entity(f"{document.id}/publisher", "outlet", _clean(document.publisher)) if _clean(document.publisher) else None
    )
    first, second = (author, publisher) if document.genre == "opinion" else (publisher, author)
    return first or second or Entity(own_id(document.id), "unnamed", f"the text of {_label(document)}")


def own_id(document: str) -> str:
    """Return the id of the entity that stands for a document's own voice where nobody is known to have written it."""
    return f"{document}/own-voice"


def nobody(document: Document, attribution: Attribution) -> Entity:
    """Return the unnamed actor of a document that stands for a source which resolves to nobody."""
    words = " ".join(document.words(span) for span in attribution.source)
    part = "questioner" if attribution.cue_class == "asks" else "unnamed source"
    name = " ".join(words.split()) or part
    return Entity(f"{document.id}/nobody/{slug(name)}", "unnamed", name)


def _clean(name: str | None) -> str:
    return re.sub(r"^by\s+", "", " ".join((name or "").split()), flags=re.IGNORECASE)


def _label(document: Document) -> str:
    return document.title or re.split(r"[/\\]", document.locator.rstrip("/\\"))[-1] or document.id
