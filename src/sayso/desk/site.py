"""The desk as an ASGI application."""

from collections.abc import Collection
from pathlib import Path

from starlette.applications import Starlette
from starlette.types import ASGIApp

from sayso.desk.answering import broken, no_page, only_reading
from sayso.desk.routes import Opener, routes
from sayso.desk.safety import LOOPBACK, Guard
from sayso.desk.safety.door import Door
from sayso.ledger import Ledger


def app(ledger_where: str | Path | None = None, *, hosts: Collection[str] = LOOPBACK) -> Starlette:
    """Return the desk over a ledger (a path, a URL, or None for the usual one), answering under these host names."""
    return _Desk(lambda: Ledger(ledger_where, create=False), hosts)


class _Desk(Starlette):
    """Starlette behind the door, and the guard outermost: even the answer to a failure carries its headers."""

    def __init__(self, opened: Opener, hosts: Collection[str]) -> None:
        self._hosts = hosts
        super().__init__(routes=routes(opened), exception_handlers={404: no_page, 405: only_reading, Exception: broken})

    def build_middleware_stack(self) -> ASGIApp:
        """Return Starlette's own stack inside the door and the guard."""
        return Guard(Door(super().build_middleware_stack()), self._hosts)
