"""A book file: a ledger as `sayso export --format json` wrote it, read part by part, however large it is."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import ijson

from sayso.errors import SaysoError

LEDGER_FORMAT = "sayso-ledger/1"
MEND = "take a file that `sayso export --format json` wrote"


class BookFile:
    """A file of the format `sayso-ledger/1`; SaysoError where it is none, or cannot be read to its end."""

    def __init__(self, path: Path, where: str) -> None:
        self._path, self.where = path, where
        found = next(self._values("format"), None)
        if found != LEDGER_FORMAT:
            what = f"is of the format {found!r}, not {LEDGER_FORMAT!r}" if found else "is no export of a ledger"
            raise SaysoError(what, where=where, mend=MEND)

    def part(self, name: str) -> Iterator[tuple[str, Any]]:
        """Yield the values of a part ("documents"), each with where it stands; nothing where there is no such part."""
        for number, value in enumerate(self._values(f"{name}.item")):
            yield f"{self.where}, {name}[{number}]", value

    def _values(self, prefix: str) -> Iterator[Any]:
        try:
            with self._path.open("rb") as stream:
                yield from ijson.items(stream, prefix, use_float=True)
        except (ijson.JSONError, UnicodeError) as error:
            raise SaysoError(f"is no whole JSON: {_line(error)}", where=self.where, mend=MEND) from error
        except OSError as error:
            raise SaysoError(f"cannot be read: {error.strerror}", where=self.where, mend="name another file") from error


def _line(error: Exception) -> str:
    """Return what the parser says, without the piece of the file that it shows."""
    said = error.args[0] if error.args else ""
    text = said.decode("utf-8", "replace") if isinstance(said, bytes) else str(said)
    return text.strip().splitlines()[0] if text.strip() else type(error).__name__
