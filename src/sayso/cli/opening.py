"""The ledger that a command works on, and the reader that it reads with."""

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
WorkersOption = Annotated[
    int | None,
    typer.Option("--workers", metavar="N", min=1, help="Processes that read; one a core unless told otherwise."),
]
