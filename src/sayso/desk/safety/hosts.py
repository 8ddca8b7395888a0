"""Hosts: which names and addresses are this machine's own."""

import re
from ipaddress import ip_address

LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})
_HOST = re.compile(r"(?:\[([0-9a-f:.]+)\]|([a-z0-9_.-]+))(?::([0-9]{1,5}))?", re.IGNORECASE)


def host_name(header: str) -> str:
    """Return the name or address in a Host header, without its port and brackets, in lower case; "" else."""
    found = _HOST.fullmatch(header.strip())
    return (found[1] or found[2]).lower() if found else ""


def host_port(header: str, scheme: str) -> int:
    """Return the port in a Host header, that of the scheme where it names none."""
    found = _HOST.fullmatch(header.strip())
    return int(found[3]) if found and found[3] else {"https": 443}.get(scheme, 80)


def is_loopback(host: str) -> bool:
    """Tell whether an address is this machine's own."""
    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False
