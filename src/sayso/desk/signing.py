"""Signing: whose name stands under rulings, on a desk without accounts."""

from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from sayso.desk.changing import Sent
from sayso.desk.pages import me_html
from sayso.desk.safety.door import ANALYST
from sayso.ledger import Ledger
from sayso.ledger.accounts import checked_name

YEAR = 365 * 24 * 3600


def me(_ledger: Ledger, _request: Request) -> str:
    """Show who is at the desk."""
    return me_html()


def rename(_ledger: Ledger, sent: Sent) -> Response:
    """Let rulings from this browser be signed with another name."""
    answer = RedirectResponse("/me", 303)
    name = quote(checked_name(sent.text("name")), safe="")
    answer.set_cookie(ANALYST, name, max_age=YEAR, httponly=True, samesite="strict")
    return answer
