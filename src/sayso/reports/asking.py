"""Asking: a report of a ledger, on the events that are named, or on all of them, the most contested first."""

from collections.abc import Iterable

from sayso.errors import SaysoError
from sayso.ledger import Ledger
from sayso.reports.composing import compose
from sayso.reports.making import making
from sayso.reports.report import Report

MOST = 40  # events in a report on all: some hundred pages


def report(
    ledger: Ledger,
    events: str | Iterable[str] | None = None,
    *,
    most: int = MOST,
    title: str | None = None,
    day: str | None = None,
) -> Report:
    """Return a report on events, each by what `Ledger.event` takes, in this order; on all where `events` is None.

    Of all, the `most` most contested are told, and the report says how many it leaves out. `day` is the ISO date that
    it carries; without one it is that of SOURCE_DATE_EPOCH, or today's. NotFoundError where an event is not there,
    SaysoError where there is none to tell.
    """
    cut = ""
    if events is None:
        found = ledger.list_events(most=most)
        keys = [row.event.id for row in found.items]
        if found.total > len(keys):
            cut = f"The {len(keys)} most contested of {found.total} events are told here; the ledger has the others."
    else:
        keys = [events] if isinstance(events, str) else list(events)
    told = {dossier.row.event.id: dossier for dossier in map(ledger.event, keys)}
    if not told:
        raise SaysoError("there is no event to report on", where=ledger.where, mend="add documents, or name an event")
    return compose(tuple(told.values()), making(ledger, day), title=title, cut=cut)
