"""The log of rulings as lines of JSON, which another ledger can replay."""

from collections.abc import Iterable, Iterator
from typing import Any

from msgspec import to_builtins

from sayso.exports.json import line
from sayso.ledger import LOG_FORMAT, Ruling, Undoing

OURS = ("id", "undone", "idle")  # what a ruling is on one ledger, and no other's matter


def log_lines(log: Iterable[Ruling | Undoing]) -> Iterator[bytes]:
    """Yield a log as lines of JSON, each ending with a line feed; the first names the format."""
    yield line({"format": LOG_FORMAT}) + b"\n"
    for entry in log:
        told = {"uid": entry.uid, "kind": "undo" if isinstance(entry, Undoing) else entry.kind} | to_builtins(entry)
        yield line({key: _bare(value) for key, value in told.items() if key not in OURS and _told(value)}) + b"\n"


def _bare(value: Any) -> Any:
    """Return a value without what is not told; an empty text may tell something."""
    if isinstance(value, dict):
        return {key: _bare(each) for key, each in value.items() if _told(each)}
    return [_bare(each) for each in value] if isinstance(value, list | tuple) else value


def _told(value: Any) -> bool:
    return value is not None and value is not False and value not in ((), [])
