"""`sayso origins`: on whose word reports rest."""

from enum import StrEnum
from typing import Annotated

import typer

from sayso.cli.opening import LEDGER, LedgerOption


class OriginsFormat(StrEnum):
    """How origins are written."""

    TEXT = "text"
    JSON = "json"


def run(
    what: Annotated[
        list[str] | None,
        typer.Argument(metavar="[EVENT|DOCUMENT]", help="The event, or the document, whose reports are meant; or all."),
    ] = None,
    format: Annotated[OriginsFormat, typer.Option(help="How to write them.")] = OriginsFormat.TEXT,
    ledger: LedgerOption = LEDGER,
) -> None:
    """Say on whose word reports rest: which report hangs on which origin, by which link, and what is not known.

    Of an event: the reports that tell of it. Of a document: those that tell of an event with it, and its own origins
    first. Without a name: all reports of the ledger, as those of one affair.
    """
    from sayso.cli.screen import err, out, raw
    from sayso.cli.views import origins
    from sayso.exports import grounding_object, line
    from sayso.ledger import Ledger

    with Ledger(ledger, create=False) as book:
        found = book.origins(" ".join(what) if what else None)
    if format is OriginsFormat.JSON:
        raw(line(grounding_object(found)) + b"\n")
    elif found.documents:
        out().print(origins(found))
    else:
        err().print("there are no reports")
