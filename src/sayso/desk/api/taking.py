"""Taking along: the whole ledger as a file."""

import mimetypes
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from starlette.responses import Response, StreamingResponse

from sayso.desk.api.operation import BYTES, Asked, Operation
from sayso.desk.api.parameters import choice
from sayso.exports import formats, named, write
from sayso.ledger import Ledger

PART = 256 * 1024  # bytes that are sent at a time


def export(ledger: Ledger, asked: Asked) -> Response:
    """Return the ledger in a format: written to a file without a name first, so that it fails before it begins."""
    chosen = named(asked["format"])
    file = tempfile.TemporaryFile(prefix="sayso-")  # noqa: SIM115  (whoever reads it to its end closes it)
    try:
        write(ledger, chosen.name, file)
    except BaseException:
        file.close()
        raise
    headers = {
        "Content-Disposition": f'attachment; filename="ledger{chosen.suffix}"',
        "Content-Length": str(file.seek(0, os.SEEK_END)),
    }
    return StreamingResponse(_parts(file), headers=headers, media_type=media_of(chosen.name))


def _parts(file: IO[bytes]) -> Iterator[bytes]:
    with file:
        file.seek(0)
        while part := file.read(PART):
            yield part


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
