"""PLOVER: event records as event researchers read them, with the voices kept apart (JSON lines)."""

from typing import BinaryIO

from sayso.exports.format import Format
from sayso.exports.json import line
from sayso.exports.plover.coding import Coding, Mode, coding
from sayso.exports.plover.record import record
from sayso.ledger import Edition

__all__ = ["FORMAT_PLOVER", "Coding", "Mode", "coding", "record"]


def _write(edition: Edition, stream: BinaryIO) -> None:
    for folio in edition.events():
        for event in folio.events:
            if (made := record(folio, event, coding())) is not None:
                stream.write(line(made) + b"\n")


FORMAT_PLOVER = Format(
    "plover", "PLOVER event records, one a line: who did what to whom, and by whose word", ".plover.jsonl", _write
)
