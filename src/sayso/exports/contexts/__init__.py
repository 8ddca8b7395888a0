"""Contexts: the terms of published JSON-LD contexts that sayso's files use, so that they open without a network.

The files name the published contexts, which any JSON-LD processor on the web loads; these stand in for them.
"""

import json
from importlib.resources import files
from typing import Any

from sayso.errors import ExportError

ANNOTATION = "http://www.w3.org/ns/anno.jsonld"
SCHEMA = "https://schema.org"
_FILES = {ANNOTATION: "annotation.json", SCHEMA: "schema.json"}


def context(url: str) -> dict[str, Any]:
    """Return a stand-in for the JSON-LD context at a URL; ExportError where sayso's files use no such context."""
    if url not in _FILES:
        raise ExportError("no file of sayso's names this context", where=url, mend=f"take one of {', '.join(_FILES)}")
    loaded: dict[str, Any] = json.loads(files(__name__).joinpath(_FILES[url]).read_text(encoding="utf-8"))
    return loaded
