"""The application: every command under its name."""

from importlib.metadata import version
from typing import Annotated

import typer

from sayso.cli.commands import (
    accounts,
    actors,
    add,
    check,
    diff,
    doctor,
    events,
    export,
    flows,
    frames,
    import_,
    origins,
    read,
    regimes,
    remove,
    report,
    reread,
    rule,
    rulings,
    search,
    serve,
    show,
)

app = typer.Typer(
    name="sayso",
    help="Keeps a ledger of who says what happened, on whose say-so, and who says otherwise.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)

for command in (
    add,
    events,
    show,
    origins,
    regimes,
    flows,
    check,
    read,
    search,
    serve,
    diff,
    report,
    export,
    import_,
    reread,
    remove,
    doctor,
):
    app.command(command.__name__.rpartition(".")[2].rstrip("_"))(command.run)
app.add_typer(actors.group, name="actors")
app.add_typer(rule.group, name="rule")
app.add_typer(rulings.group, name="rulings")
app.add_typer(frames.group, name="frames")
app.add_typer(accounts.group, name="accounts")


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"sayso {version('sayso')}")
        raise typer.Exit


@app.callback()
def sayso(
    _version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Say the version and stop.")
    ] = False,
) -> None:
    """Keep a ledger of who says what happened, on whose say-so, and who says otherwise."""
