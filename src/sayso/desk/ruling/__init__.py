"""Rulings at the desk: the queue, the log, a claim to correct, events to merge, and the changes that these ask for."""

from collections.abc import Callable

from starlette.routing import Route

from sayso.desk.answering import answering
from sayso.desk.bodies import Bounds
from sayso.desk.changing import changing
from sayso.desk.ruling.effects import Effects
from sayso.desk.ruling.logbook import Logbook
from sayso.desk.ruling.making import Making
from sayso.desk.ruling.showing import claim, merging, queue
from sayso.ledger import Ledger

LOG = Bounds(size=20 * 1024**2, files=1, field=20 * 1024**2)  # what a log may be


def ruling_routes(opened: Callable[[], Ledger]) -> list[Route]:
    """Return the routes over the ledger that `opened` opens."""
    effects = Effects()
    book, making = Logbook(effects), Making(effects)
    return [
        Route("/queue", answering(opened, queue), methods=["GET"]),
        Route("/rulings", answering(opened, book.all), methods=["GET"]),
        Route("/rulings.jsonl", answering(opened, book.file), methods=["GET"]),
        Route("/rulings/merge", answering(opened, merging, role="analyst"), methods=["GET"]),
        Route("/rulings/claim/{key:path}", answering(opened, claim, role="analyst"), methods=["GET"]),
        Route("/rulings/{number}", answering(opened, book.one), methods=["GET"]),
        changing(opened, "/rulings/{number}/undo", making.undo),
        # A log carries the names of others: only a keeper may take one over.
        changing(opened, "/rulings/replay", making.replay, role="keeper", bounds=LOG),
        *(changing(opened, f"/rulings/{kind}", making.rule(kind)) for kind in making.kinds),
    ]
