"""`sayso accounts`: who may sign in at the desk, what each may do there, and tokens for their programs."""

from dataclasses import asdict
from enum import StrEnum
from typing import Annotated

import typer

from sayso.cli.opening import LEDGER, LedgerOption

group = typer.Typer(
    help="Accounts: who may sign in at the desk. Where there are any, it asks everybody to.",
    no_args_is_help=True,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)


class AccountRole(StrEnum):
    """What an account may do: a reader looks, an analyst adds and rules, a keeper keeps accounts too."""

    READER = "reader"
    ANALYST = "analyst"
    KEEPER = "keeper"


class AccountsFormat(StrEnum):
    """How accounts are written."""

    TEXT = "text"
    JSON = "json"


NameArgument = Annotated[str, typer.Argument(metavar="NAME", help="The name that rulings are signed with.")]
PipedOption = Annotated[
    bool, typer.Option("--password-stdin", help="Take the password from standard input; else it is asked for.")
]


@group.command()
def add(
    name: NameArgument,
    role: Annotated[
        AccountRole, typer.Option(help="A reader looks, an analyst adds and rules, a keeper keeps accounts too.")
    ] = AccountRole.ANALYST,
    password_stdin: PipedOption = False,
    ledger: LedgerOption = LEDGER,
) -> None:
    """Add an account. The first one is a keeper's."""
    from sayso.cli.screen import out
    from sayso.cli.views import account_line
    from sayso.ledger import Ledger

    with Ledger(ledger) as book:
        made = book.accounts.add(name, role.value, _password(password_stdin))
    out().print(account_line(made), soft_wrap=True)


@group.command("list")
def listing(
    format: Annotated[AccountsFormat, typer.Option(help="How to write it.")] = AccountsFormat.TEXT,
    ledger: LedgerOption = LEDGER,
) -> None:
    """List the accounts: name, role, and since when."""
    from sayso.cli.rows import print_lines
    from sayso.cli.views import account_line
    from sayso.ledger import Ledger

    with Ledger(ledger, create=False) as book:
        found = book.accounts.list()
    none = "there are no accounts: the desk is open to this machine alone, and asks nobody to sign in"
    print_lines(found, as_json=format is AccountsFormat.JSON, as_object=asdict, view=account_line, none=none)


@group.command("role")
def set_role(name: NameArgument, role: AccountRole, ledger: LedgerOption = LEDGER) -> None:
    """Give an account another role. It counts from the next page on."""
    from sayso.cli.screen import out
    from sayso.cli.views import account_line
    from sayso.ledger import Ledger

    with Ledger(ledger, create=False) as book:
        out().print(account_line(book.accounts.set_role(name, role.value)), soft_wrap=True)


@group.command()
def password(name: NameArgument, password_stdin: PipedOption = False, ledger: LedgerOption = LEDGER) -> None:
    """Give an account another password. Whoever is signed in with it is signed out."""
    from sayso.cli.screen import out
    from sayso.cli.views import account_line
    from sayso.ledger import Ledger

    with Ledger(ledger, create=False) as book:
        changed = book.accounts.set_password(name, _password(password_stdin))
    out().print(account_line(changed, "has a new password"), soft_wrap=True)


@group.command()
def remove(name: NameArgument, ledger: LedgerOption = LEDGER) -> None:
    """Remove an account. What its person ruled stays, under that name."""
    from sayso.cli.screen import out
    from sayso.cli.views import account_line
    from sayso.ledger import Ledger

    with Ledger(ledger, create=False) as book:
        out().print(account_line(book.accounts.remove(name), "removed"), soft_wrap=True)


LabelArgument = Annotated[str, typer.Argument(metavar="LABEL", help="What the token is called.")]


@group.command()
def token(
    name: NameArgument,
    label: Annotated[
        str, typer.Option("--label", metavar="LABEL", help="What to call it, such as the program it is for.")
    ] = "api",
    role: Annotated[
        AccountRole, typer.Option(help="What it may do: no more than the account itself.")
    ] = AccountRole.READER,
    days: Annotated[int, typer.Option(metavar="N", min=1, max=3660, help="How long it lasts.")] = 90,
    ledger: LedgerOption = LEDGER,
) -> None:
    """Make a token for a program that uses the desk's API in an account's name. It is shown this once."""
    from sayso.cli.screen import err, raw
    from sayso.cli.views import token_line
    from sayso.ledger import Ledger

    with Ledger(ledger, create=False) as book:
        made, secret = book.accounts.make_token(name, label, role=role.value, days=days)
    raw(secret.encode() + b"\n")
    err().print(token_line(made), soft_wrap=True)


@group.command()
def tokens(
    format: Annotated[AccountsFormat, typer.Option(help="How to write it.")] = AccountsFormat.TEXT,
    ledger: LedgerOption = LEDGER,
) -> None:
    """List the tokens: whose, their labels, what they may do, and until when."""
    from sayso.cli.rows import print_lines
    from sayso.cli.views import token_line
    from sayso.ledger import Ledger

    with Ledger(ledger, create=False) as book:
        found = book.accounts.tokens()
    as_json = format is AccountsFormat.JSON
    print_lines(found, as_json=as_json, as_object=asdict, view=token_line, none="there are no tokens")


@group.command()
def revoke(name: NameArgument, label: LabelArgument, ledger: LedgerOption = LEDGER) -> None:
    """Revoke a token. It opens nothing any more."""
    from sayso.cli.screen import out
    from sayso.cli.views.words import on_one_line
    from sayso.ledger import Ledger

    with Ledger(ledger, create=False) as book:
        book.accounts.revoke(name, label)
    out().print(on_one_line(f"revoked: {label}"), soft_wrap=True)


def _password(piped: bool) -> str:
    if piped:
        return typer.get_text_stream("stdin").readline().rstrip("\r\n")
    found: str = typer.prompt("Password", hide_input=True, confirmation_prompt=True, err=True)
    return found
