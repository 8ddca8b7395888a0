"""`sayso add`: files, folders and globs go into the ledger."""

from typing import TYPE_CHECKING, Annotated

import typer

from sayso.cli.opening import FRAMES, LEDGER, READER, FramesOption, LedgerOption, ReaderOption, WorkersOption

if TYPE_CHECKING:
    from sayso.ledger import AddReport, Progress


def run(
    inputs: Annotated[
        list[str], typer.Argument(metavar="FILE|FOLDER|GLOB…", help="Files, folders or globs; - is standard input.")
    ],
    ledger: LedgerOption = LEDGER,
    workers: WorkersOption = None,
    reader: ReaderOption = READER,
    _frames: FramesOption = FRAMES,
) -> None:
    """Read documents into the ledger. Safe to repeat: what is there already is known and left alone."""
    from sayso.cli.screen import out
    from sayso.cli.views import report

    done = _added(inputs, ledger, workers, reader)
    out().print(report(done))
    if done.left_out:
        raise typer.Exit(1)


def _added(inputs: list[str], ledger: str, workers: int | None, reader: str) -> "AddReport":
    from sayso.cli.progress import INTERRUPTED, telling
    from sayso.cli.screen import err
    from sayso.cli.views import shares
    from sayso.cli.views.words import on_one_line
    from sayso.ledger import Ledger

    written = 0

    def count(now: "Progress") -> None:
        nonlocal written
        written = now.added
        tell(now)

    try:
        with Ledger(ledger) as book, telling(err()) as tell:
            done = book.add(inputs, workers=workers, reader=reader, progress=count)
            readers = book.readers()
    except KeyboardInterrupt:
        err().print(f"stopped: {written} added so far are in; the same `sayso add` again goes on", soft_wrap=True)
        raise typer.Exit(INTERRUPTED) from None
    if len(readers) > 1:
        err().print(on_one_line(f"{shares(readers)}; `sayso reread` reads all with one"), soft_wrap=True)
    return done
