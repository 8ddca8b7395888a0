"""The API's door: a program comes in with a token, a browser with its session; nobody is led to a form."""

import hashlib
from collections.abc import Callable

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from sayso.desk.api.problem import ProblemError, as_problem, of_house
from sayso.desk.safety import Entrance
from sayso.desk.safety.origins import from_itself
from sayso.desk.safety.throttle import Throttle
from sayso.desk.safety.tokens import same
from sayso.desk.safety.visitors import visit_of
from sayso.desk.visit import HEADER, Person, Visit
from sayso.errors import SaysoError
from sayso.ledger import Ledger

WRONG_TOKENS = 30  # different ones from one place in a quarter of an hour
_ASKS = {"WWW-Authenticate": 'Bearer realm="sayso"'}
_WRONG = {"WWW-Authenticate": 'Bearer realm="sayso", error="invalid_token"'}
_READING = ("GET", "HEAD")


class Door:
    """Wraps the API: tells each request who is there, and turns away whom and what must not come in."""

    def __init__(self, app: ASGIApp, opened: Callable[[], Ledger], entrance: Entrance) -> None:
        self._app, self._opened, self._entrance = app, opened, entrance
        self._throttle = Throttle()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let one request in, or answer it."""
        request = Request(scope)
        try:
            answer: ASGIApp = await run_in_threadpool(self._let_in, request)
        except ProblemError as error:
            answer = as_problem(error)
        except SaysoError as error:
            answer = of_house(503, error)
        await answer(scope, receive, send)

    def _let_in(self, request: Request) -> ASGIApp:
        given = request.headers.get("Authorization")
        with self._opened() as ledger:
            visit = visit_of(ledger, request, self._entrance) if given is None else self._holder(ledger, request, given)
        if visit.person is None:
            what, mend = "You are not signed in.", "send a token: Authorization: Bearer …"
            raise ProblemError(401, what, mend=mend, headers=_ASKS)
        if given is None and request.method not in _READING:
            self._see_origin(request, visit)
        request.state.person, request.state.visit, request.state.entrance = visit.person, visit, self._entrance
        return self._app

    def _holder(self, ledger: Ledger, request: Request, given: str) -> Visit:
        """Return in whose name a token acts; different wrong ones from one place are taken so often and no more."""
        scheme, _, secret = given.partition(" ")
        place = request.client.host if request.client else ""
        again = f"token {place} {hashlib.sha256(given.encode()).hexdigest()}"
        if seconds := self._throttle.wait({f"place {place}": WRONG_TOKENS}):
            what = f"Too many wrong tokens came from {place or 'there'}."
            mend = f"come back in {-(-seconds // 60)} min"
            raise ProblemError(429, what, mend=mend, headers={"Retry-After": str(seconds)})
        account = ledger.accounts.holds(secret.strip()) if scheme.casefold() == "bearer" else None
        if account is not None:
            return Visit(Person(account.name, account.role), accounts=True)
        if not self._throttle.wait({again: 1}):  # the same one again, as a program sends it that was forgotten, is none
            self._throttle.failed({again: 1, f"place {place}": WRONG_TOKENS})
        if not ledger.accounts.used():
            mend = "leave the token out: this ledger has no accounts"
        else:
            mend = "make another: sayso accounts token NAME"
        what = "This is no token of this ledger, or it ended."
        raise ProblemError(401, what, mend=mend, headers=_WRONG)

    def _see_origin(self, request: Request, visit: Visit) -> None:
        """Turn away a change that another site asks for, and one of a session that does not carry its token."""
        if not from_itself(request.headers, request.scope["scheme"], self._entrance.public):
            what = "Another site asked for this change."
            raise ProblemError(403, what, mend="ask from the desk's own address, or with a token")
        if visit.accounts and not same(request.headers.get(HEADER), visit.token):
            what = f"A session's change carries the token of its page, as {HEADER}."
            raise ProblemError(403, what, mend="take it from a page of the desk, or use a token of an account")


def no_operation(_request: Request, _error: Exception) -> Response:
    """Answer an address that no operation has."""
    return as_problem(ProblemError(404, "No operation has this address.", mend="see /api"))


def no_method(request: Request, error: Exception) -> Response:
    """Answer a method that an address does not know."""
    headers = getattr(error, "headers", None)
    what = f"This address knows no {request.method}."
    return as_problem(ProblemError(405, what, mend=f"use {(headers or {}).get('Allow', 'GET')}", headers=headers))


def broken(_request: Request, _error: Exception) -> Response:
    """Answer where the desk itself failed; the cause is in the terminal."""
    return as_problem(ProblemError(500, "This answer could not be made.", mend="see the terminal that serves the desk"))
