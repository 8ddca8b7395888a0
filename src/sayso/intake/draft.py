"""Drafts: what an intake found in a source, before it becomes a document."""

import re
from dataclasses import dataclass

from sayso.errors import IntakeError
from sayso.intake.blocks import Layout, lay_out
from sayso.intake.dates import iso_date
from sayso.intake.genre import genre_of
from sayso.intake.marks import Mark, flatten
from sayso.intake.patterns import patterns
from sayso.values import Block, Document, Span, document_id, text_digest


@dataclass(frozen=True, slots=True)
class Facts:
    """What a format says of an article beside its text; `sections` ("Opinion") tell its genre only."""

    title: str | None = None
    author: str | None = None
    publisher: str | None = None
    published: str | None = None
    url: str | None = None
    sections: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Draft:
    """A canonical text, the blocks whose kind its format told, and what it said of the article beside it.

    `skipped` is what is no text of the article (marks of the format).
    """

    text: str
    known: tuple[Block, ...] = ()
    skipped: tuple[Span, ...] = ()
    facts: Facts = Facts()


def publish(draft: Draft, content: bytes, locator: str) -> Document:
    """Return the document of a draft, its id from `content`; what the format left open is read off the text.

    IntakeError where the text is blank, or holds what no text may.
    """
    _check(draft.text, locator)
    facts = draft.facts
    layout = lay_out(draft.text, draft.known, draft.skipped)
    author = _clean(facts.author) or _author(layout)
    title = _clean(facts.title) or _title(draft.text, layout)
    return Document(
        id=document_id(content),
        locator=locator,
        text=draft.text,
        sha256=text_digest(draft.text),
        blocks=layout.blocks,
        title=title,
        author=author,
        publisher=_outlet(_clean(facts.publisher)) or _publisher(layout),
        url=_clean(facts.url),
        published=iso_date(facts.published) or _published(layout),
        genre=genre_of(flatten(draft.text), layout, author, (title, facts.url, *facts.sections)),
    )


def _check(text: str, locator: str) -> None:
    if not text.strip():
        raise IntakeError("holds no text", where=locator, mend="leave it out, or fetch the article again")
    odd = re.search("[\x00\ud800-\udfff]", text)
    if odd:
        raise IntakeError(
            f"holds a character that no text may hold ({odd.group()!a} at {odd.start()})",
            where=locator,
            mend="take it out of the text",
        )


def _clean(words: str | None) -> str | None:
    return " ".join(words.split()) or None if words else None


def _title(text: str, layout: Layout) -> str | None:
    return next((_clean(block.span.of(text)) for block in layout.blocks if block.kind == "title"), None)


def _said(layout: Layout, group: str) -> list[str]:
    return [mark.groups[group] for mark in layout.marks if group in mark.groups]


def _author(layout: Layout) -> str | None:
    """Return who signs: in a by-line, else in the biography."""
    names = _said(layout, "author") + _said(layout, "person")
    return _clean(names[0].title() if names and names[0].isupper() else names[0]) if names else None


def _publisher(layout: Layout) -> str | None:
    """Return the outlet that speaks of itself, else the agency that filed the report."""
    own = [name for mark in layout.marks if mark.kind != "dateline" for name in _names(mark)]
    filed = [name for mark in layout.marks if mark.kind == "dateline" for name in _names(mark)]
    return next(iter(own + filed), None)


def _names(mark: Mark) -> list[str]:
    name = _outlet(mark.groups.get("publisher"))
    return [name] if name else []


def _outlet(name: str | None) -> str | None:
    """Return the full name of an agency that is called by its letters; any other name as it is."""
    return patterns().agencies.get(name, name) if name else None


def _published(layout: Layout) -> str | None:
    dates = (iso_date(words) for words in _said(layout, "published"))
    return next((found for found in dates if found), None)
