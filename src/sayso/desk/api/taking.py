"""Taking along: the whole ledger as a file."""

import mimetypes
import tempfile
from pathlib import Path

from starlette.background import BackgroundTask
from starlette.responses import FileResponse, Response

from sayso.desk.api.operation import BYTES, Asked, Operation
from sayso.desk.api.parameters import choice
from sayso.exports import formats, named, write
from sayso.ledger import Ledger


def export(ledger: Ledger, asked: Asked) -> Response:
    """Return the ledger in a format: written to a file first, so that it streams, and fails before it begins."""
    chosen = named(asked["format"])
    with tempfile.NamedTemporaryFile(prefix="sayso-", suffix=chosen.suffix, delete=False) as file:
        path = Path(file.name)
    try:
        write(ledger, chosen.name, path)
    except BaseException:
        path.unlink(missing_ok=True)
        raise
    gone = BackgroundTask(path.unlink, missing_ok=True)
    name = f"ledger{chosen.suffix}"
    return FileResponse(path, media_type=media_of(chosen.name), filename=name, background=gone)


def media_of(format: str) -> str:
    """Return the media type of a format, by the ending of its files."""
    whole = named(format).suffix
    ending = Path(f"x{whole}").suffix
    return _MEDIA.get(whole) or _MEDIA.get(ending) or mimetypes.guess_type(f"x{ending}", strict=False)[0] or BYTES


_MEDIA = {  # what not every machine knows
    ".ftm.json": "application/x-ndjson",  # a line for each entity
    ".graphml": "application/graphml+xml",
    ".jsonl": "application/x-ndjson",
    ".jsonld": "application/ld+json",
    ".md": "text/markdown",
    ".nt": "application/n-triples",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


def exporting() -> Operation:
    """Return the operation that exports, in the formats that are installed here."""
    names = formats()
    return Operation(
        "export",
        "/export",
        "The whole ledger as a file.",
        export,
        "binary",
        (choice("format", "The format.", names, "json"),),
        group="Taking along",
        media=tuple(
            sorted({media_of(name) for name in names}, key=lambda media: (not media.startswith("text/"), media))
        ),
    )
