"""Tables: the lexicon's TOML files, read with errors that name file and line."""

import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NoReturn

from sayso.errors import LexiconError

MEND = "mend the entry; the files beside it show what one may hold"


@dataclass(frozen=True, slots=True)
class Table:
    """One TOML file: its name for errors, its text, and what it holds."""

    name: str
    text: str
    data: dict[str, Any]

    def fail(self, what: str, near: str = "", nth: int = 0) -> NoReturn:
        """Raise LexiconError at the nth line (from 0) that holds `near`, or of the file as a whole."""
        line = self.line(near, nth)
        raise LexiconError(what, where=f"{self.name}:{line}" if line else self.name, mend=MEND)

    def line(self, near: str, nth: int = 0) -> int:
        """Return the number (from 1) of the nth line (from 0) that holds `near`, comments aside; 0 where none does."""
        texts = (line.partition("#")[0] if "[[" in near else line for line in self.text.splitlines())
        lines = [number for number, line in enumerate(texts, 1) if near and near in line]
        return lines[min(nth, len(lines) - 1)] if lines else 0

    def words(self, owner: dict[str, Any], key: str) -> tuple[str, ...]:
        """Return the list of words under `key` (empty if absent); LexiconError where it is not a list of text."""
        value = owner.get(key, [])
        if not isinstance(value, list) or not all(isinstance(word, str) and word.strip() for word in value):
            self.fail(f"{key!r} is not a list of words", key)
        return tuple(value)

    def entries(self, key: str) -> list[dict[str, Any]]:
        """Return the tables under `key`, written `[[key]]` (none if absent); LexiconError where it holds others."""
        value = self.data.get(key, [])
        if not isinstance(value, list) or not all(isinstance(entry, dict) for entry in value):
            self.fail(f"{key!r} is no list of tables: write [[{key}]]", key)
        return value

    def only(self, owner: dict[str, Any], allowed: Iterable[str], where: str) -> None:
        """Raise LexiconError where `owner` has a key that is not allowed there."""
        known = set(allowed)
        for key in owner:
            if key not in known:
                self.fail(f"{key!r} is not known in {where}: it may hold {', '.join(sorted(known))}", key)


def read_table(path: Path) -> Table:
    """Return the table in the file at `path`; LexiconError where it cannot be read or is no TOML."""
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as problem:
        raise LexiconError(
            f"cannot be read: {problem}", where=str(path), mend="give a readable UTF-8 file"
        ) from problem
    try:
        return Table(path.name, text, tomllib.loads(text))
    except tomllib.TOMLDecodeError as problem:
        raise LexiconError(f"is not TOML: {problem}", where=path.name, mend="mend the line") from problem


def read_folder(path: Path) -> Iterator[Table]:
    """Yield the tables of a folder's TOML files, by name."""
    for file in sorted(path.glob("*.toml")):
        yield read_table(file)
