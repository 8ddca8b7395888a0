"""Which address shows what: each route asks the ledger and hands the answer to a page."""

from collections.abc import Callable

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from sayso.desk.answering import answering
from sayso.desk.asking import asked, page_number, place
from sayso.desk.contest import glance
from sayso.desk.pages import (
    actor_html,
    actors_html,
    document_html,
    documents_html,
    event_html,
    home_html,
    search_html,
)
from sayso.errors import NotFoundError
from sayso.ledger import EventRow, Ledger

MOST_HITS = 60
MOST_WORDS = 400  # letters of a search that are looked at

Opener = Callable[[], Ledger]


def routes(opened: Opener) -> list[Route | Mount]:
    """Return the desk's routes over the ledger that `opened` opens, once for each request."""
    shows = {
        "/": home,
        "/events/{key:path}": event,
        "/documents/": documents,
        "/documents/{key:path}": document,
        "/actors/": actors,
        "/actors/{key:path}": actor,
        "/search": search,
    }
    pages: list[Route | Mount] = [Route(path, answering(opened, view), methods=["GET"]) for path, view in shows.items()]
    files = StaticFiles(packages=[("sayso.desk", "static")])
    return [Route("/events/", to_the_list, methods=["GET"]), *pages, Mount("/static", files, name="static")]


async def to_the_list(_request: Request) -> Response:
    """Lead to the list of events, which is the first page."""
    return RedirectResponse("/")


def home(ledger: Ledger, request: Request) -> str:
    """Show the affair at a glance and its events, filtered as the address asks."""
    wanted, problem = asked(request.query_params)
    every = ledger.events()
    rows: list[EventRow] = list(every)
    if wanted.any:
        try:
            rows = list(
                ledger.events(
                    contested=wanted.contested,
                    actor=wanted.actor or None,
                    since=wanted.since or None,
                    type=wanted.type or None,
                )
            )
        except NotFoundError as error:
            rows, problem = [], str(error)
    everybody = {one.id: one for one in ledger.actors()}
    seen = glance(every, len(ledger.documents()), len(everybody))
    types = sorted({row.event.type for row in every})
    return home_html(rows, seen, everybody, types, wanted, page_number(request.query_params), problem)


def event(ledger: Ledger, request: Request) -> str:
    """Show an event."""
    return event_html(ledger.event(request.path_params["key"]))


def documents(ledger: Ledger, request: Request) -> str:
    """Show the list of documents."""
    return documents_html(ledger.documents(), page_number(request.query_params))


def document(ledger: Ledger, request: Request) -> str:
    """Show a document, with the place that the address asks for marked."""
    dossier = ledger.document(request.path_params["key"])
    resting = ledger.origins(dossier.document.id)
    return document_html(dossier, place(request.query_params, len(dossier.document.text)), resting)


def actors(ledger: Ledger, request: Request) -> str:
    """Show the list of actors."""
    return actors_html(ledger.actors(), ledger.events(), page_number(request.query_params))


def actor(ledger: Ledger, request: Request) -> str:
    """Show an actor."""
    return actor_html(ledger.actor(request.path_params["key"]), ledger.events(), page_number(request.query_params))


def search(ledger: Ledger, request: Request) -> str:
    """Show what a search finds; nothing is asked for without words."""
    words = request.query_params.get("q", "").strip()[:MOST_WORDS]
    return search_html(words, ledger.search(words, MOST_HITS) if words else [], MOST_HITS)
