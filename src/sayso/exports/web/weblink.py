"""Addresses of the web that documents give, as far as a program may follow them."""

import re
from urllib.parse import quote, urlparse

LONGEST = 2048  # what browsers and workbooks take
_HOST = re.compile(r"([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]([a-z0-9-]*[a-z0-9])", re.IGNORECASE)
_KEPT = "%/:=&?~#+!$,;@()*[]"  # what stands as it is; anything else beside letters and digits is percent-encoded


def followable(url: str | None) -> str | None:
    """Return an address of http or https with a named host, in ASCII; None of anything else, and of one that is not
    what it seems (a name or password before the host) or too long.
    """
    try:
        parts = urlparse(quote(url or "", safe=_KEPT, errors="replace"))
        if parts.scheme not in ("http", "https") or not _HOST.fullmatch(parts.hostname or "") or "@" in parts.netloc:
            return None
        parts = parts._replace(path=parts.path or "/", netloc=parts.netloc if parts.port else parts.hostname or "")
    except ValueError:  # a port or a bracket that is none
        return None
    found = parts.geturl()
    return found if len(found) <= LONGEST else None
