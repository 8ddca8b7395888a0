"""PDF: the text of its pages, with running heads left out and broken lines mended."""

import io
import logging
import re
from collections import Counter
from collections.abc import Iterator
from statistics import median

from pypdf import PdfReader
from pypdf.errors import PyPdfError

from sayso.errors import IntakeError
from sayso.intake.composing import Part, compose, mend_lines, squeeze
from sayso.intake.content import read_bytes
from sayso.intake.draft import Draft, Facts, publish
from sayso.intake.source import Intake, Source
from sayso.values import Document

PAGE_NUMBER = re.compile(r"\W*(?:page )?\d{1,4}(?:\s*(?:/|of)\s*\d{1,4})?\W*", re.IGNORECASE)
NO_TITLE = re.compile(r"untitled|microsoft word|document\d*$|\.\w{3,4}$", re.IGNORECASE)
SENTENCE_END = re.compile(r"[.!?:][\"”’')\]]*$")

logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # what it cannot read, the IntakeError says


def read_pdf(source: Source) -> Iterator[Document]:
    """Yield the one document of a PDF; IntakeError where it is damaged, locked, or has no text in it."""
    content = read_bytes(source)
    if b"%PDF-" not in content[:1024]:
        raise IntakeError("is no PDF", where=source.locator, mend="fetch it again, or give it its right ending")
    reader = _open(content, source.locator)
    pages = _pages(reader, source.locator)
    words = _paragraphs([_lines(page) for page in pages])
    if not words:
        raise IntakeError(
            "is a PDF without text", where=source.locator, mend="run OCR over it first, with ocrmypdf for instance"
        )
    title = _title(reader)
    parts = [Part(text, "title" if text == title and place == 0 else None) for place, text in enumerate(words)]
    text, known = compose(parts)
    author = reader.metadata.author if reader.metadata else None
    yield publish(Draft(text, known, facts=Facts(title, author)), content, source.locator)


def _open(content: bytes, where: str) -> PdfReader:
    try:
        reader = PdfReader(io.BytesIO(content))
        if reader.is_encrypted and not reader.decrypt(""):
            raise IntakeError("is locked by a password", where=where, mend="save it without the password")
    except PyPdfError as error:
        raise _damaged(error, where) from error
    return reader


def _pages(reader: PdfReader, where: str) -> list[str]:
    try:
        return [page.extract_text() for page in reader.pages]
    except PyPdfError as error:
        raise _damaged(error, where) from error


def _damaged(error: PyPdfError, where: str) -> IntakeError:
    return IntakeError(f"is a damaged PDF: {error}", where=where, mend="fetch it again, or print it anew")


def _title(reader: PdfReader) -> str | None:
    """Return the title that the PDF calls its own, where it is one."""
    title = squeeze((reader.metadata.title if reader.metadata else None) or "")
    return title if title and not NO_TITLE.search(title) and len(title.split()) > 1 else None


def _lines(page: str) -> list[str]:
    return [line.rstrip() for line in page.splitlines()]


def _paragraphs(pages: list[list[str]]) -> list[str]:
    """Return the paragraphs of some pages, mended; one that runs over a page's end is one."""
    heads = _running(pages)
    found: list[str] = []
    for page in pages:
        kept = [line for line in page if line.strip() not in heads and not PAGE_NUMBER.fullmatch(line)]
        for place, paragraph in enumerate(_of_page(kept)):
            if place == 0 and found and not SENTENCE_END.search(found[-1]) and paragraph[:1].islower():
                found[-1] = mend_lines(f"{found[-1]}\n{paragraph}")
            else:
                found.append(mend_lines(paragraph))
    return [paragraph for paragraph in found if paragraph]


def _running(pages: list[list[str]]) -> set[str]:
    """Return the first and last lines that stand on most pages: running heads and feet."""
    held = [[line.strip() for line in page if line.strip()] for page in pages]
    edges = Counter(line for lines in held if lines for line in {lines[0], lines[-1]})
    return {line for line, count in edges.items() if len(pages) > 2 and count * 2 > len(pages)}


def _of_page(lines: list[str]) -> list[str]:
    """Return the paragraphs of a page: at a blank line, or after a line that ends a sentence and stops short."""
    full = median([len(line) for line in lines if len(line) > 30] or [0])
    found: list[list[str]] = [[]]
    for line in lines:
        if not line.strip():
            found.append([])
            continue
        last = found[-1][-1] if found[-1] else ""
        if last and ((SENTENCE_END.search(last) and len(last) < full * 0.85) or _is_heading(found[-1], line, full)):
            found.append([])
        found[-1].append(line)
    return ["\n".join(paragraph) for paragraph in found if paragraph]


def _is_heading(before: list[str], line: str, full: float) -> bool:
    """Tell whether the lines before are a short line of their own, over a line that begins a sentence."""
    return len(before) == 1 and len(before[0]) < full * 0.7 and line.lstrip()[:1].isupper()


PDF = Intake((".pdf",), read_pdf, re.compile(rb"%PDF-"))
