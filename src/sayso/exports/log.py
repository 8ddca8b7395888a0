"""The log of rulings as lines of JSON, which another ledger can replay."""

from collections.abc import Iterable, Iterator

from sayso.exports.json import line
from sayso.exports.objects.rulings import log_object
from sayso.ledger import LOG_FORMAT, Ruling, Undoing


def log_lines(log: Iterable[Ruling | Undoing]) -> Iterator[bytes]:
    """Yield a log as lines of JSON, each ending with a line feed; the first names the format."""
    yield line({"format": LOG_FORMAT}) + b"\n"
    for entry in log:
        yield line(log_object(entry)) + b"\n"
