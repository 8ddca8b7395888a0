"""Pages: the article in an HTML page, found by trafilatura, its captions put back where they stood."""

import logging
import re
from collections.abc import Iterator
from typing import Any

import trafilatura

from sayso.errors import IntakeError
from sayso.intake.charset import decode
from sayso.intake.composing import Part, compose, squeeze
from sayso.intake.content import read_text_bytes
from sayso.intake.draft import Draft, Facts, publish
from sayso.intake.figures import with_captions
from sayso.intake.source import Intake, Source
from sayso.values import Document

META_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?([\w.:-]+)", re.IGNORECASE)
SNIFF = re.compile(rb"\s*(?:\xef\xbb\xbf)?<(?:!doctype|html|head|body|article|meta)", re.IGNORECASE)
PARAGRAPHS = ("p", "item", "cell", "quote", "list", "table", "row")  # of an extracted article
WORDS = 8  # a page whose paragraphs are all shorter holds no article

logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # what it cannot read, the IntakeError says


def read_page(source: Source) -> Iterator[Document]:
    """Yield the one document of a page; IntakeError where no article is found in it."""
    content = read_text_bytes(source)
    charset = META_CHARSET.search(content[:4096])
    html = decode(content, source.locator, charset[1].decode("ascii") if charset else None, mend=True)
    found = _extract(html)
    parts = article_parts(html, source.locator, found)
    title = squeeze(found.title or "") if found is not None else ""
    text, known = compose(_titled(title, parts))
    facts = _facts(found, title) if found is not None else Facts()
    yield publish(Draft(text, known, facts=facts), content, source.locator)


def article_parts(html: str, where: str, found: Any = None) -> list[Part]:
    """Return the paragraphs of the article in a page, in order; IntakeError where there is none."""
    found = found if found is not None else _extract(html)
    parts = list(_parts(found.body)) if found is not None and found.body is not None else []
    if not _is_article(parts):
        body, _, _ = trafilatura.baseline(html)
        parts = list(_parts(body))
    if not _is_article(parts):
        raise IntakeError("is a page without an article", where=where, mend="save the article's own page")
    return with_captions(html, parts)


def _extract(html: str) -> Any:
    if not re.search("<html", html, re.IGNORECASE):  # a fragment is refused otherwise
        html = f"<html><body>{html}</body></html>"
    dates = {"extensive_search": False, "original_date": True}  # a date guessed from anywhere is no date
    return trafilatura.bare_extraction(html, with_metadata=True, include_comments=False, date_extraction_params=dates)


def _parts(body: Any) -> Iterator[Part]:
    """Yield the paragraphs of an extracted article: of tables and lists only what is as long as a sentence."""
    for element in body.iter("head", *PARAGRAPHS):
        if element.tag == "head":
            yield Part(" ".join(element.itertext()), "heading")
            continue
        for words in _lines(element):
            if element.tag != "cell" or len(words.split()) >= WORDS:
                yield Part(words)


def _lines(element: Any) -> list[str]:
    """Return the text of an element, cut at its line breaks, without what its inner paragraphs say themselves."""
    return [line for words in _words(element).split("\n") if (line := squeeze(words))]


def _words(element: Any) -> str:
    pieces = [_inline(element.text)]
    for child in element:
        if child.tag == "lb":
            pieces.append("\n")
        elif child.tag not in PARAGRAPHS:
            pieces.append(_words(child))
        pieces.append(_inline(child.tail))
    return "".join(pieces)


def _inline(text: str | None) -> str:
    """Return the text with each run of white space a blank, those at its ends too."""
    return re.sub(r"\s+", " ", text or "")


def _is_article(parts: list[Part]) -> bool:
    return any(part.kind is None and len(part.text.split()) >= WORDS for part in parts)


def _titled(title: str, parts: list[Part]) -> list[Part]:
    """Return the parts with the title first, and not a second time as the article's own heading."""
    if not title:
        return parts
    rest = [part for place, part in enumerate(parts) if place > 1 or squeeze(part.text).casefold() != title.casefold()]
    return [Part(title, "title"), *rest]


def _facts(found: Any, title: str) -> Facts:
    author = (found.author or "").replace("; ", ", ")
    sections = tuple(str(name) for name in (*(found.categories or ()), *(found.tags or ())))
    return Facts(title, author, found.sitename, found.date, found.url, sections)


HTML = Intake((".html", ".htm", ".xhtml"), read_page, SNIFF)
