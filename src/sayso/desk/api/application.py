"""The API as an ASGI application: for each operation a route that reads what it is asked, and answers."""

from collections.abc import Callable, Iterator
from urllib.parse import quote, unquote

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import ASGIApp, Receive, Scope, Send

from sayso.desk.adding import Bench, limits
from sayso.desk.api.bodies import body
from sayso.desk.api.description import ROOT
from sayso.desk.api.door import Door, broken, no_method, no_operation
from sayso.desk.api.operation import BYTES, Asked, Operation
from sayso.desk.api.operations import operations
from sayso.desk.api.parameters import Parameter
from sayso.desk.api.problem import ProblemError, as_problem, of_house
from sayso.desk.api.shapes import PASTED
from sayso.desk.bodies import Bounds
from sayso.desk.safety import Entrance
from sayso.desk.visit import Visit
from sayso.errors import LedgerError, NotFoundError, SaysoError
from sayso.exports import line
from sayso.ledger import Ledger

Opener = Callable[[], Ledger]


def api(opened: Opener, bench: Bench, entrance: Entrance) -> ASGIApp:
    """Return the API over the ledger that `opened` opens, once for each request."""
    faults = {404: no_operation, 405: no_method, Exception: broken}
    inside = Starlette(routes=list(routes(opened, bench)), exception_handlers=faults)
    inside.router.redirect_slashes = False
    return Door(_as_written(inside), opened, entrance)


def _as_written(app: ASGIApp) -> ASGIApp:
    """Return an application whose addresses, below the API's own, are matched as they were written: %2F is a letter of
    a key, and so is %0A.
    """

    async def written(scope: Scope, receive: Receive, send: Send) -> None:
        raw = scope.get("raw_path") or quote(scope["path"]).encode()
        await app({**scope, "path": raw.decode("latin-1"), "root_path": ROOT}, receive, send)

    return written


def routes(opened: Opener, bench: Bench) -> Iterator[Route]:
    """Yield a route for each address, over the ledger that `opened` opens."""
    by_path: dict[str, dict[str, Operation]] = {}
    for one in operations():
        by_path.setdefault(one.path, {})[one.method] = one
    for path, held in by_path.items():
        yield Route(path, _endpoint(held, opened, bench), methods=list(held))


def _endpoint(held: dict[str, Operation], opened: Opener, bench: Bench) -> Callable[[Request], object]:
    async def endpoint(request: Request) -> Response:
        one = held["GET" if request.method == "HEAD" else request.method]
        visit: Visit = request.state.visit
        try:
            if not visit.may(one.role):
                what = f"This takes the role of {one.role}, and {visit.name} comes as {_role(visit)}."
                raise ProblemError(403, what, mend="ask a keeper of this ledger for the role, or for another token")
            values = read(one, request)
            sent = await body(request, one.body, _bounds(one)) if one.body else None
            asked = Asked(values, request.state.person, request, bench, sent)
            return await run_in_threadpool(_made, opened, one, asked)
        except ProblemError as error:
            return as_problem(error)

    return endpoint


def _made(opened: Opener, one: Operation, asked: Asked) -> Response:
    try:
        with opened() as ledger:
            made = one.made(ledger, asked)
    except LedgerError as error:
        return of_house(503, error)
    except NotFoundError as error:
        return of_house(404, error)
    except SaysoError as error:
        return of_house(422, error)
    return made if isinstance(made, Response) else Response(line(made), one.status, media_type=one.media[0])


def read(one: Operation, request: Request) -> dict[str, object]:
    """Return the values of an operation's parameters, as an address says them; ProblemError where it says others."""
    known = {parameter.name: parameter for parameter in one.parameters if parameter.place == "query"}
    given = request.query_params.multi_items()
    for name, _ in given:
        if name not in known:
            told = f"take {', '.join(known)}" if known else "it takes none"
            raise ProblemError(422, f"There is no parameter {name[:60]!r}.", where=name[:60], mend=told)
        if len(request.query_params.getlist(name)) > 1:
            raise ProblemError(422, f"{name} is given more than once.", where=name, mend="give it once")
    said = dict(given) | {name: unquote(value) for name, value in request.path_params.items()}
    return {parameter.name: _value(parameter, said.get(parameter.name)) for parameter in one.parameters}


def _value(parameter: Parameter, said: str | None) -> object:
    if said is None and not parameter.needed:
        return parameter.usual
    try:
        return parameter.read(said or "")
    except ValueError as error:
        raise ProblemError(
            422, f"{parameter.name} is not as it should be.", where=parameter.name, mend=str(error)
        ) from None


def _bounds(one: Operation) -> Bounds:
    form = limits().bounds
    if one.body == BYTES:
        return form
    return Bounds(size=form.field) if one.body == PASTED else Bounds()


def _role(visit: Visit) -> str:
    return visit.person.role if visit.person else "nobody"
