"""Writing an export: to a stream, or to a file that is either the whole export or what it was before."""

import os
import secrets
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import BinaryIO, Protocol

from sayso.errors import ExportError
from sayso.exports.registry import named
from sayso.ledger import Edition


class Source(Protocol):
    """What an export needs of a ledger."""

    def edition(self) -> AbstractContextManager[Edition]:
        """Give one state of it, part by part."""


def write(ledger: Source, format: str, out: str | Path | BinaryIO) -> None:
    """Write a ledger in a format, to a path or to a binary stream.

    A file is written beside its place under another name and renamed when it is whole and on the disk.
    ExportError where the format is unknown or the path cannot be written.
    """
    chosen = named(format)
    with ledger.edition() as edition:
        if isinstance(out, str | Path):
            with _replacing(Path(out)) as stream:
                chosen.write(edition, stream)
        else:
            chosen.write(edition, out)


def save(path: Path, content: bytes) -> None:
    """Write a file whole or not at all; ExportError where it cannot be written."""
    with _replacing(path) as stream:
        stream.write(content)


@contextmanager
def _replacing(path: Path) -> Iterator[BinaryIO]:
    try:
        if path.is_dir():
            raise ExportError("there is a folder of that name", where=str(path), mend="name a file")
        if path.exists() and not path.is_file():  # a device or a pipe: nothing to rename over
            with path.open("wb") as stream:
                yield stream
            return
        place = path.resolve()  # a link keeps pointing at the file, which is replaced
        part = place.with_name(f".{place.name}.{secrets.token_hex(4)}.part")
        try:
            with part.open("xb") as stream:
                yield stream
                stream.flush()
                os.fsync(stream.fileno())
            if place.exists():
                part.chmod(place.stat().st_mode & 0o7777)
            part.replace(place)
        finally:
            part.unlink(missing_ok=True)
    except BrokenPipeError:
        raise
    except OSError as error:
        raise ExportError(
            f"the export cannot be written: {error.strerror or error}",
            where=str(path),
            mend="name a file in a folder that exists, that you may write to, and that has room",
        ) from error
