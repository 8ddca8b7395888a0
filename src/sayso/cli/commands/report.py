"""`sayso report`: events with all their evidence, as a file for somebody who has no ledger."""

from typing import Annotated

import typer

from sayso.cli.opening import LEDGER, LedgerOption
from sayso.errors import SaysoError

STDOUT = "-"
MOST = 40


def run(
    events: Annotated[
        list[str] | None,
        typer.Argument(metavar="EVENT", show_default=False, help="Ids, the starts of ids, or words of headlines."),
    ] = None,
    every: Annotated[
        bool, typer.Option("--all", help="Report on all events instead, the most contested first.")
    ] = False,
    output: Annotated[
        str,
        typer.Option(
            "--output",
            "-o",
            metavar="OUT",
            help="A file that ends in .html, .pdf or .docx; - is HTML to standard output.",
        ),
    ] = STDOUT,
    title: Annotated[str | None, typer.Option("--title", metavar="WORDS", help="What the report is called.")] = None,
    most: Annotated[int, typer.Option("--most", metavar="N", min=1, help="With --all: events that are told.")] = MOST,
    date: Annotated[
        str | None,
        typer.Option(
            "--date", metavar="DATE", help="The date that it carries (ISO); without it SOURCE_DATE_EPOCH's, or today."
        ),
    ] = None,
    ledger: LedgerOption = LEDGER,
) -> None:
    """Write a report of events: one file with every voice, its chain and exact words, and the list of sources. A PDF
    is made by Chromium, the one on the PATH or that SAYSO_CHROMIUM names.
    """
    from sayso.cli.screen import writing
    from sayso.ledger import Ledger
    from sayso.reports import ending_of, report, write

    if bool(events) == every:
        raise SaysoError("name events, or --all of them", mend="sayso events lists them")
    if output != STDOUT:
        ending_of(output)
    with Ledger(ledger, create=False) as book:
        made = report(book, None if every else events, most=most, title=title, day=date)
    if output == STDOUT:
        with writing() as stream:
            write(made, stream)
    else:
        write(made, output)
