"""Accounts on the screen."""

from rich.text import Text

from sayso.cli.views.words import QUIET, on_one_line
from sayso.ledger import Account, Token


def account_line(account: Account, done: str = "") -> Text:
    """Return an account as one line: name, role, since when, and what was done to it."""
    line = on_one_line(account.name, "bold").append(f" · {account.role}")
    return line.append(f" · since {account.since[:10]}", QUIET).append(f" · {done}" if done else "")


def token_line(token: Token) -> Text:
    """Return a token as one line: whose, its label, what it may do, and until when."""
    line = on_one_line(token.account, "bold").append(" · ").append_text(on_one_line(token.label))
    line.append(f" · {token.role}")
    return line.append(f" · {'ended' if token.ended else 'until'} {token.ends[:10]}", QUIET)
