"""Changing: routes that change something. Each demands a role, and the token that the desk's own pages carry."""

from collections.abc import Callable
from dataclasses import dataclass

from anyio import CapacityLimiter, to_thread
from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from sayso.desk.bodies import BodyError, Bounds, form
from sayso.desk.faults import fault, forbidden
from sayso.desk.safety.tokens import same
from sayso.desk.visit import FIELD, HEADER, NOBODY, Person, Visit
from sayso.errors import NotFoundError, SaysoError
from sayso.ledger import Ledger, Role

ORDINARY = Bounds()
OLD = "The page that asked for it is older than the desk, which was started anew since."


@dataclass(frozen=True, slots=True)
class Sent:
    """A change that somebody asks for: the request, what its form holds, and who asks."""

    request: Request
    form: FormData
    person: Person

    @property
    def htmx(self) -> bool:
        """Tell whether a script asks, which puts the answer into the page that is there."""
        return self.request.headers.get("HX-Request") == "true"

    def text(self, name: str) -> str:
        """Return a field's text without the space around it, "" where it is not there."""
        value = self.form.get(name)
        return value.strip() if isinstance(value, str) else ""


Change = Callable[[Ledger, Sent], Response]


def changing(
    opened: Callable[[], Ledger],
    path: str,
    change: Change,
    *,
    role: Role | None = "analyst",
    bounds: Bounds = ORDINARY,
    at_once: int | None = None,
) -> Route:
    """Return a route that makes a change for whoever has the role and sends the token, and for nobody else.

    `change` is called in a thread of its own, with the open ledger; errors of the house become pages. Without a role
    anybody may ask, also who is not signed in. No more than `at_once` are made at a time.
    """
    limit = CapacityLimiter(at_once) if at_once else None

    async def endpoint(request: Request) -> Response:
        visit: Visit = request.state.visit
        if role is not None and not visit.may(role):
            return forbidden(visit, role)
        try:
            found = await form(request, bounds)
        except BodyError as error:
            return fault(error.status, "Not taken", error.what)
        try:
            if not same(request.headers.get(HEADER) or found.get(FIELD), visit.token):
                return fault(403, "Refused", OLD, "load the page again, and do it there")
            sent = Sent(request, found, visit.person or NOBODY)
            return await to_thread.run_sync(_made, opened, change, sent, limiter=limit)
        finally:
            await found.close()

    return Route(path, endpoint, methods=["POST"])


def _made(opened: Callable[[], Ledger], change: Change, sent: Sent) -> Response:
    try:
        with opened() as ledger:
            return change(ledger, sent)
    except NotFoundError as error:
        return fault(404, "Not found", error.what, error.mend)
    except SaysoError as error:
        return fault(422, "Not done", f"{error.where}: {error.what}".lstrip(": "), error.mend)
