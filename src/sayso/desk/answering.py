"""Answers: a view's page, or a page that says what did not work and what to do."""

from collections.abc import Callable

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from sayso.desk.faults import fault, forbidden, unreadable
from sayso.desk.near import near
from sayso.errors import NotFoundError, SaysoError
from sayso.ledger import Ledger, Role

View = Callable[[Ledger, Request], str | Response]
NO_PAGE = "No page has this address."


def answering(opened: Callable[[], Ledger], view: View, role: Role | None = "reader") -> Callable[[Request], Response]:
    """Return an endpoint that opens the ledger, shows the view, and turns errors of the house into pages.

    A view returns a page's HTML, or a whole answer.
    """

    def endpoint(request: Request) -> Response:
        if role is not None and not request.state.visit.may(role):  # without a role anybody is shown it
            return forbidden(request.state.visit, role)
        try:
            with opened() as ledger:
                try:
                    answer = view(ledger, request)
                    return answer if isinstance(answer, Response) else HTMLResponse(answer)
                except NotFoundError as error:
                    key = request.path_params.get("key", "")
                    return fault(404, "Not found", error.what, error.mend, near(ledger, request.url.path, key))
        except SaysoError as error:
            return unreadable(error)

    return endpoint


async def no_page(_request: Request, _error: Exception) -> Response:
    """Answer an address that no route has."""
    return fault(404, "Not found", NO_PAGE, "start from the list of events")


async def only_reading(_request: Request, _error: Exception) -> Response:
    """Answer a method that a page does not know."""
    return fault(405, "Not possible here", "This page can be read only.")


async def broken(_request: Request, _error: Exception) -> Response:
    """Answer where the desk itself failed; the cause is in the terminal, not on the page."""
    return fault(500, "The desk failed", "This page could not be made.", "the terminal that serves the desk says why")
