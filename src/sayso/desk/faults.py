"""Faults: what did not work, as an answer that says so plainly, with the mend."""

from collections.abc import Sequence

from starlette.responses import HTMLResponse

from sayso.desk.near import Near
from sayso.desk.pages import fault_html


def fault(status: int, title: str, what: str, mend: str = "", near: Sequence[Near] = ()) -> HTMLResponse:
    """Return the page of a fault as an answer; `near` are things that may have been meant."""
    return HTMLResponse(fault_html(title, what, mend, near), status_code=status)
