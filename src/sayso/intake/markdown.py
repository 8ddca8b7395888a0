"""Markdown: the file's decoded content, unchanged, its marks read as headings, captions and data."""

import re
from collections.abc import Iterator

from sayso.intake.charset import decode
from sayso.intake.content import read_text_bytes
from sayso.intake.draft import Draft, Facts, publish
from sayso.intake.paragraphs import trimmed
from sayso.intake.source import Intake, Source
from sayso.values import Block, Document, Span
from sayso.values.document import BlockKind

FRONT = re.compile(r"\A\ufeff?---[ \t]*\r?\n(?P<lines>(?:.*\r?\n)*?)(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)")
ENTRY = re.compile(r"^(?P<key>[A-Za-z][\w -]*?)[ \t]*:[ \t]*(?P<value>[^\r\n]*?)[ \t]*\r?$", re.MULTILINE)
HEADING = re.compile(r"^ {0,3}(?P<level>#{1,6})[ \t]+(?P<words>[^\r\n]*?)[ \t]*#*[ \t]*\r?$", re.MULTILINE)
UNDERLINED = re.compile(r"^(?P<words>[^\s#>*-][^\r\n]*)\r?\n(?P<level>=+|-{3,})[ \t]*\r?$", re.MULTILINE)
PICTURE = re.compile(
    r"!\[(?P<words>[^\]\r\n]{0,1000})\]\([^)\r\n]{0,2000}\)"
    r"(?:\s*\r?\n\s*(?P<below>[*_][^*_\r\n]{1,1000}[*_])[ \t]*\r?$)?",
    re.MULTILINE,
)
UNREAD = re.compile(
    r"^(?P<fence>```|~~~)[\s\S]*?^(?P=fence)[^\r\n]*$|<!--[\s\S]{0,5000}?-->|^ {0,3}(?:>|[*+-](?=[ \t]))[ \t]*",
    re.MULTILINE,
)
KEYS = {
    "title": "title",
    "author": "author",
    "authors": "author",
    "byline": "author",
    "publisher": "publisher",
    "outlet": "publisher",
    "site": "publisher",
    "published": "published",
    "date": "published",
    "url": "url",
    "link": "url",
    "section": "section",
    "category": "section",
}


def read_markdown(source: Source) -> Iterator[Document]:
    """Yield the one document of a Markdown file; IntakeError where it is empty, binary or in no charset."""
    content = read_text_bytes(source)
    text = decode(content, source.locator)
    known, data = _front(text)
    front = FRONT.match(text)
    start = front.end() if front else 0
    shown = UNREAD.sub(_blanked, text)
    skipped = [match.span() for match in (*UNREAD.finditer(text, start), *PICTURE.finditer(shown, start))]
    for block in sorted([*_headings(shown, start), *_captions(shown, start)], key=lambda block: block.start):
        if not known or known[-1].end <= block.start:
            known.append(block)
    sections = tuple(value for key, value in data.items() if key == "section")
    title, author, publisher, published, url = (
        data.get(key) for key in ("title", "author", "publisher", "published", "url")
    )
    facts = Facts(title, author, publisher, published, url, sections)
    draft = Draft(text, tuple(known), (Span(0, start), *(Span(*span) for span in skipped)), facts)
    yield publish(draft, content, source.locator)


def _blanked(match: re.Match[str]) -> str:
    return re.sub(r"[^\r\n]", " ", match.group())


def _front(text: str) -> tuple[list[Block], dict[str, str]]:
    """Return the front matter's lines as blocks, by-line or date-line, and its data."""
    front = FRONT.match(text)
    known: list[Block] = []
    data: dict[str, str] = {}
    for entry in ENTRY.finditer(text, *front.span("lines")) if front else ():
        name = KEYS.get(entry["key"].strip().lower())
        value = entry["value"].strip("\"'[] ")
        if name and value:
            data.setdefault(name, value)
            span = trimmed(text, *entry.span())
            kind: BlockKind = "byline" if name == "author" else "dateline"
            known += [Block(*span, kind)] if span else []
    return known, data


def _headings(text: str, start: int) -> Iterator[Block]:
    """Yield the headings: the first of the first level, before any other, is the title."""
    found = sorted((*HEADING.finditer(text, start), *UNDERLINED.finditer(text, start)), key=re.Match.start)
    for place, match in enumerate(found):
        span = trimmed(text, *match.span("words"))
        if span:
            top = match["level"][0] == "=" or match["level"] == "#"
            yield Block(*span, "title" if place == 0 and top else "heading")


def _captions(text: str, start: int) -> Iterator[Block]:
    """Yield what stands for a picture, and the line in italics under it."""
    for match in PICTURE.finditer(text, start):
        for group in ("words", "below"):
            span = trimmed(text, *match.span(group)) if match[group] else None
            if span:
                yield Block(*span, "caption")


MARKDOWN = Intake((".md", ".markdown"), read_markdown)
