"""Serving the desk on this machine."""

import socket
from collections.abc import Callable
from pathlib import Path

import uvicorn

from sayso.desk.safety import LOOPBACK, is_loopback, public_address
from sayso.desk.site import app
from sayso.errors import SaysoError
from sayso.ledger import Ledger

DEFAULT_PORT = 8765
_TRIES = 50  # ports after the default one


def serve(
    where: str | Path | None = None,
    host: str = "127.0.0.1",
    port: int = DEFAULT_PORT,
    ready: Callable[[str], None] | None = None,
    public: str = "",
) -> None:
    """Serve the desk of a ledger until it is interrupted; `ready` is called with its address once it answers.

    Where the default port is taken the next free one is used; port 0 takes any. `public` is the address that people
    use where a proxy stands before it ("https://desk.example.org"). On another address than this machine's own, and
    behind a proxy, everybody has to sign in: SaysoError where the ledger has no account yet, or the port cannot be
    had; LedgerError where the ledger cannot be opened.
    """
    public = public_address(public)
    signed = bool(public) or not is_loopback(host)
    with Ledger(where, create=False) as ledger:  # what is wrong with it is better said here than on every page
        if signed and not ledger.accounts.used():
            raise SaysoError(
                "whoever comes from elsewhere has to sign in, and nobody has an account",
                where=public or host,
                mend="make one: sayso accounts add NAME --role keeper",
            )
    with _bound(host, port) as listening:
        name = f"[{host}]" if ":" in host else host
        address = public or f"http://{name}:{listening.getsockname()[1]}"
        own = LOOPBACK if is_loopback(host) else {socket.gethostname().lower()}
        desk = app(where, hosts={host.lower(), *own}, public=public, signed=signed)
        settings = uvicorn.Config(
            desk,
            log_level="warning",
            server_header=False,
            lifespan="off",
            proxy_headers=bool(
                public
            ),  # who asks, and by https or not, is a proxy's to say, where it is on this machine
            forwarded_allow_ips=["127.0.0.1", "::1"],
        )
        _Server(settings, lambda: ready(f"{address}/") if ready else None).run(sockets=[listening])


class _Server(uvicorn.Server):
    """A server that tells when it answers."""

    def __init__(self, settings: uvicorn.Config, ready: Callable[[], None]) -> None:
        super().__init__(settings)
        self._ready = ready

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Start to listen, then say so."""
        await super().startup(sockets=sockets)
        if self.started:
            self._ready()


def _bound(host: str, port: int) -> socket.socket:
    tries = range(port, min(port + _TRIES, 65536)) if port == DEFAULT_PORT else [port]
    for number in tries:
        listening = socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET)
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listening.bind((host, number))
        except OSError:
            listening.close()
        else:
            return listening
    raise SaysoError("the port is taken, or not allowed", where=f"{host}:{port}", mend="choose another with --port")
