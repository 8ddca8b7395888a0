"""Views as files: the lists' and the charts' tables as CSV, whose cells start no formula."""

from collections.abc import Iterable, Sequence

from starlette.requests import Request
from starlette.responses import Response

from sayso.desk.asking import asked
from sayso.desk.chains import Way, ways
from sayso.desk.timeline import timeline
from sayso.desk.views.lists import asked_events, asked_matrix, told_flows
from sayso.exports import table as csv_table
from sayso.ledger import EventRow, FallingRow, Ledger
from sayso.ledger.listing.grid import table
from sayso.telling.standings import standings

Cell = str | int | float | None
_EVENTS = (
    *("event", "type", "status", "start", "end", "affirmed_by", "denied_by", "hedged_by"),
    *("independent_origins", "documents", "claims", "open_questions", "split_sides", "id"),
)


def events_file(ledger: Ledger, request: Request) -> Response:
    """Return the page of events that the address asks for."""
    rows, _ = asked_events(ledger, request)
    return csv("events.csv", _EVENTS, (_event(row) for row in rows.items))


def matrix_file(ledger: Ledger, request: Request) -> Response:
    """Return the part of the matrix that the address asks for, a row for each claimant."""
    wanted, _ = asked(request.query_params)
    found, _ = asked_matrix(ledger, request, wanted)
    return csv("matrix.csv", *table(found))


def flows_file(ledger: Ledger, request: Request) -> Response:
    """Return the flows that the address asks for, a row for each way and voice."""
    held, _ = told_flows(ledger, request)
    rows = held.items[0].records() if held.items else []
    return csv("flows.csv", list(rows[0]) if rows else [], [list(row.values()) for row in rows])


def chain_file(ledger: Ledger, request: Request) -> Response:
    """Return the ways of an event's claims from origin to document."""
    found = ways(ledger.event(request.query_params.get("event", "")))
    rows = ((*_stops(way), way.voice.claim.stance, way.voice.words, way.voice.document.id) for way in found)
    return csv("chain.csv", ("origin", "carried_by", "document", "published", "stance", "words", "id"), rows)


def timeline_file(ledger: Ledger, request: Request) -> Response:
    """Return the dates of an event's timeline."""
    drawn = timeline(ledger.event(request.query_params.get("event", "")))
    rows = ((row.label, sign.camp, sign.title) for row in (drawn.rows if drawn else ()) for sign in row.signs)
    return csv("timeline.csv", ("who", "says", "when_and_how"), rows)


def course_file(ledger: Ledger, request: Request) -> Response:
    """Return how an event stood day by day."""
    course = ledger.event(request.query_params.get("event", "")).course
    rows = (
        (one.day, one.status, one.affirming, one.denying, one.hedging, one.independent_origins)
        for one in standings(course)
    )
    return csv("course.csv", ("from", "status", "affirm", "deny", "hedge", "independent_origins"), rows)


def rules_file(ledger: Ledger, request: Request) -> Response:
    """Return the rules that a transfer touches, and how each stood that day."""
    found = ledger.event(request.query_params.get("event", "")).regimes
    rows = ((one.row.headline, *_standing(one), one.match, one.reason) for one in found)
    return csv("rules.csv", ("rule", "standing", "at", "reason", "is_it_about_this", "why"), rows)


def csv(name: str, columns: Sequence[str], rows: Iterable[Sequence[Cell]]) -> Response:
    """Return a table as a file to be saved under a name."""
    saved = {"Content-Disposition": f'attachment; filename="{name}"'}
    return Response(csv_table(columns, rows), media_type="text/csv; charset=utf-8", headers=saved)


def _standing(found: FallingRow) -> tuple[Cell, ...]:
    stood = found.row.answer
    return (stood.standing, str(stood.at), stood.reason) if stood else (None, None, None)


def _stops(way: Way) -> tuple[Cell, ...]:
    first, *between, last = way.stops
    return first.label, " > ".join(stop.label for stop in between), last.label, last.note


def _event(row: EventRow) -> tuple[Cell, ...]:
    event, weighed = row.event, row.assessment
    names = ("; ".join(actor.name for actor in held) for held in (row.affirmed_by, row.denied_by, row.hedged_by))
    counts = (weighed.independent_origins, row.documents, row.claims, len(event.open_questions))
    about = (row.headline, event.type, weighed.status, event.time.start, event.time.end)
    return (*about, *names, *counts, "; ".join(weighed.split_sides), event.id)
