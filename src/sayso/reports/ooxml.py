"""OOXML: the few parts of a .docx file that python-docx has no words for."""

import io
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo
from zlib import crc32

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

EARLIEST = (1980, 1, 1, 0, 0, 0)  # a file in an archive cannot be older
LINK = "1C4C8C"


def bookmark(paragraph: Any, name: str) -> None:
    """Give a paragraph a name that links within the document can lead to."""
    start, end = _element("w:bookmarkStart"), _element("w:bookmarkEnd")
    number = str(crc32(name.encode()) >> 1)  # any number that no other bookmark has
    for part in (start, end):
        part.set(qn("w:id"), number)
    start.set(qn("w:name"), _name(name))
    paragraph._p.append(start)
    paragraph._p.append(end)


def leap(paragraph: Any, words: str, name: str) -> None:
    """Add words to a paragraph that lead to a bookmark of the document."""
    link = _element("w:hyperlink")
    link.set(qn("w:anchor"), _name(name))
    run = paragraph.add_run(words)
    colour = _element("w:color")
    colour.set(qn("w:val"), LINK)
    run._r.get_or_add_rPr().append(colour)
    link.append(run._r)
    paragraph._p.append(link)


def numbered_pages(paragraph: Any) -> None:
    """Add the number of the page and of all pages to a paragraph of a footer."""
    paragraph.add_run("Every entry is a voice, none a verdict\t\t")
    for code, after in (("PAGE", " / "), ("NUMPAGES", "")):
        field = _element("w:fldSimple")
        field.set(qn("w:instr"), code)
        field.append(paragraph.add_run("1")._r)
        paragraph._p.append(field)
        paragraph.add_run(after)


def rows_stay_whole(table: Any) -> None:
    """Let the first row of a table stand again on each page, and no row be cut by the end of one."""
    for at, row in enumerate(table.rows):
        marks = row._tr.get_or_add_trPr()
        marks.append(_element("w:cantSplit"))
        if not at:
            marks.append(_element("w:tblHeader"))


def dated(content: bytes) -> bytes:
    """Return an archive whose files all bear the same time, so that the same document is the same bytes."""
    stream = io.BytesIO()
    with ZipFile(io.BytesIO(content)) as old, ZipFile(stream, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(ZipInfo(name, EARLIEST), old.read(name), ZIP_DEFLATED)
    return stream.getvalue()


def _element(name: str) -> Any:
    return OxmlElement(name)


def _name(anchor: str) -> str:
    return anchor.replace("-", "_")[:40]  # what a bookmark may be called
