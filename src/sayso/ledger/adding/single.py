"""Reading without a ledger: what one document says."""

from dataclasses import replace
from pathlib import Path

from sayso.errors import IntakeError
from sayso.intake import Source, documents, find, intakes
from sayso.ledger.inquiring.dossiers import ReadDocument
from sayso.reading import DEFAULT_READER
from sayso.reading import read as read_document
from sayso.values import Document


def read(
    what: str | Path,
    *,
    title: str | None = None,
    author: str | None = None,
    publisher: str | None = None,
    published: str | None = None,
    reader: str = DEFAULT_READER,
) -> ReadDocument:
    """Return a document and what it says, without a ledger.

    `what` is a file, or a text: a string with a space in it that neither is a file nor ends like one. What the
    file does not tell of itself may be given: `published` is an ISO date. IntakeError where there is no such file,
    or where it holds no document or several; ReaderError where the reader fails.
    """
    source = _text(what) if isinstance(what, str) and _is_text(what) else _file(what)
    document = _only(source)
    document = replace(
        document,
        title=title or document.title,
        author=author or document.author,
        publisher=publisher or document.publisher,
        published=published or document.published,
    )
    return ReadDocument(document, read_document(document, reader))


def _is_text(what: str) -> bool:
    if len(what.split()) < 2:
        return False
    if "\n" in what or len(what.encode("utf-8", "replace")) > 255:  # longer than a file's name may be
        return True
    endings = tuple(suffix for intake in intakes().values() for suffix in intake.suffixes)
    return not what.lower().endswith(endings) and not Path(what).exists()


def _text(what: str) -> Source:
    return Source("text", "text", content=what.encode("utf-8", "surrogatepass"))


def _file(path: str | Path) -> Source:
    found = find([path])
    for error in found.left_out:
        raise error
    if len(found.sources) != 1:
        raise IntakeError(f"holds {len(found.sources)} files", where=str(path), mend="name one, or add all to a Ledger")
    return found.sources[0]


def _only(source: Source) -> Document:
    made = []
    for document in documents(source):
        if isinstance(document, IntakeError):
            raise document
        made.append(document)
        if len(made) > 1:
            raise IntakeError("holds several documents", where=source.locator, mend="add it to a Ledger")
    if not made:
        raise IntakeError("holds no document", where=source.locator, mend="name another file")
    return made[0]
