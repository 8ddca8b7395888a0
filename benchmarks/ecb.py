"""ECB+ as it is passed on: topics of news in the CAT tool's XML, with events that several documents tell of.

A topic is a folder of `TOPIC_NUMBERecb.xml` and `TOPIC_NUMBERecbplus.xml`, two affairs that are alike. An event is
what an ACTION_* or NEG_ACTION_* mark is anchored in; marks that a CROSS_DOC_COREF relation leads to one instance, or
an INTRA_DOC_COREF relation to one mark, are one chain. What is scored are the sentences that a list names as checked.
"""

import csv
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from cat import Mark, Page, anchors, page_of
from predicates import MARKS

from sayso.intake import blocks
from sayso.values import Block, Document, Span, document_id, text_digest

_EVENTS = ("ACTION", "NEG_ACTION")

Checked = dict[tuple[str, str], set[int]]  # by topic and file, the numbers of the checked sentences


@dataclass(frozen=True, slots=True)
class Told:
    """A marked event: where its words stand, and the chain that it is in."""

    span: Span
    chain: str


@dataclass(frozen=True, slots=True)
class Report:
    """One file: its topic and name, its text set anew, and the marked events of its checked sentences, in order."""

    topic: str
    name: str
    document: Document
    told: tuple[Told, ...]


def topics(text: str) -> set[str]:
    """Return the topics of a list like "2,5,36-45"; ValueError where it is none."""
    found: set[str] = set()
    for part in text.split(","):
        first, _, last = part.partition("-")
        found.update(str(number) for number in range(int(first), int(last or first) + 1))
    return found


def read_sentences(path: Path) -> Checked:
    """Return the checked sentences of a list with the columns Topic, File, Sentence Number."""
    found: Checked = {}
    with path.open(encoding="utf-8-sig", newline="") as rows:
        for row in csv.DictReader(rows):
            found.setdefault((row["Topic"], row["File"]), set()).add(int(row["Sentence Number"]))
    return found


def read_reports(folder: Path, wanted: Iterable[str], checked: Checked) -> Iterator[Report]:
    """Yield the files of some topics that have a checked sentence, by topic and name."""
    for topic in sorted(wanted, key=int):
        for path in sorted((folder / topic).glob("*.xml")):
            name = path.stem.partition("_")[2]
            if sentences := checked.get((topic, name)):
                yield _report(topic, name, path, sentences)


def _report(topic: str, name: str, path: Path, sentences: set[int]) -> Report:
    root = ElementTree.parse(path).getroot()
    for token in root.iter("token"):
        token.text = MARKS.get(token.text or "", token.text)
    page, chains = page_of(root), _chains(root, path.stem)
    told = []
    for mark in _events(root):
        if page.sentence[anchors(mark)[0]] in sentences:
            id = mark.get("m_id", "")
            told.append(Told(_span(page, mark), chains.get(id, f"{path.stem}/{id}")))
    told.sort(key=lambda one: one.span)
    return Report(topic, name, _document(path, page), tuple(told))


def _events(root: Mark) -> Iterator[Mark]:
    return (mark for part in root.iter("Markables") for mark in part if mark.tag.startswith(_EVENTS) and anchors(mark))


def _chains(root: Mark, stem: str) -> dict[str, str]:
    """Return the chain of each mark that a relation puts in one: an instance of the corpus, or one of this file."""
    found = {}
    for kind in ("INTRA_DOC_COREF", "CROSS_DOC_COREF"):
        for relation in root.iter(kind):
            chain = relation.get("note") if kind == "CROSS_DOC_COREF" else None
            for source in relation.findall("source"):
                found[source.get("m_id", "")] = chain or f"{stem}/r{relation.get('r_id')}"
    return found


def _span(page: Page, mark: Mark) -> Span:
    """Return the words of a mark, from its first to the end of the run of tokens that it begins with."""
    places = sorted(page.under(mark))
    end = places[0] + 1
    for place in places[1:]:
        if page.text[end:place].strip():
            break
        end = place + 1
    return Span(places[0], end)


def _document(path: Path, page: Page) -> Document:
    return Document(
        id=document_id(path.stem.encode() + page.text.encode()),
        locator=path.name,
        text=page.text,
        sha256=text_digest(page.text),
        blocks=blocks(page.text, [Block(0, page.title, "title")]),
        title=page.text[: page.title],
    )
