"""`sayso regimes`: rules in time."""

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from sayso.cli.opening import LEDGER, LedgerOption

if TYPE_CHECKING:
    from sayso.ledger import RegimeRow, Rows


class RegimeFormat(StrEnum):
    """How rules are written."""

    TEXT = "text"
    JSON = "json"
    CSV = "csv"


def run(
    at: Annotated[
        str | None,
        typer.Option(metavar="DATE", help="How they stood on this day, month or year; all their turns without it."),
    ] = None,
    target: Annotated[
        str | None, typer.Option(metavar="ACTOR", help="Only rules on this actor: a name, an alias, an ISO code.")
    ] = None,
    issuer: Annotated[str | None, typer.Option(metavar="ACTOR", help="Only rules by this actor.")] = None,
    scope: Annotated[str | None, typer.Option(metavar="WORDS", help="Only rules about this, such as missiles.")] = None,
    format: Annotated[RegimeFormat, typer.Option(help="How to write them.")] = RegimeFormat.TEXT,
    ledger: LedgerOption = LEDGER,
) -> None:
    """Say which rules the sources say were in force, and who says so. Embargoes, sanctions, bans and waivers, each
    with when it began, ended and came back, in whose words.
    """
    from sayso.ledger import Ledger

    with Ledger(ledger, create=False) as book:
        rows = book.regimes(at=at, target=target, issuer=issuer, scope=scope)
    _print(rows, format)


def _print(rows: "Rows[RegimeRow]", format: RegimeFormat) -> None:
    from sayso.cli.screen import err, out, raw
    from sayso.cli.views import regimes
    from sayso.exports import line, regime_object, table

    if format is RegimeFormat.CSV:
        raw(table(rows.columns, (record.values() for record in rows.records())).encode("utf-8", "replace"))
    elif format is RegimeFormat.JSON:
        raw(b"[" + b",\n".join(line(regime_object(row)) for row in rows) + b"]\n")
    elif rows:
        console = out()
        console.print(regimes(rows, console.width))
    else:
        err().print("no rule answers")
