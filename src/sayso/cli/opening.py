"""The ledger that a command works on, the reader that it reads with, and the frames that are added to its own."""

import os
from typing import Annotated

import typer

from sayso.reading import DEFAULT_READER

READER = DEFAULT_READER
LEDGER = "sayso.db"  # in the current folder
LedgerOption = Annotated[
    str,
    typer.Option(
        "--ledger",
        metavar="FILE|URL",
        envvar="SAYSO_LEDGER",
        help="The ledger that holds the affair.",
    ),
]
ReaderOption = Annotated[
    str, typer.Option("--reader", metavar="NAME", help="The reader that says what a document says.")
]
FRAMES = ""


def _added(places: str) -> str:
    """Hand the places of frames on to the lexicon, here and in the processes that read; a fault in one ends it all."""
    from sayso.lexicon.extras import VARIABLE, extra_files

    if places:
        os.environ[VARIABLE] = places
    if extra_files():
        from sayso.lexicon.frames import load_frames

        load_frames()
    return places


FramesOption = Annotated[
    str,
    typer.Option(
        "--frames",
        metavar="FILE|FOLDER",
        envvar="SAYSO_FRAMES",
        show_default=False,
        callback=_added,
        help="Frames of your own, read beside those of the house.",
    ),
]
WorkersOption = Annotated[
    int | None,
    typer.Option("--workers", metavar="N", min=1, help="Processes that read; one a core unless told otherwise."),
]
