"""Views as reports: an event with all its evidence, as a file to be saved and handed on."""

import io
from functools import partial

from starlette.requests import Request
from starlette.responses import Response

from sayso.ledger import Ledger
from sayso.reports import report, write

_TYPES = {
    ".html": "text/html; charset=utf-8",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}


def event_report(ledger: Ledger, request: Request, *, ending: str) -> Response:
    """Return the report on the event that the address names."""
    stream = io.BytesIO()
    write(report(ledger, request.query_params.get("event", "")), stream, ending)
    saved = {"Content-Disposition": f'attachment; filename="report{ending}"'}
    return Response(stream.getvalue(), media_type=_TYPES[ending], headers=saved)


report_page = partial(event_report, ending=".html")
report_document = partial(event_report, ending=".docx")
