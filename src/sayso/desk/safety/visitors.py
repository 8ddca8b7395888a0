"""Visitors: who is there, by the cookies of a browser."""

from urllib.parse import unquote

from starlette.requests import Request

from sayso.desk.safety.cookies import ANALYST, session_cookie
from sayso.desk.safety.entrance import Entrance
from sayso.desk.safety.tokens import is_secret, token
from sayso.desk.visit import Person, Visit
from sayso.errors import SaysoError
from sayso.ledger import Ledger
from sayso.ledger.accounts import checked_name
from sayso.ledger.rulings.acting import analyst


def visit_of(ledger: Ledger, request: Request, entrance: Entrance, of_visitor: str = "") -> Visit:
    """Return who is there: on a desk without accounts a keeper of everything, under a name of their own choice.

    `of_visitor` is the token that changes of somebody must carry who is not signed in.
    """
    if not (entrance.signed or ledger.accounts.used()):
        return Visit(Person(_chosen_name(request), "keeper"), of_visitor)
    session = request.cookies.get(session_cookie(request, entrance), "")
    account = ledger.accounts.signed_in(session) if is_secret(session) else None
    if account is None:
        return Visit(None, of_visitor, accounts=True)
    return Visit(Person(account.name, account.role), token(session.encode(), "session"), accounts=True)


def _chosen_name(request: Request) -> str:
    """Return the name that was chosen in this browser, else that of the account; a cookie is anybody's word."""
    try:
        return checked_name(unquote(request.cookies.get(ANALYST, "")))
    except SaysoError:
        return analyst()
