"""The logbook: the log of rulings as pages and as a file."""

from starlette.requests import Request
from starlette.responses import Response

from sayso.desk.paging import SIZE, paged
from sayso.desk.render import render
from sayso.desk.ruling.effects import Effects
from sayso.desk.ruling.making import back, numbered
from sayso.exports import log_lines
from sayso.ledger import Ledger

DIGITS = 7  # of a page's number


class Logbook:
    """Pages of the log; what a ruling did is told as long as it is remembered."""

    def __init__(self, effects: Effects) -> None:
        self._effects = effects

    def all(self, ledger: Ledger, request: Request) -> str:
        """Show the log, the last ruling first."""
        idle = request.query_params.get("idle") == "1"
        number = request.query_params.get("page", "")
        first = SIZE * (max(1, int(number)) - 1) if number.isdecimal() and len(number) < DIGITS else 0
        return render("ruling/rulings.html", page=paged(ledger.list_rulings(idle=idle, first=first)), idle=idle)

    def one(self, ledger: Ledger, request: Request) -> str:
        """Show one ruling, and what it did."""
        number = numbered(request)
        found = ledger.ruling(number)
        effect = self._effects.of(number)
        known = effect if effect and effect.ruling.undone == found.undone else None
        return render("ruling/ruling.html", ruling=found, effect=known, back=back(request.query_params.get("back", "")))

    def file(self, ledger: Ledger, _request: Request) -> Response:
        """Give the log as a file that another ledger can replay."""
        headers = {"Content-Disposition": 'attachment; filename="rulings.jsonl"'}
        return Response(b"".join(log_lines(ledger.log())), media_type="application/x-ndjson", headers=headers)
