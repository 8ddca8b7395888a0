"""`sayso actors`: who the ledger knows, and what a person rules on who is who."""

from enum import StrEnum
from typing import Annotated

import typer

from sayso.cli.opening import LEDGER, LedgerOption

group = typer.Typer(
    help="Actors: list them, rule that two names are one actor or are not, undo a ruling.",
    no_args_is_help=True,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)


class ActorsFormat(StrEnum):
    """How actors and rulings are written."""

    TEXT = "text"
    JSON = "json"


FormatOption = Annotated[ActorsFormat, typer.Option(help="How to write it.")]
OneArgument = Annotated[str, typer.Argument(metavar="NAME", help="A name in full, or an entity's id.")]
OtherArgument = Annotated[str, typer.Argument(metavar="OTHER", help="The other name, or entity's id.")]
ByOption = Annotated[
    str | None,
    typer.Option(metavar="ANALYST", envvar="SAYSO_ANALYST", show_default=False, help="Who rules; else your account."),
]


@group.command("list")
def listing(
    kind: Annotated[
        str | None, typer.Option("--kind", metavar="KIND", help="Only these, such as person or outlet.")
    ] = None,
    side: Annotated[str | None, typer.Option(metavar="STATE", help="Only who speaks for it, such as NOR.")] = None,
    format: FormatOption = ActorsFormat.TEXT,
    ledger: LedgerOption = LEDGER,
) -> None:
    """List the actors by name: what each is, whom it speaks for, and why its names are taken for one."""
    from sayso.cli.rows import print_rows
    from sayso.cli.views import actor_list
    from sayso.exports import actor_object
    from sayso.ledger import Ledger

    with Ledger(ledger, create=False) as book:
        rows = book.actors(kind=kind, side=f"state:{side.upper().removeprefix('STATE:')}" if side else None)
    print_rows(rows, format, as_object=actor_object, view=lambda found, _: actor_list(found), none="no such actor")


@group.command()
def join(one: OneArgument, other: OtherArgument, by: ByOption = None, ledger: LedgerOption = LEDGER) -> None:
    """Rule that two names are one actor. Everything that they say and do is theirs together from now on."""
    _rule("join", one, other, by, ledger)


@group.command()
def apart(one: OneArgument, other: OtherArgument, by: ByOption = None, ledger: LedgerOption = LEDGER) -> None:
    """Rule that two names are not one actor. Where rulings meet, this one has the last word."""
    _rule("apart", one, other, by, ledger)


@group.command()
def undo(
    ruling: Annotated[int, typer.Argument(metavar="NUMBER", help="The number of a ruling that stands.")],
    by: ByOption = None,
    ledger: LedgerOption = LEDGER,
) -> None:
    """Undo a ruling. The log keeps both."""
    from sayso.cli.commands.rulings import undo as undo_ruling

    undo_ruling(str(ruling), by=by, ledger=ledger)


@group.command()
def rulings(format: FormatOption = ActorsFormat.TEXT, ledger: LedgerOption = LEDGER) -> None:
    """List every ruling on who is who: its number, what was ruled, by whom and when, and who undid it."""
    from sayso.cli.commands.rulings import print_rulings
    from sayso.ledger import Ledger

    with Ledger(ledger, create=False) as book:
        found = [ruling for ruling in book.rulings() if ruling.kind in ("join", "apart")]
    print_rulings(found, as_json=format is ActorsFormat.JSON, none="nobody ruled on who is who")


def _rule(kind: str, one: str, other: str, by: str | None, ledger: str) -> None:
    from sayso.cli.screen import out
    from sayso.cli.views import effect_view
    from sayso.ledger import Apart, Join, Ledger

    with Ledger(ledger, create=False) as book:
        made = book.rule(Join(one, other) if kind == "join" else Apart(one, other), by=by)
    out().print(effect_view(made))
