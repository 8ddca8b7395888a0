"""`sayso show`: the dossier of an event, a document or an actor."""

from typing import Annotated

import typer

from sayso.cli.opening import LEDGER, LedgerOption


def run(
    what: Annotated[
        list[str],
        typer.Argument(
            metavar="EVENT|DOCUMENT|ACTOR", help="An id or the start of one, a name, a file, or words of a headline."
        ),
    ],
    ledger: LedgerOption = LEDGER,
) -> None:
    """Show a dossier: every voice with its chain and exact words."""
    from sayso.cli.screen import out
    from sayso.cli.views import actor_dossier, document_dossier, event_dossier
    from sayso.ledger import DocumentDossier, EventDossier, Ledger

    with Ledger(ledger, create=False) as book:
        found = book.find(" ".join(what))
    console = out()
    if isinstance(found, EventDossier):
        console.print(event_dossier(found))
    elif isinstance(found, DocumentDossier):
        console.print(document_dossier(found, console.width))
    else:
        console.print(actor_dossier(found, console.width))
