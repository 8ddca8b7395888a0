"""Keeping: the accounts of a ledger, for its keepers."""

from collections.abc import Callable

from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from sayso.desk.changing import Sent
from sayso.desk.pages import accounts_html
from sayso.errors import SaysoError
from sayso.ledger import Account, Ledger
from sayso.ledger.accounts import checked_role

Step = Callable[[Ledger, Sent], Account]


def accounts(ledger: Ledger, _request: Request) -> str:
    """Show the accounts."""
    return accounts_html(ledger.accounts.list())


def added(ledger: Ledger, sent: Sent) -> Account:
    """Add an account."""
    return ledger.accounts.add(sent.text("name"), checked_role(sent.text("role")), str(sent.form.get("password", "")))


def given_role(ledger: Ledger, sent: Sent) -> Account:
    """Give an account another role."""
    return ledger.accounts.set_role(sent.text("name"), checked_role(sent.text("role")))


def given_password(ledger: Ledger, sent: Sent) -> Account:
    """Give an account another password."""
    return ledger.accounts.set_password(sent.text("name"), str(sent.form.get("password", "")))


def removed(ledger: Ledger, sent: Sent) -> Account:
    """Remove an account."""
    return ledger.accounts.remove(sent.text("name"))


def keeping(step: Step) -> Callable[[Ledger, Sent], Response]:
    """Return the change that a step makes, on a ledger that has accounts; what is wrong is said on the page itself."""

    def change(ledger: Ledger, sent: Sent) -> Response:
        try:
            if not ledger.accounts.used():
                raise SaysoError(
                    "the first account is made in a terminal", mend="sayso accounts add NAME --role keeper"
                )
            step(ledger, sent)
        except SaysoError as error:
            return HTMLResponse(accounts_html(ledger.accounts.list(), f"{error.what} ({error.mend})"), 422)
        return RedirectResponse("/accounts", 303)

    return change


KEEPING: dict[str, Step] = {
    "/accounts": added,
    "/accounts/role": given_role,
    "/accounts/password": given_password,
    "/accounts/remove": removed,
}
