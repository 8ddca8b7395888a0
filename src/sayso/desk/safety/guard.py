"""The guard: only the desk's own host names are answered, and each answer carries strict headers."""

from starlette.datastructures import MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from sayso.desk.safety.entrance import Entrance
from sayso.desk.safety.hosts import host_name, is_loopback

_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
_HEADERS = {
    "Content-Security-Policy": _POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",  # under no-referrer a browser keeps back a form's Origin too, which is checked
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}
_ALONE = {"Cross-Origin-Opener-Policy": "same-origin"}  # browsers complain of it where they do not trust the line


class Guard:
    """Wraps the desk. A request under another host's name (DNS rebinding) is refused before anything is read;
    answers are not stored by the browser unless they say so themselves.
    """

    def __init__(self, app: ASGIApp, entrance: Entrance) -> None:
        self._app, self._entrance = app, entrance

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        host = _host(scope)
        trusted = self._entrance.secure(scope.get("scheme", "")) or is_loopback(host_name(host))

        async def guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers.update(_HEADERS | (_ALONE if trusted else {}))
                headers.setdefault("Cache-Control", "no-store")
            await send(message)

        if scope["type"] == "http" and not self._entrance.knows(host):
            refusal = PlainTextResponse("This desk answers only under its own address.\n", status_code=421)
            await refusal(scope, receive, guarded)
        else:
            await self._app(scope, receive, guarded)


def _host(scope: Scope) -> str:
    values = [value.decode("latin-1") for name, value in scope.get("headers", ()) if name == b"host"]
    return values[0] if len(values) == 1 else ""
