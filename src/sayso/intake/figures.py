"""Figures: the captions of an article's pictures, which the text of the article leaves out."""

import re
from collections.abc import Iterator
from typing import Any

from lxml import html as pages
from lxml.etree import ParserError

from sayso.intake.composing import Part, squeeze

CAPTIONS = (
    "descendant-or-self::figcaption | descendant-or-self::*[self::p or self::div or self::span or self::dd]"
    "[contains(concat(' ', translate(@class, '-_', '  '), ' '), ' caption ')]"
)
LONGEST = 800  # characters; what is longer is no caption


def with_captions(html: str, parts: list[Part]) -> list[Part]:
    """Return the parts with the page's captions put in where they stand in it, typed as captions.

    Only captions inside the element that holds the article's paragraphs are its own.
    """
    try:
        page = pages.document_fromstring(html.encode("utf-8"), parser=pages.HTMLParser(encoding="utf-8"))
    except (ParserError, ValueError):
        return parts
    places = {_key(part.text): place for place, part in enumerate(parts) if len(part.text) > 20}
    order = list(page.iter())
    stands = {id(element): number for number, element in enumerate(order)}
    paragraphs = [(element, places[key]) for element in order if (key := _own_key(element)) in places]
    if not paragraphs:
        return parts
    found: dict[int, list[Part]] = {}
    typed = dict(enumerate(parts))
    for element, words in _captions(_holder([element for element, _ in paragraphs])):
        if _key(words) in places:
            place = places[_key(words)]
            typed[place] = Part(parts[place].text, "caption")
            continue
        before = [place for other, place in paragraphs if stands[id(other)] < stands[id(element)]]
        found.setdefault(before[-1] if before else -1, []).append(Part(words, "caption"))
    merged = list(found.get(-1, []))
    for place, part in typed.items():
        merged += [part, *found.get(place, [])]
    return merged


def _captions(holder: Any) -> Iterator[tuple[Any, str]]:
    seen: set[str] = set()
    for element in holder.xpath(CAPTIONS):
        words = re.sub(r" (?=[.,;:)])", "", squeeze(" ".join(element.itertext())))
        if words and len(words) <= LONGEST and not any(words in other for other in seen):
            seen.add(words)
            yield element, words


def _holder(elements: list[Any]) -> Any:
    """Return the innermost element that holds them all, or what marks itself as the article around it."""
    lines = [[element, *element.iterancestors()] for element in elements]
    shared = set(map(id, lines[0])).intersection(*(map(id, line) for line in lines[1:]))
    innermost = next(element for element in lines[0][1:] or lines[0] if id(element) in shared)
    return next((holder for holder in innermost.iterancestors("article", "main")), innermost)


def _own_key(element: Any) -> str:
    if not isinstance(element.tag, str) or element.tag not in ("p", "h2", "h3", "li", "blockquote", "div"):
        return ""
    return _key("".join(element.itertext()))


def _key(words: str) -> str:
    return re.sub(r"\W+", "", words).casefold()
