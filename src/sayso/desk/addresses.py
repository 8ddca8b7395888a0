"""Where things are in the desk: the address of each page and of each place in it."""

import re
from urllib.parse import quote, urlencode

from sayso.ledger import Voice
from sayso.values import Span

HERE = "here"  # the anchor of a place that the address itself names


def event_page(key: str) -> str:
    """Return the address of an event's page."""
    return f"/events/{_part(key)}"


def actor_page(key: str) -> str:
    """Return the address of an actor's page."""
    return f"/actors/{_part(key)}"


def document_page(key: str) -> str:
    """Return the address of a document's page."""
    return f"/documents/{_part(key)}"


def document_at(key: str, span: Span) -> str:
    """Return the address of some words in a document, which its page then shows marked."""
    return f"{document_page(key)}?{urlencode({'at': f'{span[0]}-{span[1]}'})}#{HERE}"


def document_finding(key: str, words: str) -> str:
    """Return the address of a document at the first place of some words, for browsers that know text fragments."""
    return f"{document_page(key)}#:~:text={quote(words, safe='').replace('-', '%2D')}"


def words_page(event: str, actor: str) -> str:
    """Return the address of what one actor says of one event."""
    return with_query("/words", event=event, actor=actor)


def voice_page(voice: Voice) -> str:
    """Return the address of a claim's words in its document."""
    return f"{document_page(voice.claim.document)}#{mark_anchor(voice.claim.id)}"


def mark_anchor(key: str) -> str:
    """Return the anchor of an entry's first mark in the text."""
    return f"at-{_anchor(key)}"


def entry_anchor(key: str) -> str:
    """Return the anchor of an entry beside the text, or of a voice on an event's page."""
    return f"entry-{_anchor(key)}"


def with_query(path: str, **query: str | int | None) -> str:
    """Return a path with the query's values that are there."""
    asked = {name: value for name, value in query.items() if value not in (None, "")}
    return f"{path}?{urlencode(asked)}" if asked else path


def _part(key: str) -> str:
    return quote(key, safe=":")


def _anchor(key: str) -> str:
    return re.sub(r"[^\w:.-]", "-", key)
