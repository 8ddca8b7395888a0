"""`sayso diff`: what two ledgers, or two dates of one, differ in."""

from enum import StrEnum
from typing import Annotated

import typer

from sayso.cli.opening import LEDGER, LedgerOption


class DiffFormat(StrEnum):
    """How differences are written."""

    TEXT = "text"
    JSON = "json"


def run(
    before: Annotated[str, typer.Argument(metavar="BEFORE", help="A date of the ledger, or another ledger.")],
    after: Annotated[
        str | None,
        typer.Argument(
            metavar="AFTER", help="A later date, or ledger; today, or the ledger of --ledger, where it is not given."
        ),
    ] = None,
    format: Annotated[DiffFormat, typer.Option(help="How to write it.")] = DiffFormat.TEXT,
    ledger: LedgerOption = LEDGER,
) -> None:
    """Say what two ledgers, or two dates of one, differ in. Documents, events that are new, gone, joined or split, and
    statuses, voices, origins, denials and admissions with the claims that changed them. A date is 2024-09-06, 2024-09
    or 2024: the ledger of what was published by then.
    """
    from sayso.cli.screen import out, raw
    from sayso.cli.views import difference
    from sayso.exports import diff_object, line
    from sayso.ledger import diff

    found = diff(before, after, ledger=ledger)
    if format is DiffFormat.JSON:
        raw(line(diff_object(found)) + b"\n")
        return
    out().print(difference(found))
