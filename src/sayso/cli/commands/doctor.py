"""`sayso doctor`: what is installed, and whether the ledger is whole."""

from pathlib import Path
from typing import TYPE_CHECKING

import typer

from sayso.cli.opening import LEDGER, LedgerOption

if TYPE_CHECKING:
    from sayso.ledger import Finding, Ledger


def run(ledger: LedgerOption = LEDGER) -> None:
    """Say what is installed, and whether the ledger is whole. Exit status 1 if not."""
    from sayso.cli.installation import installation
    from sayso.cli.screen import out
    from sayso.cli.views import health

    findings = [*installation(), *_ledger(ledger)]
    out().print(health(findings))
    if not all(finding.whole for finding in findings):
        raise typer.Exit(1)


def _ledger(where: str) -> "list[Finding]":
    from sayso.errors import LedgerError
    from sayso.ledger import Finding, Ledger

    if "://" not in where and not Path(where).expanduser().exists():
        return [Finding("ledger", True, f"none at {where} yet; `sayso add FILE` begins one")]
    try:
        with Ledger(where, create=False) as book:
            return [*book.examine(), _readers(book)]
    except LedgerError as error:
        return [Finding("ledger", False, f"{error.where}: {error.what}", error.mend)]


def _readers(book: "Ledger") -> "Finding":
    """Return which versions read the ledger; that others than the usual one did is told, and is no fault."""
    from sayso.cli.views import shares
    from sayso.errors import ReaderError
    from sayso.ledger import Finding
    from sayso.reading import DEFAULT_READER, reader

    readers = book.readers()
    try:
        usual = reader(DEFAULT_READER).version
    except (ReaderError, ImportError):  # what is installed tells more of it
        usual = ""
    others = sum(count for version, count in readers.items() if version != usual)
    hint = f"; `sayso reread` reads {others} again with {usual}" if usual and others else ""
    return Finding("readers", True, f"{shares(readers)}{hint}")
