"""Views of lists: the affair at a glance, the matrix, flows, documents, actors; a page of each at a time."""

from collections.abc import Callable
from typing import TypedDict, TypeVar

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from sayso.desk.asking import Asked, asked, asked_flows, page_number
from sayso.desk.pages import actors_html, documents_html, flows_html, home_html, matrix_html
from sayso.desk.paging import SIZE, paged
from sayso.desk.seen import noted, seen_until
from sayso.errors import NotFoundError
from sayso.ledger import EventRow, Flow, Ledger, Matrix, Portion, Rows

COLUMNS = 10  # events of the matrix
TRANSFERS = 6  # that a page of flows is told of
T = TypeVar("T")


def home(ledger: Ledger, request: Request) -> Response:
    """Show the affair at a glance, what came since the last visit, and its events, filtered as the address asks."""
    wanted, problem = asked(request.query_params)
    rows, unknown = asked_events(ledger, request)
    seen = seen_until(request)
    news = ledger.arrivals(seen) if seen else None
    page = home_html(paged(rows), ledger.glance(), ledger.offered(), wanted, news, problem or unknown)
    return noted(HTMLResponse(page), request, ledger.mark())


def asked_events(ledger: Ledger, request: Request) -> tuple[Portion[EventRow], str]:
    """Return the page of events that an address asks for, and what is wrong with what it asks."""
    wanted, _ = asked(request.query_params)
    kept = _filters(wanted)
    try:
        return page_of(request, SIZE, lambda first: ledger.list_events(**kept, first=first, most=SIZE)), ""
    except NotFoundError as error:
        return Portion((), 0, 0), str(error)


def matrix(ledger: Ledger, request: Request) -> str:
    """Show who affirms, denies and hedges which events."""
    wanted, problem = asked(request.query_params)
    found, problem = asked_matrix(ledger, request, wanted, problem)
    return matrix_html(found, ledger.offered(), wanted, COLUMNS, problem)


def asked_matrix(ledger: Ledger, request: Request, wanted: Asked, problem: str = "") -> tuple[Matrix, str]:
    """Return the part of the matrix that an address asks for, and what is wrong with what it asks."""

    def part(first: int) -> Portion[Matrix]:
        found = ledger.matrix(**_filters(wanted), first=first, most=COLUMNS)
        return Portion((found,) if found.events.items else (), first, found.events.total)

    try:
        held = page_of(request, COLUMNS, part)
    except NotFoundError as error:
        held, problem = Portion((), 0, 0), str(error)
    return held.items[0] if held.items else Matrix(Portion((), 0, 0), {}, {}), problem


def flows(ledger: Ledger, request: Request) -> str:
    """Show what went from whom to whom, and for what."""
    wanted = asked_flows(request.query_params)
    held, problem = told_flows(ledger, request)
    page = paged(Portion((None,) * min(TRANSFERS, held.total - held.first), held.first, held.total), TRANSFERS)
    return flows_html(held.items[0] if held.items else (), page, ledger.offered(), wanted, problem)


def told_flows(ledger: Ledger, request: Request) -> tuple[Portion[Rows[Flow]], str]:
    """Return the flows that an address asks for, and what is wrong with what it asks."""
    wanted = asked_flows(request.query_params).query()
    try:
        return page_of(request, TRANSFERS, lambda first: ledger.list_flows(**wanted, first=first, most=TRANSFERS)), ""
    except NotFoundError as error:
        return Portion((), 0, 0), str(error)


def documents(ledger: Ledger, request: Request) -> str:
    """Show the list of documents."""
    return documents_html(paged(page_of(request, SIZE, lambda first: ledger.list_documents(first=first, most=SIZE))))


def actors(ledger: Ledger, request: Request) -> str:
    """Show the list of actors."""
    return actors_html(paged(page_of(request, SIZE, lambda first: ledger.list_actors(first=first, most=SIZE))))


def page_of(request: Request, size: int, portion: Callable[[int], Portion[T]]) -> Portion[T]:
    """Return the page of a list that an address asks for; beyond the last one it is the last."""
    first = (page_number(request.query_params) - 1) * size
    found = portion(first)
    beyond = first >= found.total > 0
    return portion((found.total - 1) // size * size) if beyond else found


class _Filters(TypedDict):
    contested: bool
    actor: str | None
    since: str | None
    type: str | None


def _filters(wanted: Asked) -> _Filters:
    return _Filters(
        contested=wanted.contested,
        actor=wanted.actor or None,
        since=wanted.since or None,
        type=wanted.type or None,
    )
