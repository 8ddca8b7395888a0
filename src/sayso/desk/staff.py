"""Who works at the desk: the routes for signing in and out, the one's own page, and the accounts."""

from collections.abc import Callable

from starlette.routing import Route

from sayso.desk.answering import answering
from sayso.desk.changing import changing
from sayso.desk.entering import AT_ONCE, login, new_password, sign_out, signing_in
from sayso.desk.keeping import KEEPING, accounts, keeping
from sayso.desk.signing import me, rename
from sayso.ledger import Ledger


def staff_routes(opened: Callable[[], Ledger]) -> list[Route]:
    """Return the routes over the ledger that `opened` opens."""
    return [
        Route("/login", answering(opened, login, role=None), methods=["GET"]),
        changing(opened, "/login", signing_in(), role=None, at_once=AT_ONCE),
        changing(opened, "/logout", sign_out, role="reader"),
        Route("/me", answering(opened, me), methods=["GET"]),
        changing(opened, "/me", rename, role="reader"),
        changing(opened, "/me/password", new_password, role="reader", at_once=AT_ONCE),
        Route("/accounts", answering(opened, accounts, role="keeper"), methods=["GET"]),
        *(changing(opened, path, keeping(step), role="keeper") for path, step in KEEPING.items()),
    ]
