"""The door: who comes in. It tells each request who is there, and turns away changes that another site asks for."""

import secrets
from urllib.parse import unquote

from starlette.datastructures import MutableHeaders
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from sayso.desk.faults import fault
from sayso.desk.safety.origins import from_itself
from sayso.desk.safety.tokens import fresh, is_secret, token
from sayso.desk.visit import Person, Visit, visiting
from sayso.errors import SaysoError
from sayso.ledger.accounts import checked_name
from sayso.ledger.deciding import analyst

VISITOR = "sayso-visitor"  # the cookie of a browser, on a desk without accounts
ANALYST = "sayso-analyst"  # the cookie of the name that somebody chose there
REFUSED = "Refused"
ELSEWHERE = "Another site asked for this change, not a page of the desk."
BACK = "open the desk under its own address, and do it there"
_READING = ("GET", "HEAD")


class Door:
    """Wraps the desk, inside its guard."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app
        self._key = secrets.token_bytes(32)  # of this process: tokens end with it

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let one request in, or answer it."""
        if scope["type"] != "http" or scope["path"].startswith("/static/"):
            await self._app(scope, receive, send)
            return
        request = Request(scope)
        cookie = request.cookies.get(VISITOR, "")
        known = is_secret(cookie)
        secret = cookie if known else fresh()
        visit = Visit(Person(_name(request), "keeper"), token(self._key, secret))
        request.state.person, request.state.visit = visit.person, visit

        async def telling(message: Message) -> None:
            if message["type"] == "http.response.start" and not known:
                MutableHeaders(scope=message).append("Set-Cookie", _cookie(secret))
            await send(message)

        with visiting(visit):
            if scope["method"] not in _READING and not from_itself(request.headers, request.url.scheme):
                await fault(403, REFUSED, ELSEWHERE, BACK)(scope, receive, telling)
            else:
                await self._app(scope, receive, telling)


def _name(request: Request) -> str:
    """Return the name that was chosen in this browser, else that of the account; a cookie is anybody's word."""
    try:
        return checked_name(unquote(request.cookies.get(ANALYST, "")))
    except SaysoError:
        return analyst()


def _cookie(secret: str) -> str:
    return f"{VISITOR}={secret}; HttpOnly; Path=/; SameSite=Strict"
