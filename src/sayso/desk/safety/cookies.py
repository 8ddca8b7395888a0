"""Cookies: a browser's secret, and the name that somebody chose to sign with."""

from starlette.requests import Request
from starlette.responses import Response

from sayso.desk.safety.entrance import Entrance
from sayso.desk.safety.hosts import host_port

VISITOR = "sayso-visitor"  # a browser's, before anybody signs in
ANALYST = "sayso-analyst"  # a name, on a desk without accounts
YEAR = 365 * 24 * 3600


def session_cookie(request: Request, entrance: Entrance) -> str:
    """Return the name of the cookie of a session: one for each port, as cookies know no ports; under https one that
    no other host can set.
    """
    scheme = request.scope["scheme"]
    if entrance.secure(scheme):
        return "__Host-sayso"
    return f"sayso-session-{host_port(request.headers.get('Host', ''), scheme)}"


def put(answer: Response, request: Request, entrance: Entrance, name: str, value: str, seconds: int | None) -> None:
    """Let the browser keep a cookie that no script and no other site sees: so many seconds, None until it closes."""
    secure = entrance.secure(request.scope["scheme"])
    answer.set_cookie(name, value, max_age=seconds, httponly=True, samesite="strict", secure=secure)


def drop(answer: Response, request: Request, entrance: Entrance, name: str) -> None:
    """Let the browser forget a cookie."""
    secure = entrance.secure(request.scope["scheme"])
    answer.delete_cookie(name, httponly=True, samesite="strict", secure=secure)
