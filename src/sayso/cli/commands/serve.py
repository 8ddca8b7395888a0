"""`sayso serve`: the desk, in the browser, on this machine or for a team."""

from typing import Annotated

import typer

from sayso.cli.opening import LEDGER, LedgerOption

PORT = 8765  # the desk's own, said here so that --help is quick


def run(
    host: Annotated[
        str,
        typer.Option(
            "--host",
            metavar="HOST",
            help="The address to listen on; on any but this machine's own all have to sign in.",
        ),
    ] = "127.0.0.1",
    port: Annotated[
        int,
        typer.Option(
            "--port",
            metavar="PORT",
            min=0,
            max=65535,
            help="The port; where this one is taken, the next free one; 0 is any.",
        ),
    ] = PORT,
    public: Annotated[
        str,
        typer.Option(metavar="URL", show_default=False, help="The address that people use, where a proxy serves it."),
    ] = "",
    open: Annotated[bool, typer.Option("--open", help="Open the browser too.")] = False,
    ledger: LedgerOption = LEDGER,
) -> None:
    """Open the desk in the browser. It says its address; Ctrl-C ends it. Where a ledger has accounts, all sign in."""
    from sayso.desk import host_name, is_loopback, serve
    from sayso.ledger import Ledger

    def ready(address: str) -> None:
        from sayso.cli.screen import err, out

        out().print(f"the desk is open at {address} (Ctrl-C ends it)", soft_wrap=True)
        if address.startswith("http:") and not is_loopback(host_name(address.split("/")[2])):
            err().print("passwords cross the network as they are written: let a proxy with TLS serve it (--public)")
        if open:
            typer.launch(address)

    with Ledger(ledger, create=False):
        pass  # the desk begins a ledger where there is none; somebody who only looks does not want one
    serve(ledger, host, port, ready, public)
