"""The door: who comes in. It tells each request who is there, and turns away whom and what must not come in."""

import secrets
from collections.abc import Callable
from urllib.parse import quote

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import MutableHeaders
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from sayso.desk.faults import fault, unreadable
from sayso.desk.safety.cookies import VISITOR
from sayso.desk.safety.entrance import Entrance
from sayso.desk.safety.origins import from_itself
from sayso.desk.safety.tokens import fresh, is_secret, token
from sayso.desk.safety.visitors import visit_of
from sayso.desk.visit import Visit, visiting
from sayso.errors import SaysoError
from sayso.ledger import Ledger

LOGIN = "/login"
OPEN = (LOGIN,)  # pages that nobody has to sign in for
_READING = ("GET", "HEAD")


class Door:
    """Wraps the desk, inside its guard."""

    def __init__(self, app: ASGIApp, opened: Callable[[], Ledger], entrance: Entrance) -> None:
        self._app, self._opened, self._entrance = app, opened, entrance
        self._key = secrets.token_bytes(32)  # of this process: the tokens of those who did not sign in end with it

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let one request in, or answer it."""
        if scope["type"] != "http" or scope["path"].startswith("/static/"):
            await self._app(scope, receive, send)
            return
        request = Request(scope)
        cookie = request.cookies.get(VISITOR, "")
        secret = cookie if is_secret(cookie) else fresh()

        async def telling(message: Message) -> None:
            if message["type"] == "http.response.start" and secret != cookie:
                MutableHeaders(scope=message).append("Set-Cookie", self._visitor_cookie(request, secret))
            await send(message)

        try:
            visit = await run_in_threadpool(self._visit, request, secret)
        except SaysoError as error:
            await unreadable(error)(scope, receive, telling)
            return
        request.state.visit, request.state.person, request.state.entrance = visit, visit.person, self._entrance
        with visiting(visit):
            answer = self._turned_away(request, visit) or self._app
            await answer(scope, receive, telling)

    def _visit(self, request: Request, secret: str) -> Visit:
        with self._opened() as ledger:
            return visit_of(ledger, request, self._entrance, token(self._key, secret))

    def _turned_away(self, request: Request, visit: Visit) -> Response | None:
        """Return the answer to whom or what must not come in."""
        changing = request.method not in _READING
        if changing and not from_itself(request.headers, request.scope["scheme"], self._entrance.public):
            what = "Another site asked for this change, not a page of the desk."
            return fault(403, "Refused", what, "open the desk under its own address, and do it there")
        if visit.person is not None or request.scope["path"] in OPEN:
            return None
        if request.headers.get("HX-Request") == "true":
            return Response(status_code=401, headers={"HX-Redirect": LOGIN})
        if changing:
            return fault(401, "Not signed in", "You are not signed in any more.", "sign in, and do it again")
        return RedirectResponse(f"{LOGIN}?next={quote(_place(request), safe='')}", 303)

    def _visitor_cookie(self, request: Request, secret: str) -> str:
        secure = "; Secure" if self._entrance.secure(request.scope["scheme"]) else ""
        return f"{VISITOR}={secret}; HttpOnly; Path=/; SameSite=Strict{secure}"


def _place(request: Request) -> str:
    """Return the path and query as they were asked for (`request.url` takes the Host header's word for it)."""
    path, query = (bytes(request.scope[part]).decode("latin-1") for part in ("raw_path", "query_string"))
    return f"{path}?{query}" if query else path
