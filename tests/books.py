"""Books: ledgers of a few short reports, written and read where a test wants them."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from sayso.ledger import Ledger


@contextmanager
def book_of(folder: Path, reports: Mapping[str, str]) -> Iterator[Ledger]:
    """Give a ledger in a folder of these reports, by file name."""
    for name, text in reports.items():
        (folder / name).write_text(text, encoding="utf-8")
    with Ledger(folder / "book.db") as ledger:
        ledger.add([folder / name for name in reports], workers=1)
        yield ledger
