"""Views of one thing: an event, a document, an actor, somebody's words, and what a search finds."""

from starlette.requests import Request

from sayso.desk.asking import page_number, place
from sayso.desk.pages import actor_html, document_html, event_html, search_html, words_html
from sayso.errors import NotFoundError
from sayso.ledger import Ledger

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
    """Show an actor."""
    return actor_html(ledger.actor(request.path_params["key"]), ledger.events(), page_number(request.query_params))


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
