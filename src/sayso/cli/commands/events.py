"""`sayso events`: the table of events."""

from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from sayso.cli.opening import LEDGER, LedgerOption

if TYPE_CHECKING:
    from sayso.ledger import EventRow, Rows


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
        str | None, typer.Option(metavar="TYPE", help="Only events of this type, such as transfer.")
    ] = None,
    format: Annotated[TableFormat, typer.Option(help="How to write the table.")] = TableFormat.TABLE,
    ledger: LedgerOption = LEDGER,
) -> None:
    """List events. The table says what, status, who affirms, who denies, independent origins, when."""
    from sayso.ledger import Ledger

    with Ledger(ledger, create=False) as book:
        rows = book.events(contested=contested, actor=actor, since=since, type=type)
    _print(rows, format)


def _print(rows: "Rows[EventRow]", format: TableFormat) -> None:
    from sayso.cli.screen import err, out, raw
    from sayso.cli.views import event_table
    from sayso.exports import event_object, line, table

    if format is TableFormat.CSV:
        raw(table(rows.columns, (record.values() for record in rows.records())).encode("utf-8", "replace"))
    elif format is TableFormat.JSON:
        found = [{"headline": row.headline, **event_object(row.event, row.assessment)} for row in rows]
        raw(b"[" + b",\n".join(map(line, found)) + b"]\n")
    elif rows:
        console = out()
        console.print(event_table(rows, console.width))
    else:
        err().print("no event answers")
