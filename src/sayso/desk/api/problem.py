"""Problems: what did not work, as RFC 9457 has it, with the mend."""

from collections.abc import Mapping

from starlette.responses import Response

from sayso.errors import SaysoError
from sayso.exports import line

MEDIA = "application/problem+json"
TITLES = {
    400: "Not understood",
    401: "Not signed in",
    403: "Not yours to do",
    404: "Not found",
    405: "Not possible here",
    408: "Too slow",
    409: "Done already",
    413: "Too large",
    415: "Not taken in this form",
    421: "Another desk's address",
    422: "Not as it should be",
    429: "Too often",
    500: "The desk failed",
    503: "The ledger cannot be read",
}


class ProblemError(Exception):
    """A problem found on the way to an answer."""

    def __init__(
        self, status: int, what: str, *, where: str = "", mend: str = "", headers: Mapping[str, str] | None = None
    ) -> None:
        super().__init__(what)
        self.status, self.what, self.where, self.mend, self.headers = status, what, where, mend, headers


def problem(
    status: int, what: str, *, where: str = "", mend: str = "", headers: Mapping[str, str] | None = None
) -> Response:
    """Return an answer that says what is wrong, where, and what to do."""
    told = {"type": f"/api#{status}", "title": TITLES[status], "status": status, "detail": what}
    told |= {"where": where, "mend": mend}
    return Response(line(told), status, dict(headers or {}), MEDIA)


def as_problem(error: ProblemError) -> Response:
    """Return the answer to a problem."""
    return problem(error.status, error.what, where=error.where, mend=error.mend, headers=error.headers)


def of_house(status: int, error: SaysoError) -> Response:
    """Return the answer to an error of the house."""
    return problem(status, error.what, where=error.where, mend=error.mend)
