"""News in the CAT tool's XML, as in MEANTIME: tokens, mentions, and who takes part in which event.

A mention of an event that was annotated within its document bears `certainty`; others only point at the corpus's
list of events, all over the text. The annotated sentences are those up to the last one with a mention of the first
kind. The tokens have no offsets, so the text is set anew: a title, the date on a line of its own, and one paragraph.
"""

import re
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from setting import set_words

from sayso.intake import blocks
from sayso.values import Block, Document, document_id, text_digest

ISO_DATE = re.compile(r"\d{4}-\d\d-\d\d")

Places = frozenset[int]  # offsets of characters
Mark = ElementTree.Element


@dataclass(frozen=True, slots=True)
class Participant:
    """Who or what takes part: its role ("Arg0"), where it stands, and whether it is a mere value ("3 %")."""

    role: str
    places: Places
    value: bool


@dataclass(frozen=True, slots=True)
class Mention:
    """An event as a text speaks of it; `kind` is its part of speech: verb, noun or other."""

    places: Places
    kind: str
    certainty: str
    polarity: str
    time: str
    participants: tuple[Participant, ...]


@dataclass(frozen=True, slots=True)
class Article:
    """An annotated text, where its annotated part ends, the events in it, and all places that name an entity."""

    document: Document
    end: int
    events: tuple[Mention, ...]
    named: Places


@dataclass(frozen=True, slots=True)
class Page:
    """A text set from tokens: each token's sentence and places, by its id."""

    text: str
    title: int  # its length
    sentence: dict[str, int]
    places: dict[str, Places]

    def under(self, mark: Mark) -> Places:
        """Return the places of the tokens that a mark is anchored in."""
        return frozenset().union(*(self.places[anchor] for anchor in anchors(mark)))


def read_articles(folder: Path) -> Iterator[Article]:
    """Yield the articles of all CAT files under a folder, by path."""
    for path in sorted(folder.rglob("*.xml")):
        root = ElementTree.parse(path).getroot()
        if root.find("token") is not None:
            yield _article(path, root)


def anchors(mark: Mark) -> list[str]:
    """Return the ids of a mark's tokens."""
    return [anchor.get("t_id", "") for anchor in mark.findall("token_anchor")]


def _article(path: Path, root: Mark) -> Article:
    page = page_of(root)
    marks = {mark.get("m_id", ""): mark for part in root.iter("Markables") for mark in part if anchors(mark)}
    own = {
        key: mark for key, mark in marks.items() if mark.tag == "EVENT_MENTION" and mark.get("certainty") is not None
    }
    last = max((page.sentence[anchor] for mark in own.values() for anchor in anchors(mark)), default=-1)
    end = max((max(page.places[key]) + 1 for key, number in page.sentence.items() if number <= last), default=0)
    taking: dict[str, list[Participant]] = {}
    for relation in root.iter("HAS_PARTICIPANT"):
        role = relation.get("sem_role", "")
        for target in (marks[t.get("m_id", "")] for t in relation.findall("target") if t.get("m_id") in marks):
            participant = Participant(role, page.under(target), target.tag == "VALUE")
            for source in relation.findall("source"):
                taking.setdefault(source.get("m_id", ""), []).append(participant)
    return Article(
        document=_document(path, root, page),
        end=end,
        events=tuple(_mention(mark, page.under(mark), taking.get(key, [])) for key, mark in own.items()),
        named=frozenset().union(*(page.under(mark) for mark in marks.values() if mark.tag == "ENTITY_MENTION")),
    )


def _mention(mark: Mark, places: Places, participants: list[Participant]) -> Mention:
    kind = (mark.get("pos") or "other").lower()
    certainty, polarity, time = (mark.get(name) or "" for name in ("certainty", "polarity", "time"))
    return Mention(places, kind, certainty, polarity, time, tuple(participants))


def page_of(root: Mark) -> Page:
    """Return the text of a file, set anew: its title and lines that are a mere date stand alone."""
    dated = {anchor for mark in root.iter("TIMEX3") for anchor in anchors(mark)}
    lines: dict[int, list[Mark]] = {}
    for token in root.iter("token"):
        lines.setdefault(int(token.get("sentence", "0")), []).append(token)
    alone = {number for number, line in lines.items() if all(token.get("t_id") in dated for token in line)}
    alone |= {min(lines)}
    page, text, before = Page("", 0, {}, {}), "", -1
    for number, line in lines.items():
        words = [token.text or "" for token in line]
        text += "" if not text else "\n\n" if alone & {before, number} else " "
        printed, offsets = set_words(words, len(text))
        for token, word, offset in zip(line, words, offsets, strict=True):
            page.sentence[token.get("t_id", "")] = number
            page.places[token.get("t_id", "")] = frozenset(range(offset, offset + len(word)))
        page = replace(page, title=page.title or len(printed))
        text, before = text + printed, number
    return replace(page, text=text)


def _created(root: Mark) -> Iterator[Mark]:
    return (mark for mark in root.iter("TIMEX3") if mark.get("functionInDocument") == "CREATION_TIME")


def _document(path: Path, root: Mark, page: Page) -> Document:
    published = next((value for mark in _created(root) if ISO_DATE.fullmatch(value := mark.get("value", ""))), None)
    return Document(
        id=document_id(page.text.encode()),
        locator=path.name,
        text=page.text,
        sha256=text_digest(page.text),
        blocks=blocks(page.text, [Block(0, page.title, "title")]),
        title=page.text[: page.title],
        published=published,
    )
