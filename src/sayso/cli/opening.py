"""The ledger that a command works on."""

from typing import Annotated

import typer

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
