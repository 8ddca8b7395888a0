"""The bytes of a source, refused before they cost anything where they cannot be an article."""

import io
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from sayso.errors import IntakeError
from sayso.intake.source import Source

LIMIT = 20 * 1024 * 1024  # bytes of one document: of a file, or of one line of a .jsonl file
HEAD = 8192  # bytes that tell text from binary

BOMS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
MAGIC = {
    b"%PDF-": "a PDF",
    b"PK\x03\x04": "a ZIP archive or an office document",
    b"\xd0\xcf\x11\xe0": "an old office document",
    b"{\\rtf": "a rich text document",
    b"\x1f\x8b": "a gzip archive",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"GIF8": "a picture",
    b"RIFF": "a sound or a film",
    b"7z\xbc\xaf\x27\x1c": "an archive",
    b"Rar!": "an archive",
    b"\x7fELF": "a program",
    b"SQLite format 3": "a database",
}
CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")


def binary(head: bytes) -> str | None:
    """Return what kind of binary data starts with these bytes, or None where it may be text."""
    for magic, name in MAGIC.items():
        if head.startswith(magic):
            return name
    if head.startswith(BOMS[1:]):  # UTF-16 is text and full of NUL bytes
        return None
    if b"\x00" in head or len(CONTROLS.findall(head)) * 20 > len(head):
        return "binary data"
    return None


def read_text_bytes(source: Source) -> bytes:
    """Return the bytes of a source that has to be text; IntakeError where it is empty, binary or too large."""
    content = read_bytes(source)
    kind = binary(content[:HEAD]) or (binary(content) if b"\x00" in content else None)
    if kind:
        raise IntakeError(f"is {kind}, not text", where=source.locator, mend="save its text as .txt, or leave it out")
    return content


def read_bytes(source: Source) -> bytes:
    """Return the bytes of a source; IntakeError where it is empty, too large or cannot be read."""
    content = source.content if source.path is None else _read_file(source.path, source.locator)
    if not content or not content.strip():
        raise IntakeError("is empty", where=source.locator, mend="leave it out, or fetch the article again")
    if len(content) > LIMIT:
        raise too_large(source.locator)
    return content


def read_stream(stream: BinaryIO) -> bytes:
    """Return what a pipe gives, one byte past the limit at the most."""
    return stream.read(LIMIT + 1)


@contextmanager
def open_stream(source: Source) -> Iterator[BinaryIO]:
    """Open a source to be read piece by piece; OSError where its file cannot be opened."""
    if source.path is None:
        yield io.BytesIO(source.content or b"")
        return
    with source.path.open("rb") as file:
        yield file


def too_large(where: str) -> IntakeError:
    """Return the error for what is larger than the limit."""
    return IntakeError(
        f"is larger than {LIMIT // 1024**2} MB, the limit of one article",
        where=where,
        mend="split it into one file an article, or into a .jsonl file with one article a line",
    )


def unreadable(error: OSError, where: str) -> IntakeError:
    """Return the error for a file that the system does not let us read."""
    reason = error.strerror or str(error)
    return IntakeError(f"cannot be read: {reason}", where=where, mend="check that it exists and that you may read it")


def _read_file(path: Path, locator: str) -> bytes:
    try:
        if path.stat().st_size > LIMIT:
            raise too_large(locator)
        with path.open("rb") as file:
            return read_stream(file)
    except OSError as error:
        raise unreadable(error, locator) from error
