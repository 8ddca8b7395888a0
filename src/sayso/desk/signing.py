"""Signing: whose name stands under rulings, on a desk without accounts."""

from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from sayso.desk.changing import Sent
from sayso.desk.pages import me_html
from sayso.desk.safety.cookies import ANALYST, YEAR, put
from sayso.errors import SaysoError
from sayso.ledger import Ledger
from sayso.ledger.accounts import checked_name


def me(_ledger: Ledger, _request: Request) -> str:
    """Show who is at the desk."""
    return me_html()


def rename(_ledger: Ledger, sent: Sent) -> Response:
    """Let rulings from this browser be signed with another name, where nobody signs in."""
    if sent.request.state.visit.accounts:
        raise SaysoError("rulings are signed with the name of your account", mend="ask a keeper for another account")
    answer = RedirectResponse("/me", 303)
    name = quote(checked_name(sent.text("name")), safe="")
    put(answer, sent.request, sent.request.state.entrance, ANALYST, name, YEAR)
    return answer
