"""Faults: what did not work, as an answer that says so plainly, with the mend."""

from collections.abc import Sequence

from starlette.responses import HTMLResponse

from sayso.desk.near import Near
from sayso.desk.pages import fault_html
from sayso.desk.visit import Visit
from sayso.errors import SaysoError
from sayso.ledger import Role


def fault(status: int, title: str, what: str, mend: str = "", near: Sequence[Near] = ()) -> HTMLResponse:
    """Return the page of a fault as an answer; `near` are things that may have been meant."""
    return HTMLResponse(fault_html(title, what, mend, near), status_code=status)


def unreadable(error: SaysoError) -> HTMLResponse:
    """Return the answer where the ledger itself cannot be read."""
    return fault(503, "The ledger cannot be read", f"{error.where}: {error.what}".lstrip(": "), error.mend)


def forbidden(visit: Visit, role: Role) -> HTMLResponse:
    """Return the answer to somebody who does not have the role that it takes."""
    has = f"the role of {visit.person.role}" if visit.person else "no role"
    what = f"This takes the role of {role}; {visit.name or 'whoever is not signed in'} has {has}."
    return fault(403, "Not yours to do", what, "ask a keeper of this ledger for the role")
