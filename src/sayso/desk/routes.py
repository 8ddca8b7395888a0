"""Which address shows what: each route asks the ledger and hands the answer to a page or a file."""

from collections.abc import Callable

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from sayso.desk import views
from sayso.desk.answering import View, answering
from sayso.ledger import Ledger

Opener = Callable[[], Ledger]
SHOWS: dict[str, View] = {
    "/": views.home,
    "/events.csv": views.events_file,
    "/events/{key:path}": views.event,
    "/report.html": views.report_page,
    "/report.docx": views.report_document,
    "/chain.csv": views.chain_file,
    "/course.csv": views.course_file,
    "/rules.csv": views.rules_file,
    "/timeline.csv": views.timeline_file,
    "/matrix": views.matrix,
    "/matrix.csv": views.matrix_file,
    "/words": views.words,
    "/flows": views.flows,
    "/flows.csv": views.flows_file,
    "/documents/": views.documents,
    "/documents/{key:path}": views.document,
    "/actors/": views.actors,
    "/actors/{key:path}": views.actor,
    "/search": views.search,
    "/api": views.api,
}


def routes(opened: Opener) -> list[Route | Mount]:
    """Return the desk's routes over the ledger that `opened` opens, once for each request."""
    pages: list[Route | Mount] = [Route(path, answering(opened, view), methods=["GET"]) for path, view in SHOWS.items()]
    files = StaticFiles(packages=[("sayso.desk", "static")])
    return [Route("/events/", to_the_list, methods=["GET"]), *pages, Mount("/static", files, name="static")]


async def to_the_list(_request: Request) -> Response:
    """Lead to the list of events, which is the first page."""
    return RedirectResponse("/")
