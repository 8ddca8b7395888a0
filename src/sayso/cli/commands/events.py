"""`sayso events`: the table of events."""

from datetime import date
from enum import StrEnum
from typing import Annotated

import typer

from sayso.cli.opening import LEDGER, LedgerOption


class TableFormat(StrEnum):
    """How a table is written."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"


def _day(given: str | None) -> str | None:
    try:
        return given and date.fromisoformat(given).isoformat()
    except ValueError:
        raise typer.BadParameter(f"{given!r} is no date; write it as 2024-09-06") from None


def run(
    contested: Annotated[bool, typer.Option("--contested", help="Only events that some affirm and some deny.")] = False,
    actor: Annotated[
        str | None, typer.Option(metavar="NAME", help="Only events in which this actor acts or speaks.")
    ] = None,
    since: Annotated[
        str | None, typer.Option(metavar="DATE", callback=_day, help="Only events of this day or later.")
    ] = None,
    type: Annotated[
        str | None, typer.Option("--type", metavar="TYPE", help="Only events of this type, such as transfer.")
    ] = None,
    format: Annotated[TableFormat, typer.Option(help="How to write the table.")] = TableFormat.TABLE,
    ledger: LedgerOption = LEDGER,
) -> None:
    """List events. The table says what, status, who affirms, who denies, independent origins, when."""
    from sayso.cli.rows import print_rows
    from sayso.cli.views import event_table
    from sayso.exports import event_object
    from sayso.ledger import Ledger

    with Ledger(ledger, create=False) as book:
        rows = book.events(contested=contested, actor=actor, since=since, type=type)
    print_rows(
        rows,
        format,
        as_object=lambda row: {"headline": row.headline, **event_object(row.event, row.assessment)},
        view=event_table,
        none="no event answers",
    )
