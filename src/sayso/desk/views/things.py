"""Views of one thing: an event, a document, an actor, somebody's words, what a search finds, and the API."""

from starlette.requests import Request

from sayso.desk.api.page import api_html
from sayso.desk.asking import page_number, place
from sayso.desk.pages import actor_html, document_html, event_html, search_html, words_html
from sayso.errors import NotFoundError
from sayso.ledger import Ledger

SAYINGS = 30  # events of which a page tells what an actor says
MOST_HITS = 60
MOST_WORDS = 400  # letters of a search that are looked at


def event(ledger: Ledger, request: Request) -> str:
    """Show an event."""
    return event_html(ledger.event(request.path_params["key"]))


def document(ledger: Ledger, request: Request) -> str:
    """Show a document, with the place that the address asks for marked."""
    dossier = ledger.document(request.path_params["key"])
    resting = ledger.origins(dossier.document.id)
    return document_html(dossier, place(request.query_params, len(dossier.document.text)), resting)


def actor(ledger: Ledger, request: Request) -> str:
    """Show an actor, with what it says of a page of events."""
    key, first = request.path_params["key"], (page_number(request.query_params) - 1) * SAYINGS
    found = ledger.list_sayings(key, first=first, most=SAYINGS)
    if first >= found.spoken.total > 0:
        last = (found.spoken.total - 1) // SAYINGS * SAYINGS
        found = ledger.list_sayings(key, first=last, most=SAYINGS)
    return actor_html(found, SAYINGS)


def words(ledger: Ledger, request: Request) -> str:
    """Show what one actor says of one event."""
    event, speaker = (request.query_params.get(name, "") for name in ("event", "actor"))
    dossier = ledger.event(event)
    voices = [voice for voice in dossier.voices if voice.speaker.id == speaker]
    if not voices:
        raise NotFoundError(f"{speaker!r} says nothing of this event", mend="open the event")
    return words_html(dossier.row, voices[0].speaker, voices, dossier.actors)


def search(ledger: Ledger, request: Request) -> str:
    """Show what a search finds; nothing is asked for without words."""
    words = request.query_params.get("q", "").strip()[:MOST_WORDS]
    return search_html(words, ledger.search(words, MOST_HITS) if words else [], MOST_HITS)


def api(_ledger: Ledger, _request: Request) -> str:
    """Show what programs may ask for."""
    return api_html()
