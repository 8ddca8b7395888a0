"""What a ledger says in a format, as bytes; and a loader of JSON-LD contexts that never asks a network."""

import io
from pathlib import Path
from typing import Any

from sayso.exports import write
from sayso.exports.contexts import context
from sayso.ledger import Ledger


def written(where: Path, format: str) -> bytes:
    """Return what the ledger at a path says in a format."""
    out = io.BytesIO()
    with Ledger(where) as ledger:
        write(ledger, format, out)
    return out.getvalue()


def offline(url: str, _options: dict[str, Any]) -> dict[str, Any]:
    """Return a context as PyLD asks for it."""
    return {"contentType": "application/ld+json", "contextUrl": None, "documentUrl": url, "document": context(url)}
