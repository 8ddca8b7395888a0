"""`sayso check`: what the ledger holds on a claim told in one's own words."""

import sys
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from sayso.cli.opening import LEDGER, LedgerOption


class CheckFormat(StrEnum):
    """How the answer is written."""

    TEXT = "text"
    JSON = "json"


def run(
    claim: Annotated[
        list[str] | None, typer.Argument(metavar="CLAIM", help="What is said to be so, in your own words.")
    ] = None,
    claims: Annotated[
        Path | None, typer.Option("--claims", metavar="FILE", help="Check each line of a file; - is standard input.")
    ] = None,
    format: Annotated[CheckFormat, typer.Option(help="How to write it; json is a line for each claim.")] = (
        CheckFormat.TEXT
    ),
    ledger: LedgerOption = LEDGER,
) -> None:
    """Say which reports agree with a claim, disagree with it or only discuss it. Whose word that is stands beside the
    exact words. Reports about something else are left out.
    """
    from sayso.cli.screen import out, raw
    from sayso.cli.views import checked
    from sayso.exports import checked_object, line
    from sayso.ledger import Ledger

    asked = list(_asked(" ".join(claim or []), claims))
    if not asked:
        raise typer.BadParameter("say what is to be checked, or name a file with --claims", param_hint="CLAIM")
    with Ledger(ledger, create=False) as book:
        for one in asked:
            found = book.check(one)
            if format is CheckFormat.JSON:
                raw(line(checked_object(found)) + b"\n")
            else:
                out().print(checked(found))


def _asked(claim: str, file: Path | None) -> Iterator[str]:
    """Yield the claims to check, empty lines left out."""
    if claim.strip():
        yield claim
    if file is None:
        return
    from sayso.errors import IntakeError

    try:
        text = sys.stdin.read() if str(file) == "-" else file.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        told = getattr(error, "strerror", None) or "it is not UTF-8 text"
        raise IntakeError(f"the claims cannot be read: {told}", where=str(file), mend="name a text file") from error
    yield from (line for line in text.splitlines() if line.strip())
