"""The patterns that tell what stands in an article beside its body, from a file that an analyst can edit."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from sayso.errors import LexiconError
from sayso.values.document import BLOCK_KINDS

FILE = Path(__file__).with_name("patterns.toml")
PLACES = ("paragraph", "start", "end", "sentence", "words", "credit", "picture", "closing", "sign")
SIGNS = ("opinion", "report", "argument", "saying")
GROUPS = frozenset({"published", "publisher", "author", "person"})
TABLES = frozenset({"parts", "agencies", "abbreviations", "pattern"})


@dataclass(frozen=True, slots=True)
class Pattern:
    """One pattern: what it finds (`kind`), where it may stand (`where`, as explained in the file), and how."""

    name: str
    kind: str
    where: str
    regex: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Patterns:
    """All patterns by where they may stand, in the order of the file; names of agencies; abbreviations."""

    by_place: Mapping[str, tuple[Pattern, ...]]
    agencies: Mapping[str, str]
    abbreviations: frozenset[str]

    def at(self, where: str) -> tuple[Pattern, ...]:
        """Return the patterns for one place."""
        return self.by_place.get(where, ())


@cache
def patterns() -> Patterns:
    """Return the patterns that come with sayso; LexiconError where their file is damaged."""
    return load_patterns(FILE)


def load_patterns(path: Path) -> Patterns:
    """Return the patterns of a file; LexiconError, with file and line, where something in it cannot be used."""
    try:
        source = path.read_text(encoding="utf-8")
        tables = tomllib.loads(source)
    except OSError as error:
        raise LexiconError(f"cannot be read: {error.strerror}", where=str(path), mend="install sayso again") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise LexiconError(f"is not TOML: {error}", where=str(path), mend="mend that line") from error
    return _Loader(path, source).load(tables)


@dataclass(frozen=True, slots=True)
class _Loader:
    path: Path
    source: str

    def load(self, tables: dict[str, object]) -> Patterns:
        for name in tables.keys() - TABLES:
            raise self.fault(name, f"{name!r} is no table of this file", f"use {', '.join(sorted(TABLES))}")
        parts = self.strings(tables, "parts")
        entries = tables.get("pattern", [])
        if not isinstance(entries, list):
            raise self.fault("pattern", "'pattern' is not a list of tables", "write [[pattern]]")
        found: dict[str, list[Pattern]] = {}
        for entry in entries:
            pattern = self.pattern(entry, parts)
            if any(pattern.name == other.name for others in found.values() for other in others):
                raise self.fault(pattern.name, f"two patterns are called {pattern.name!r}", "name each differently")
            found.setdefault(pattern.where, []).append(pattern)
        words = self.strings(tables, "abbreviations").get("words", "")
        by_place = {where: tuple(of_place) for where, of_place in found.items()}
        return Patterns(by_place, self.strings(tables, "agencies"), frozenset(words.split()))

    def pattern(self, entry: object, parts: Mapping[str, str]) -> Pattern:
        if not isinstance(entry, dict) or not all(isinstance(value, str) for value in entry.values()):
            raise self.fault("[[pattern]]", "a pattern is not a table of texts", "put quotation marks around values")
        name = entry.get("name", "")
        for key in ("name", "kind", "where", "match"):
            if not entry.get(key):
                raise self.fault(name or "[[pattern]]", f"the pattern {name!r} has no {key!r}", f"give it a {key!r}")
        for key in entry.keys() - {"name", "kind", "where", "match"}:
            raise self.fault(name, f"{key!r} means nothing in a pattern", "use name, kind, where and match")
        kinds = SIGNS if entry["where"] == "sign" else BLOCK_KINDS
        self.among(name, "where", entry["where"], PLACES)
        self.among(name, "kind", entry["kind"], kinds)
        return Pattern(name, entry["kind"], entry["where"], self.regex(name, entry["match"], parts))

    def regex(self, name: str, match: str, parts: Mapping[str, str]) -> re.Pattern[str]:
        for _ in range(4):  # a part may be made of parts
            match = re.sub(r"(?<!\?P)<(\w+)>", lambda found: parts.get(found[1], found[0]), match)
        try:
            regex = re.compile(match)
        except re.error as error:
            raise self.fault(name, f"the pattern {name!r} is no regular expression: {error}", "mend 'match'") from error
        for group in regex.groupindex.keys() - GROUPS:
            raise self.fault(name, f"{name!r} names a group {group!r}", f"use {', '.join(sorted(GROUPS))}")
        return regex

    def strings(self, tables: Mapping[str, object], name: str) -> dict[str, str]:
        table = tables.get(name, {})
        if not isinstance(table, dict) or not all(isinstance(value, str) for value in table.values()):
            raise self.fault(name, f"{name!r} is not a table of texts", f"write [{name}], then name = 'text'")
        return table

    def among(self, name: str, key: str, value: str, allowed: tuple[str, ...]) -> None:
        if value not in allowed:
            raise self.fault(name, f"{key} = {value!r} of {name!r} is unknown", f"use one of {', '.join(allowed)}")

    def fault(self, name: str, what: str, mend: str) -> LexiconError:
        """Return an error that points at the first line with this name."""
        lines = (number for number, line in enumerate(self.source.splitlines(), 1) if name in line)
        return LexiconError(what, where=f"{self.path}:{next(lines, 1)}", mend=mend)
