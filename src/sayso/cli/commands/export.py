"""`sayso export`: the ledger as a file."""

from pathlib import Path
from typing import Annotated

import typer

from sayso.cli.opening import LEDGER, LedgerOption
from sayso.errors import ExportError

STDOUT = "-"


def run(
    format: Annotated[
        str | None,
        typer.Option(
            "--format",
            metavar="FORMAT",
            help="json, jsonl, csv, xlsx or markdown; told by the ending of OUT where it is not given.",
        ),
    ] = None,
    output: Annotated[
        str, typer.Option("--output", "-o", metavar="OUT", help="The file to write; - is standard output.")
    ] = STDOUT,
    ledger: LedgerOption = LEDGER,
) -> None:
    """Write the whole ledger in a format. A file is replaced only when the new one is whole."""
    from sayso.cli.screen import writing
    from sayso.exports import named, write
    from sayso.ledger import Ledger

    chosen = named(format or _by_ending(output))
    if output == STDOUT and not chosen.text:
        raise ExportError(f"{chosen.name} is no text for standard output", mend=f"add -o FILE{chosen.suffix}")
    with Ledger(ledger, create=False) as book:
        if output == STDOUT:
            with writing() as stream:
                write(book, chosen.name, stream)
        else:
            write(book, chosen.name, output)


def _by_ending(output: str) -> str:
    from sayso.exports import formats, named

    ending = Path(output).suffix.lower()
    if output == STDOUT or not ending:
        return "json"
    found = [name for name in formats() if named(name).suffix == ending]
    if not found:
        raise ExportError(f"the ending {ending} tells no format", where=output, mend="add --format")
    return found[0]
