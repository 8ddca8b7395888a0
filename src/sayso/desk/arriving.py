"""Arriving: what somebody drops or pastes into the page is taken in."""

from collections.abc import Callable

from starlette.datastructures import UploadFile
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Route

from sayso.desk.adding import Bench, Pasted, limits
from sayso.desk.answering import answering
from sayso.desk.changing import Sent, changing
from sayso.desk.pages import add_html
from sayso.errors import SaysoError
from sayso.ledger import Ledger

PATH = "/add"
NOTHING = Pasted("")


def adding_routes(opened: Callable[[], Ledger], bench: Bench) -> list[Route]:
    """Return the routes of the page that adds, over a ledger and the bench where uploads wait."""

    def show(_ledger: Ledger, _request: Request) -> str:
        return add_html(bench.jobs())

    def take(_ledger: Ledger, sent: Sent) -> Response:
        pasted = Pasted(str(sent.form.get("text", "")), *(sent.text(name) for name in ("title", "publisher", "date")))
        given = [file for file in sent.form.getlist("files") if isinstance(file, UploadFile) and file.filename]
        try:
            if not given and not pasted.text.strip():
                raise SaysoError("there is nothing to add", mend="choose files, or paste a text")
            files = [(file.filename or "", file.file) for file in given]
            bench.take(sent.person.name, files, pasted if pasted.text.strip() else None)
        except SaysoError as error:
            return HTMLResponse(add_html(bench.jobs(), pasted, f"{error.what} ({error.mend})"), 422)
        return RedirectResponse(PATH, 303)

    def again(_ledger: Ledger, sent: Sent) -> Response:
        bench.again(sent.text("job"))
        return RedirectResponse(PATH, 303)

    def drop(_ledger: Ledger, sent: Sent) -> Response:
        bench.drop(sent.text("job"))
        return RedirectResponse(PATH, 303)

    return [
        Route(PATH, answering(opened, show, role="analyst"), methods=["GET"]),
        changing(opened, PATH, take, bounds=limits().bounds),
        changing(opened, f"{PATH}/again", again),
        changing(opened, f"{PATH}/drop", drop),
    ]
