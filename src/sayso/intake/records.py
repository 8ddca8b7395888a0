"""Records: articles in JSON, one a line, one an element of a list, or one a file."""

import json
import re
from collections.abc import Iterator
from typing import Any, BinaryIO

from sayso.errors import IntakeError
from sayso.intake.charset import decode
from sayso.intake.content import HEAD, LIMIT, binary, open_stream, read_text_bytes, too_large, unreadable
from sayso.intake.draft import Draft, Facts, publish
from sayso.intake.source import Intake, Source
from sayso.values import Block, Document

FIELDS = "text, title, url, published, publisher, author"
CHUNK = 1024 * 1024


def read_lines(source: Source) -> Iterator[Document | IntakeError]:
    """Yield a document, or an IntakeError, for each line of a file that has one article a line.

    The file is read line by line, so that its size does not matter; a line past the limit is left out.
    """
    try:
        with open_stream(source) as file:
            kind = binary(file.read(HEAD))
            file.seek(0)
            if kind:
                raise IntakeError(f"is {kind}, not text", where=source.locator, mend="leave it out")
            yield from _lines(file, source.locator)
    except OSError as error:
        raise unreadable(error, source.locator) from error


def read_records(source: Source) -> Iterator[Document | IntakeError]:
    """Yield a document, or an IntakeError, for each article of a JSON file: one object, or a list of them."""
    content = read_text_bytes(source)
    try:
        loaded = json.loads(decode(content, source.locator))
    except (ValueError, RecursionError) as error:
        if _is_lines(content):
            yield from read_lines(source)
            return
        raise _no_json(error, source.locator) from error
    records = loaded if isinstance(loaded, list) else [loaded]
    for number, record in enumerate(records, 1):
        yield _document(record, f"{source.locator}#{number}" if isinstance(loaded, list) else source.locator)
    if not records:
        raise IntakeError("holds no article", where=source.locator, mend="leave it out")


def _lines(file: BinaryIO, locator: str) -> Iterator[Document | IntakeError]:
    number = found = 0
    while line := file.readline(LIMIT + 1):
        number += 1
        where = f"{locator}#{number}"
        if len(line) > LIMIT:
            while line and not line.endswith(b"\n"):
                line = file.readline(CHUNK)
            yield too_large(where)
        elif line.strip():
            found += 1
            yield _parsed(line, where)
    if not found:
        yield IntakeError("is empty", where=locator, mend="leave it out, or fetch the articles again")


def _parsed(line: bytes, where: str) -> Document | IntakeError:
    try:
        return _document(json.loads(decode(line.strip(), where)), where)
    except IntakeError as error:
        return error
    except (ValueError, RecursionError) as error:
        return _no_json(error, where)


def _document(record: Any, where: str) -> Document | IntakeError:
    """Return the document of one record; its id is that of the record's canonical JSON."""
    try:
        draft = _draft(record, where)
        canonical = json.dumps(record, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        return publish(draft, canonical.encode("utf-8", "surrogatepass"), where)
    except IntakeError as error:
        return error


def _draft(record: Any, where: str) -> Draft:
    if not isinstance(record, dict):
        raise IntakeError("is no JSON object", where=where, mend=f"write an object with {FIELDS}")
    text, title = _field(record, "text", where), _field(record, "title", where)
    if not text or not text.strip():
        held = ", ".join(list(record)[:8]) or "nothing"
        raise IntakeError(f"has no 'text' (it has {held})", where=where, mend=f"give it the fields {FIELDS}")
    author, publisher, published, url = (
        _field(record, name, where) for name in ("author", "publisher", "published", "url")
    )
    facts = Facts(title, author, publisher, published, url)
    heading = (title or "").strip()
    if not heading:
        return Draft(text, facts=facts)
    if heading not in text[: len(heading) + 400]:
        text = f"{heading}\n\n{text}"
    start = text.index(heading)
    lines = "\n" in heading or "\r" in heading  # a block holds one line
    known = () if lines else (Block(start, start + len(heading), "title"),)
    return Draft(text, known, facts=facts)


def _field(record: dict[str, Any], name: str, where: str) -> str | None:
    value = record.get(name)
    if isinstance(value, list) and all(isinstance(part, str) for part in value):
        value = ", ".join(value)
    if value is not None and not isinstance(value, str):
        raise IntakeError(f"has a {name!r} that is no text", where=where, mend="put quotation marks around it")
    return value


def _is_lines(content: bytes) -> bool:
    try:
        return isinstance(json.loads(content.lstrip().split(b"\n", 1)[0]), dict)
    except (ValueError, RecursionError):
        return False


def _no_json(error: Exception, where: str) -> IntakeError:
    return IntakeError(f"is no JSON: {error}", where=where, mend="write one JSON object, or one on each line")


JSON = Intake((".json",), read_records, re.compile(rb"(?:\xef\xbb\xbf)?\s*[\[{]"), many=True)
JSONL = Intake((".jsonl", ".ndjson"), read_lines, many=True)
