"""The desk as an ASGI application."""

from collections.abc import Collection
from pathlib import Path

from starlette.applications import Starlette
from starlette.types import ASGIApp, Receive, Scope, Send

from sayso.desk.adding import Bench
from sayso.desk.answering import broken, no_page, only_reading
from sayso.desk.api import ROOT, api
from sayso.desk.arriving import adding_routes
from sayso.desk.routes import Opener, routes
from sayso.desk.ruling import ruling_routes
from sayso.desk.safety import LOOPBACK, Entrance, Guard, entrance
from sayso.desk.safety.door import Door
from sayso.desk.staff import staff_routes
from sayso.ledger import Ledger


def app(
    ledger_where: str | Path | None = None,
    *,
    hosts: Collection[str] = LOOPBACK,
    public: str = "",
    signed: bool = False,
) -> Starlette:
    """Return the desk over a ledger (a path, a URL, or None for the usual one), answering under these host names.

    `public` is the address that people use where a proxy stands before it ("https://desk.example.org"). Everybody has
    to sign in where the ledger has accounts, where there is a public address, and where `signed` says so.
    """
    bench = Bench(ledger_where)

    def opened() -> Ledger:
        """Open the ledger; while the desk itself adds to it, pages show what is linked, and wait for nothing."""
        return Ledger(ledger_where, create=False, fresh=not bench.busy())

    return _Desk(opened, bench, entrance(hosts, public, signed=signed))


class _Desk(Starlette):
    """Starlette behind the door, and the guard outermost: even the answer to a failure carries its headers."""

    def __init__(self, opened: Opener, bench: Bench, entrance: Entrance) -> None:
        self._opened, self._entrance = opened, entrance
        every = [*staff_routes(opened), *adding_routes(opened, bench), *ruling_routes(opened), *routes(opened)]
        self._api = api(opened, bench, entrance)
        super().__init__(routes=every, exception_handlers={404: no_page, 405: only_reading, Exception: broken})

    def build_middleware_stack(self) -> ASGIApp:
        """Return Starlette's own stack inside its door, the API with a door of its own, and the guard before both."""
        pages = Door(super().build_middleware_stack(), self._opened, self._entrance)

        async def apart(scope: Scope, receive: Receive, send: Send) -> None:
            asked = scope["type"] == "http" and f"{scope['path']}/".startswith(f"{ROOT}/")
            await (self._api if asked else pages)(scope, receive, send)

        return Guard(apart, self._entrance)
