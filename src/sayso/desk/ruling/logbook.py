"""The logbook: the log of rulings as pages and as a file."""

from starlette.requests import Request
from starlette.responses import Response

from sayso.desk.paging import page
from sayso.desk.render import render
from sayso.desk.ruling.effects import Effects
from sayso.desk.ruling.making import back
from sayso.errors import NotFoundError
from sayso.exports import log_lines
from sayso.ledger import Ledger


class Logbook:
    """Pages of the log; what a ruling did is told as long as it is remembered."""

    def __init__(self, effects: Effects) -> None:
        self._effects = effects

    def all(self, ledger: Ledger, request: Request) -> str:
        """Show the log, the last ruling first."""
        idle = request.query_params.get("idle") == "1"
        found = ledger.rulings(idle=idle)[::-1]
        number = request.query_params.get("page", "")
        shown = page(found, int(number) if number.isdecimal() else 1)
        return render("ruling/rulings.html", page=shown, idle=idle)

    def one(self, ledger: Ledger, request: Request) -> str:
        """Show one ruling, and what it did."""
        number = int(request.path_params["number"])
        found = next((ruling for ruling in ledger.rulings() if ruling.id == number), None)
        if found is None:
            raise NotFoundError(f"there is no ruling {number}", mend="see the log of rulings")
        effect = self._effects.of(number)
        known = effect if effect and effect.ruling.undone == found.undone else None
        return render("ruling/ruling.html", ruling=found, effect=known, back=back(request.query_params.get("back", "")))

    def file(self, ledger: Ledger, _request: Request) -> Response:
        """Give the log as a file that another ledger can replay."""
        headers = {"Content-Disposition": 'attachment; filename="rulings.jsonl"'}
        return Response(b"".join(log_lines(ledger.log())), media_type="application/x-ndjson", headers=headers)
