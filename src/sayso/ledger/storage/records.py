"""Records: a document with its reading in the form that the database keeps, made where it was read."""

from dataclasses import dataclass
from typing import Any

import msgspec

from sayso.values import Document, Reading, text_digest


@dataclass(frozen=True, slots=True)
class Record:
    """A document ready to be written, and its reading, None where the ledger is known to hold it."""

    id: str
    locator: str
    title: str | None
    published: str | None
    text: str
    payload: str  # the document without text and locator, as JSON
    fingerprint: str
    reading: str | None = None


def record(document: Document) -> Record:
    """Return a document as a record that has no reading yet."""
    rest = msgspec.to_builtins(document)
    del rest["text"], rest["locator"]
    payload = encode(rest)
    return Record(
        document.id,
        document.locator,
        document.title,
        document.published,
        document.text,
        payload,
        text_digest(payload)[:16],
    )


def decode_document(payload: str, text: str, locator: str) -> Document:
    """Return the document of a record; EvidenceError or msgspec's ValidationError where it was tampered with."""
    return msgspec.convert(msgspec.json.decode(payload) | {"text": text, "locator": locator}, Document)


def encode(value: Any) -> str:
    """Return a value of the house as JSON."""
    return msgspec.json.encode(value).decode()


def decode_reading(payload: str) -> Reading:
    """Return a reading from its JSON."""
    return _READING.decode(payload)


_READING = msgspec.json.Decoder(Reading)
