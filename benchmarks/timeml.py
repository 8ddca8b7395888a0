"""News with its time expressions marked, in TimeML (`.tml`) or in the CAT tool's XML, as in MEANTIME."""

import re
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from cat import Mark, anchors, page_of

from sayso.values import Block, Document, document_id, text_digest

BLANK = re.compile(r"\s*\n\s*\n\s*")
FINISHED = re.compile(r"(?<=[.!?”\"'])\s*\n\s*")  # where no line is blank, lines may be wrapped or paragraphs
DAY = re.compile(r"(\d{4})-?(\d\d)-?(\d\d)(?!\d)")
CREATION = ("CREATION_TIME", "PUBLICATION_TIME")


@dataclass(frozen=True, slots=True)
class Timex:
    """A time expression: its characters, half-open, TIMEX3's type and value."""

    start: int
    end: int
    kind: str
    value: str


@dataclass(frozen=True, slots=True)
class Timed:
    """A text, all of it to be read; where its marked part ends; and the expressions that are marked in it."""

    document: Document
    end: int
    marked: tuple[Timex, ...]


def read_timed(folder: Path) -> Iterator[Timed]:
    """Yield the texts of all TimeML and CAT files under a folder, by path."""
    for path in sorted([*folder.rglob("*.tml"), *folder.rglob("*.xml")]):
        root = ElementTree.fromstring(path.read_bytes().decode("utf-8", errors="replace"))
        if root.find("token") is not None:
            yield _from_cat(path, root)
        elif next(root.iter("TIMEX3"), None) is not None:
            yield _from_timeml(path, root)


def _from_timeml(path: Path, root: Mark) -> Timed:
    pieces: list[str] = []
    marked: list[Timex] = []

    def walk(mark: Mark) -> None:
        start = sum(map(len, pieces))
        pieces.append(mark.text or "")
        for inner in mark:
            walk(inner)
            pieces.append(inner.tail or "")
        end = sum(map(len, pieces))
        if mark.tag == "TIMEX3" and start < end and mark.get("functionInDocument") not in CREATION:
            marked.append(_timex(mark, start, end))

    walk(next(root.iter("TEXT"), root))
    text = "".join(pieces)
    return Timed(_document(path, text, _created(root)), len(text), tuple(sorted(marked, key=_place)))


def _from_cat(path: Path, root: Mark) -> Timed:
    """Set a text anew; its marked part goes to the end of the last sentence with an expression, value or own event."""
    page = page_of(root)
    marks = [mark for part in root.iter("Markables") for mark in part if anchors(mark)]
    own = [m for m in marks if m.tag in ("TIMEX3", "VALUE") or (m.tag == "EVENT_MENTION" and m.get("certainty"))]
    last = max((page.sentence[anchor] for mark in own for anchor in anchors(mark)), default=-1)
    end = max((max(page.places[key]) + 1 for key, number in page.sentence.items() if number <= last), default=0)
    marked = []
    for mark in own:
        places = page.under(mark)
        if mark.tag == "TIMEX3":
            marked.append(_timex(mark, min(places), max(places) + 1))
    return Timed(_document(path, page.text, _created(root)), end, tuple(sorted(marked, key=_place)))


def _place(one: Timex) -> tuple[int, int]:
    return one.start, one.end


def _timex(mark: Mark, start: int, end: int) -> Timex:
    return Timex(start, end, mark.get("type", ""), mark.get("value", ""))


def _created(root: Mark) -> str | None:
    """Return the day on which a text was made, or None."""
    told = [mark for part in root.iter("DCT") for mark in part.iter("TIMEX3")]
    for mark in [*told, *(mark for mark in root.iter("TIMEX3") if mark.get("functionInDocument") in CREATION)]:
        found = DAY.match(mark.get("value", ""))
        if found:
            return "-".join(found.groups())
    return None


def _document(path: Path, text: str, published: str | None) -> Document:
    """Return a text as a document whose every paragraph is read, headlines and datelines too."""
    gaps = BLANK if BLANK.search(text) else FINISHED
    ends = [*(gap.start() for gap in gaps.finditer(text)), len(text)]
    starts = [0, *(gap.end() for gap in gaps.finditer(text))]
    paragraphs = tuple(Block(*place, "body") for place in zip(starts, ends, strict=True) if text[slice(*place)].strip())
    return Document(document_id(text.encode()), path.name, text, text_digest(text), paragraphs, published=published)
