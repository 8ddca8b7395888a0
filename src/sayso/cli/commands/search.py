"""`sayso search`: words in documents, and names."""

from typing import Annotated

import typer

from sayso.cli.opening import LEDGER, LedgerOption


def run(
    words: Annotated[list[str], typer.Argument(metavar="WORDS", help="What to look for.")],
    limit: Annotated[int, typer.Option(metavar="N", min=1, help="The most finds to show.")] = 50,
    ledger: LedgerOption = LEDGER,
) -> None:
    """Find words in the documents, and in the names of actors and events."""
    from sayso.cli.screen import err, out
    from sayso.cli.views import hits
    from sayso.ledger import Ledger

    with Ledger(ledger, create=False) as book:
        found = book.search(" ".join(words), limit)
    if found:
        out().print(hits(found))
    else:
        err().print("nothing found")
