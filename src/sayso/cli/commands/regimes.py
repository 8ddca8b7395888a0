"""`sayso regimes`: rules in time."""

from enum import StrEnum
from typing import Annotated

import typer

from sayso.cli.opening import LEDGER, LedgerOption


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
    from sayso.cli.rows import print_rows
    from sayso.cli.views import regimes
    from sayso.exports import regime_object
    from sayso.ledger import Ledger

    with Ledger(ledger, create=False) as book:
        rows = book.regimes(at=at, target=target, issuer=issuer, scope=scope)
    print_rows(rows, format, as_object=regime_object, view=regimes, none="no rule answers")
