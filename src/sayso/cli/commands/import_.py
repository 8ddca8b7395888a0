"""`sayso import`: what `sayso export --format json` wrote goes into the ledger."""

import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from sayso.cli.opening import LEDGER, READER, LedgerOption, ReaderOption

if TYPE_CHECKING:
    from sayso.ledger import ImportReport

STDIN = "-"


def run(
    exports: Annotated[
        list[str], typer.Argument(metavar="FILE…", help="What `sayso export` wrote as json; - is standard input.")
    ],
    ledger: LedgerOption = LEDGER,
    reader: ReaderOption = READER,
) -> None:
    """Take in other ledgers, with their readings and rulings. Safe to repeat: what is here already stays as it is."""
    from sayso.cli.screen import out
    from sayso.cli.views import import_view

    left_out = False
    for name in exports:
        done = _taken(name, ledger, reader)
        out().print(import_view(done))
        left_out = left_out or bool(done.left_out)
    if left_out:
        raise typer.Exit(1)


def _taken(name: str, ledger: str, reader: str) -> "ImportReport":
    from sayso.cli.progress import INTERRUPTED, telling
    from sayso.cli.screen import err
    from sayso.ledger import Ledger

    try:
        with _file(name) as path, Ledger(ledger) as book, telling(err()) as tell:
            return book.take(path, called=name, reader=reader, progress=tell)
    except KeyboardInterrupt:
        err().print("stopped: what was taken so far is in; the same `sayso import` again goes on", soft_wrap=True)
        raise typer.Exit(INTERRUPTED) from None


@contextmanager
def _file(name: str) -> Iterator[Path]:
    """Give the path of a file; what is piped in becomes one, since it is read more than once."""
    if name != STDIN:
        yield Path(name)
        return
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "export.json"
        with path.open("wb") as stream:
            shutil.copyfileobj(sys.stdin.buffer, stream)
        yield path
