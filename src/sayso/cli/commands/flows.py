"""`sayso flows`: what went for what."""

from enum import StrEnum
from typing import Annotated

import typer

from sayso.cli.opening import LEDGER, LedgerOption


class FlowFormat(StrEnum):
    """How flows are written."""

    TEXT = "text"
    JSON = "json"
    CSV = "csv"


def run(
    affirmed: Annotated[bool, typer.Option("--affirmed", help="Only what a voice affirms.")] = False,
    source: Annotated[str | None, typer.Option(metavar="ACTOR", help="Only what this actor says or passes on.")] = None,
    giver: Annotated[str | None, typer.Option("--from", metavar="ACTOR", help="Only what this actor gives.")] = None,
    receiver: Annotated[str | None, typer.Option("--to", metavar="ACTOR", help="Only what this actor gets.")] = None,
    goods: Annotated[str | None, typer.Option(metavar="WORDS", help="Only these goods, such as arms or oil.")] = None,
    format: Annotated[FlowFormat, typer.Option(help="How to write them.")] = FlowFormat.TEXT,
    ledger: LedgerOption = LEDGER,
) -> None:
    """Say what went for what, and who says so. From whom, to whom, goods, in return, by which way: the legs of one
    exchange stand together, each by the voice that tells of it. An actor is a name, an alias or an ISO code.
    """
    from sayso.cli.rows import print_rows
    from sayso.cli.views import flows
    from sayso.exports import flow_object
    from sayso.ledger import Ledger

    with Ledger(ledger, create=False) as book:
        rows = book.flows(affirmed=affirmed, source=source, giver=giver, receiver=receiver, goods=goods)
    print_rows(rows, format, as_object=flow_object, view=lambda found, _: flows(found), none="no flow answers")
