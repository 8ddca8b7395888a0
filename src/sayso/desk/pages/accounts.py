"""The accounts of a ledger."""

from collections.abc import Sequence

from sayso.desk.render import render
from sayso.ledger import ROLES, Account


def accounts_html(accounts: Sequence[Account], problem: str = "") -> str:
    """Return the page of the accounts; `problem` is why the last change was not made."""
    return render("accounts.html", accounts=accounts, roles=ROLES, problem=problem)
