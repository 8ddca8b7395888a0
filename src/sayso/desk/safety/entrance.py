"""The entrance: under which names a desk is reached, and whether anybody at this machine may come in unasked."""

from collections.abc import Collection
from dataclasses import dataclass
from ipaddress import ip_address
from urllib.parse import urlsplit

from sayso.desk.safety.hosts import LOOPBACK, host_name
from sayso.errors import SaysoError

EVERYWHERE = ("0.0.0.0", "::")  # noqa: S104  (what it means to listen there is the point)


@dataclass(frozen=True, slots=True)
class Entrance:
    """How a desk is reached. `hosts` are the names it answers under, `public` the address that people use where a
    proxy stands before it ("https://desk.example.org"), `signed` whether everybody has to sign in; where a ledger has
    accounts, everybody has to anyhow.
    """

    hosts: frozenset[str] = LOOPBACK
    public: str = ""
    signed: bool = False

    def knows(self, host: str) -> bool:
        """Tell whether the desk answers under a Host header's name. An address is safe from being rebound."""
        name = host_name(host)
        return name in self.hosts or (bool(self.hosts.intersection(EVERYWHERE)) and _is_address(name))

    def secure(self, scheme: str) -> bool:
        """Tell whether people reach it by https, with requests arriving by this scheme."""
        return (self.public or f"{scheme}:").startswith("https:")


def entrance(hosts: Collection[str] = LOOPBACK, public: str = "", *, signed: bool = False) -> Entrance:
    """Return the entrance of a desk; the public address's own name is one of its hosts."""
    public = public_address(public)
    named = {host_name(public.partition("://")[2])} if public else set()
    return Entrance(frozenset({*hosts, *named}), public, signed or bool(public))


def public_address(text: str) -> str:
    """Return a public address as browsers write it, without a path; SaysoError where it is none."""
    if not text:
        return ""
    try:
        parts = urlsplit(text)
        port = f":{parts.port}" if parts.port else ""
    except ValueError:
        parts, port = urlsplit(""), ""
    inside = parts.scheme in ("http", "https") and parts.hostname and parts.path in ("", "/")
    if not inside or parts.query or parts.fragment or parts.username:
        raise SaysoError("is no address of a desk", where=text, mend="write it as https://desk.example.org")
    name = f"[{parts.hostname}]" if ":" in (parts.hostname or "") else parts.hostname
    standard = {"http": ":80", "https": ":443"}[parts.scheme]
    return f"{parts.scheme}://{name}{'' if port == standard else port}"


def _is_address(name: str) -> bool:
    try:
        ip_address(name)
    except ValueError:
        return False
    return True
