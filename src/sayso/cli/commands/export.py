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
            help="json, jsonl, csv, xlsx, markdown, ftm, stix, graphml, rdf, annotations, claimreview or plover; "
            "told by the ending of OUT where it is not given.",
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
    """Return the format of a file's ending, of the longest one where several fit: ".ftm.json" is not ".json"."""
    from sayso.exports import formats, named

    if output == STDOUT or not Path(output).suffix:
        return "json"
    name = Path(output).name.lower()
    found = [format for format in formats() if name.endswith(named(format).suffix)]
    if not found:
        raise ExportError(f"the ending {Path(name).suffix} tells no format", where=output, mend="add --format")
    return max(found, key=lambda format: len(named(format).suffix))
