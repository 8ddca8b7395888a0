"""Aside: what else is otherwise on the page where a ruling was just made: an event's standing, the queue's length."""

from urllib.parse import unquote, urlsplit

from sayso.desk.addresses import event_page
from sayso.desk.render import render
from sayso.errors import NotFoundError
from sayso.ledger import Ledger
from sayso.telling.claimants import camps

EVENT = event_page("")
QUEUE = "/queue"


def aside(ledger: Ledger, page: str) -> str:
    """Return what a script puts into other places of the page at this address, besides the ruling's own."""
    path = urlsplit(page).path
    if path == QUEUE:
        return render("ruling/_waiting.html", waiting=ledger.waiting(), later=True)
    if not path.startswith(EVENT):
        return ""
    try:
        found = ledger.event(unquote(path.removeprefix(EVENT)))
    except NotFoundError:
        return render("ruling/_aside.html", row=None, actors={}, camps=(), page=path, later=True)
    return render(
        "ruling/_aside.html",
        row=found.row,
        actors=found.actors,
        camps=camps(found.voices),
        page=event_page(found.row.event.id),
        later=True,
    )
