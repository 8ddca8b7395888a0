"""Naming: what documents, speakers and times are called in a report; no path of the machine that made it is told."""

from collections.abc import Mapping
from urllib.parse import urlsplit

from sayso.telling.chain import link_name
from sayso.telling.sides import side_name
from sayso.telling.wording import KIND, file_name
from sayso.values import Actor, Attribution, Document, Period

NOBODY, UNNAMED = "nobody named", "no named source"


def voice_of(link: Attribution, actor: Actor | None, document: Document) -> str:
    """Return who speaks at a link of a chain, by its name or its words."""
    return link_name(link, actor, document) if link.source or actor else UNNAMED


def title_of(document: Document) -> str:
    """Return a document's title, or else the name of its file."""
    return document.title or file_name(document.locator)


def outlet_of(document: Document) -> str:
    """Return who put a document out, or else its title."""
    return document.publisher or document.author or title_of(document)


def address_of(document: Document) -> str | None:
    """Return the address on the web that a document is from, None where it has none that can be followed."""
    for told in (document.url, document.locator):
        try:
            parts = urlsplit(told or "")
        except ValueError:
            continue
        if parts.scheme in ("http", "https") and parts.netloc:
            return told
    return None


def about(actor: Actor, actors: Mapping[str, Actor]) -> str:
    """Return what an actor is and for whom it speaks: "person, for Norland"."""
    kind = "" if actor.kind in actor.name.casefold() else KIND[actor.kind]
    sides = [side_name(side, actors) for side in actor.sides if side != actor.id]
    return ", ".join(part for part in (kind, f"for {' and '.join(sides)}" if sides else "") if part)


def period(time: Period) -> str:
    """Return when in words: "since 2024-03", "2024-03-04 to 2024-03-06", "" where no date is known."""
    if time.start and time.end:
        return time.start if time.start == time.end else f"{time.start} to {time.end}"
    if time.start:
        return f"since {time.start}"
    return f"until {time.end}" if time.end else ""
