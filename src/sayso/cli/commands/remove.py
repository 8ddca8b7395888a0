"""`sayso remove`: a document goes, and everything that rests on it alone."""

from typing import Annotated

import typer

from sayso.cli.opening import LEDGER, LedgerOption


def run(
    document: Annotated[
        str, typer.Argument(metavar="DOCUMENT", help="Its id or the start of one, or the place it was added from.")
    ],
    ledger: LedgerOption = LEDGER,
) -> None:
    """Remove a document, and everything that rests on it alone."""
    from sayso.cli.screen import out
    from sayso.cli.views.words import on_one_line
    from sayso.ledger import Ledger

    with Ledger(ledger, create=False) as book:
        found = book.document(document).document
        book.remove(found.id)
    out().print(on_one_line(f"removed {found.locator} ({found.id})"), soft_wrap=True)
