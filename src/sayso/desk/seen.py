"""What a browser has seen: a mark of the ledger in a first-party cookie, by which the first page tells what is new.

A visit lasts until nothing was asked for an hour; what came since the visit before stays new during it.
"""

import time

from starlette.requests import Request
from starlette.responses import Response

NAME = "sayso-seen"
VISIT = 3600  # seconds without a look at the first page after which the next one is another visit
KEPT = 400 * 24 * 3600  # seconds, the longest that browsers keep


def seen_until(request: Request) -> str:
    """Return the mark of the ledger at the end of the visit before this one, "" where there was none."""
    before, now, looked = _held(request)
    return now if _another(looked) else before


def noted(answer: Response, request: Request, mark: str) -> Response:
    """Return an answer that keeps in the browser that the ledger was looked at as it stands at this mark."""
    before, now, looked = _held(request)
    since = now if _another(looked) else before
    value = f"{since}_{mark}_{int(time.time())}"
    answer.set_cookie(NAME, value, max_age=KEPT, path="/", httponly=True, samesite="lax")
    return answer


def _held(request: Request) -> tuple[str, str, int]:
    before, _, rest = request.cookies.get(NAME, "").partition("_")
    now, _, looked = rest.partition("_")
    return before, now, int(looked) if looked.isascii() and looked.isdigit() and len(looked) < 12 else 0


def _another(looked: int) -> bool:
    return time.time() - looked > VISIT
