"""The desk: pages over a ledger, in the browser, on this machine."""

from sayso.desk.safety import host_name, is_loopback
from sayso.desk.serving import DEFAULT_PORT, serve
from sayso.desk.site import app

__all__ = ["DEFAULT_PORT", "app", "host_name", "is_loopback", "serve"]
