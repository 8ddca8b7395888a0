"""`sayso reread`: another version of a reader reads what is in the ledger, and what changed is shown."""

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from sayso.cli.opening import FRAMES, LEDGER, READER, FramesOption, LedgerOption, ReaderOption, WorkersOption

if TYPE_CHECKING:
    from sayso.ledger import Progress, RereadReport


class ChangesFormat(StrEnum):
    """How changes are written."""

    TEXT = "text"
    JSON = "json"


def run(
    documents: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="DOCUMENT…", help="Ids or the start of them, or the places they were added from; all without it."
        ),
    ] = None,
    format: Annotated[ChangesFormat, typer.Option(help="How to write it.")] = ChangesFormat.TEXT,
    ledger: LedgerOption = LEDGER,
    workers: WorkersOption = None,
    reader: ReaderOption = READER,
    _frames: FramesOption = FRAMES,
) -> None:
    """Read again what another version of a reader read, and show what changed. Ctrl-C changes nothing."""
    from sayso.cli.screen import out, raw
    from sayso.cli.views import changes
    from sayso.exports import line, reread_object

    done = _reread(documents, ledger, workers, reader)
    if format is ChangesFormat.JSON:
        raw(line(reread_object(done)) + b"\n")
    else:
        out().print(changes(done))
    if done.left_out:
        raise typer.Exit(1)


def _reread(documents: list[str] | None, ledger: str, workers: int | None, reader: str) -> "RereadReport":
    from sayso.cli.progress import INTERRUPTED, telling
    from sayso.cli.screen import err
    from sayso.ledger import Ledger

    read = 0

    def count(now: "Progress") -> None:
        nonlocal read
        read = now.known
        tell(now)

    try:
        with Ledger(ledger, create=False) as book, telling(err()) as tell:
            return book.reread(documents or None, workers=workers, reader=reader, progress=count)
    except KeyboardInterrupt:
        told = f"stopped: {read} read again so far; nothing counts yet, the same `sayso reread` goes on"
        err().print(told, soft_wrap=True)
        raise typer.Exit(INTERRUPTED) from None
