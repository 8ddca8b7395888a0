"""Entering: signing in and out, and the one's own password."""

from collections.abc import Callable

from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from sayso.desk.changing import Sent
from sayso.desk.pages import login_html, me_html
from sayso.desk.safety.cookies import drop, put, session_cookie
from sayso.desk.safety.throttle import Throttle
from sayso.errors import SaysoError
from sayso.ledger import Ledger
from sayso.ledger.accounts import HOURS

AT_ONCE = 2  # passwords that are tried at a time: each takes 64 MB
FROM_ONE_PLACE, OF_ONE_NAME, OF_ALL = 5, 30, 100  # failures in a quarter of an hour
WRONG = "Name and password do not fit one another."


def login(_ledger: Ledger, request: Request) -> str:
    """Show the form to sign in."""
    return login_html(own_place(request.query_params.get("next", "")))


def signing_in() -> Callable[[Ledger, Sent], Response]:
    """Return the change that signs somebody in, with a memory of failures of its own."""
    throttle = Throttle()

    def sign_in(ledger: Ledger, sent: Sent) -> Response:
        name, place = sent.text("name"), own_place(sent.text("next"))
        limits = _limits(sent.request, name)
        if seconds := throttle.wait(limits):
            told = f"Too many tries. The next one is taken in {-(-seconds // 60)} min."
            return HTMLResponse(login_html(place, name, told), 429, {"Retry-After": str(seconds)})
        secret = ledger.accounts.sign_in(name, str(sent.form.get("password", "")))
        if secret is None:
            throttle.failed(limits)
            return HTMLResponse(login_html(place, name, WRONG), 401)
        throttle.passed(next(iter(limits)))
        return _with_session(RedirectResponse(place, 303), sent.request, secret)

    return sign_in


def sign_out(ledger: Ledger, sent: Sent) -> Response:
    """End the session of whoever asks."""
    cookie = session_cookie(sent.request, sent.request.state.entrance)
    ledger.accounts.sign_out(sent.request.cookies.get(cookie, ""))
    answer = RedirectResponse("/login", 303)
    drop(answer, sent.request, sent.request.state.entrance, cookie)
    return answer


def new_password(ledger: Ledger, sent: Sent) -> Response:
    """Give whoever asks another password, where they know the old one; their other sessions end."""
    old, new, again = (str(sent.form.get(name, "")) for name in ("old", "new", "again"))
    if new != again:
        return HTMLResponse(me_html("The two new passwords are not the same."), 422)
    if not ledger.accounts.fits(sent.person.name, old):
        return HTMLResponse(me_html("That is not your password."), 422)
    try:
        ledger.accounts.set_password(sent.person.name, new)
    except SaysoError as error:
        return HTMLResponse(me_html(f"{error.what}: {error.mend}."), 422)
    secret = ledger.accounts.sign_in(sent.person.name, new)
    answer = RedirectResponse("/me", 303)
    return _with_session(answer, sent.request, secret) if secret else answer


def own_place(address: str) -> str:
    r"""Return a place of the desk to go on to: never another site's ("//host", "/\host"), else the first page."""
    inside = address.startswith("/") and not address.startswith("//") and "\\" not in address and address.isprintable()
    return address if inside and not address.startswith("/login") else "/"


def _limits(request: Request, name: str) -> dict[str, int]:
    place = request.client.host if request.client else ""
    folded = name.casefold()[:100]
    return {f"{place} {folded}": FROM_ONE_PLACE, f"name {folded}": OF_ONE_NAME, f"place {place}": OF_ALL}


def _with_session(answer: Response, request: Request, secret: str) -> Response:
    entrance = request.state.entrance
    put(answer, request, entrance, session_cookie(request, entrance), secret, HOURS * 3600)
    return answer
