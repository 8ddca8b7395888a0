"""`sayso rulings`: the log of what persons decided: listed, exported, replayed, undone; and what waits for a ruling."""

import sys
from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from sayso.cli.opening import LEDGER, LedgerOption

if TYPE_CHECKING:
    from sayso.ledger import Ruling

group = typer.Typer(
    help="Rulings: list them, export and replay their log, undo one, see what waits for one.",
    no_args_is_help=True,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)


class RulingsFormat(StrEnum):
    """How rulings are written."""

    TEXT = "text"
    JSON = "json"


FormatOption = Annotated[RulingsFormat, typer.Option(help="How to write it.")]
ByOption = Annotated[
    str | None,
    typer.Option(metavar="ANALYST", envvar="SAYSO_ANALYST", show_default=False, help="Who rules; else your account."),
]


@group.command("list")
def listing(
    idle: Annotated[bool, typer.Option("--idle", help="Only those that stand and are not in effect.")] = False,
    format: FormatOption = RulingsFormat.TEXT,
    ledger: LedgerOption = LEDGER,
) -> None:
    """List every ruling: its number, what was ruled, by whom and when; who undid it, or why it is not in effect."""
    from sayso.ledger import Ledger

    with Ledger(ledger, create=False) as book:
        found = book.rulings(idle=idle)
    none = "every ruling that stands is in effect" if idle else "nobody ruled on anything"
    print_rulings(found, as_json=format is RulingsFormat.JSON, none=none)


@group.command()
def queue(
    limit: Annotated[int, typer.Option(metavar="N", min=1, help="How many.")] = 20,
    format: FormatOption = RulingsFormat.TEXT,
    ledger: LedgerOption = LEDGER,
) -> None:
    """List the least certain claims that nobody ruled on yet, each with what makes it uncertain."""
    from sayso.cli.rows import print_rows
    from sayso.cli.views import queue_view
    from sayso.exports import doubtful_object
    from sayso.ledger import Ledger

    with Ledger(ledger, create=False) as book:
        rows = book.queue(limit=limit)
    print_rows(
        rows, format, as_object=doubtful_object, view=lambda found, _: queue_view(found), none="no claim is in doubt"
    )


@group.command()
def export(
    output: Annotated[
        Path | None, typer.Option("-o", "--output", metavar="FILE", help="Where to; else the terminal.")
    ] = None,
    ledger: LedgerOption = LEDGER,
) -> None:
    """Write the log as lines of JSON, which another ledger can replay."""
    from sayso.cli.screen import raw
    from sayso.exports import log_lines, save
    from sayso.ledger import Ledger

    with Ledger(ledger, create=False) as book:
        lines = b"".join(log_lines(book.log()))
    if output is None:
        raw(lines)
    else:
        save(output, lines)


@group.command()
def replay(
    log: Annotated[Path, typer.Argument(metavar="FILE", help="A log that `export` wrote; - for what is piped in.")],
    ledger: LedgerOption = LEDGER,
) -> None:
    """Add what a log has and this ledger's has not, and obey it. Doing so again changes nothing."""
    from sayso.cli.screen import out
    from sayso.cli.views import replay_view
    from sayso.errors import SaysoError
    from sayso.ledger import Ledger, read_log

    try:
        lines = (sys.stdin.buffer.read() if str(log) == "-" else log.read_bytes()).splitlines()
    except OSError as error:
        raise SaysoError(
            f"the log cannot be read: {error.strerror}", where=str(log), mend="name another file"
        ) from error
    entries = list(read_log(lines, str(log)))
    with Ledger(ledger, create=False) as book:
        done = book.replay(entries)
    out().print(replay_view(done))


@group.command()
def undo(
    ruling: Annotated[str, typer.Argument(metavar="NUMBER", help="The number, or the id, of a ruling that stands.")],
    by: ByOption = None,
    ledger: LedgerOption = LEDGER,
) -> None:
    """Undo a ruling. The log keeps both."""
    from sayso.cli.screen import out
    from sayso.cli.views import effect_view
    from sayso.ledger import Ledger

    with Ledger(ledger, create=False) as book:
        undone = book.undo(int(ruling) if ruling.isdecimal() else ruling, by=by)
    out().print(effect_view(undone))


def print_rulings(found: Sequence["Ruling"], *, as_json: bool, none: str) -> None:
    """Write rulings, one a line, or say that there are none."""
    from sayso.cli.rows import print_lines
    from sayso.cli.views import ruling_line
    from sayso.exports import ruling_object

    print_lines(found, as_json=as_json, as_object=ruling_object, view=ruling_line, none=none)
