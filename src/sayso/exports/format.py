"""A format: its name, what it is for, and the function that writes an edition in it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import BinaryIO

from sayso.ledger import Edition


@dataclass(frozen=True, slots=True)
class Format:
    """An export format, registered under `name` as an entry point of the group `sayso.exports`.

    `write` puts an edition's bytes on a binary stream, holding little of it at once; the same ledger gives the same
    bytes wherever the format allows it. A `text` format may go to a terminal, and is UTF-8 then.
    """

    name: str
    summary: str
    suffix: str
    write: Callable[[Edition, BinaryIO], None]
    text: bool = True
