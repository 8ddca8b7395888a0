"""Finding sources: files, folders, globs and pipes, each file once."""

import glob
import os
import re
import stat
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from sayso.errors import IntakeError
from sayso.intake.content import HEAD, binary, read_stream, unreadable
from sayso.intake.registry import by_content, by_suffix
from sayso.intake.source import Found, Source

LEDGER_ENDINGS = (".db", ".db-wal", ".db-shm", ".db-journal")
NO_ARTICLES = re.compile(  # text, but tables, programs and settings: reading them as prose makes nonsense
    r".*\.(?:csv|tsv|xml|css|js|ts|py|ipynb|sh|sql|ya?ml|toml|ini|cfg|log|svg|tex|bib|ann)", re.IGNORECASE
)
KNOWN_TYPES = "use .txt, .md, .html, .eml, .pdf, .json or .jsonl"


def find(inputs: Iterable[str | Path]) -> Found:
    """Return the sources that files, folders, globs and `-` (what is piped in) stand for, sorted, each once.

    A folder is searched through, hidden files and ledgers left aside. What does not exist or cannot be read as
    an article is an IntakeError in `left_out`; nothing is raised. Contents are not read here, but for pipes and
    the first bytes of files of unknown type.
    """
    sources: dict[Path | str, Source] = {}
    left_out: dict[str, IntakeError] = {}
    for item in inputs:
        for found in _expand(str(item)):
            if isinstance(found, IntakeError):
                left_out.setdefault(found.where, found)
            else:
                key = found.path.resolve() if found.path else found.locator
                sources.setdefault(key, found)
    ordered = sorted(sources.values(), key=lambda source: source.locator)
    return Found(tuple(ordered), tuple(left_out[where] for where in sorted(left_out)))


def _expand(item: str) -> Iterator[Source | IntakeError]:
    if item == "-":
        yield _piped("stdin", sys.stdin.buffer)
        return
    path = Path(item)
    try:
        if path.is_dir():
            yield from _expand_folder(path)
        elif glob.has_magic(item) and not os.path.lexists(path):
            yield from _expand_glob(item)
        else:
            yield _named(path)
    except OSError as error:
        yield unreadable(error, item)
    except ValueError:
        yield IntakeError(
            "is no path", where=repr(item), mend="give a file, a folder, a glob or - for what is piped in"
        )


def _expand_glob(pattern: str) -> Iterator[Source | IntakeError]:
    names = sorted(glob.glob(pattern, recursive=True))  # noqa: PTH207  (a Path cannot glob an absolute pattern)
    if not names:
        yield IntakeError("matches no file", where=pattern, mend="check the pattern, or put quotation marks around it")
    for name in names:
        path = Path(name)
        if path.is_dir():
            yield from _expand_folder(path)
        elif not _passed_over(path.name):
            yield _named(path)


def _expand_folder(folder: Path) -> Iterator[Source | IntakeError]:
    refused: list[OSError] = []
    for parent, folders, names in os.walk(folder, onerror=refused.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            path = Path(parent, name)
            if not _passed_over(name):
                try:
                    yield _file(path)
                except OSError as error:
                    yield unreadable(error, path.as_posix())
    for refusal in refused:
        yield unreadable(refusal, Path(refusal.filename or folder).as_posix())


def _passed_over(name: str) -> bool:
    return name.startswith(".") or name.endswith(LEDGER_ENDINGS)


def _named(path: Path) -> Source | IntakeError:
    """Return the source for a path that the user named: also a pipe, which a folder does not offer."""
    if re.match(r"https?:/", str(path)):
        return IntakeError("is not fetched from the web", where=str(path), mend="save the page and add its file")
    path.stat()
    if path.is_file():
        return _file(path)
    with path.open("rb") as pipe:
        return _piped(path.as_posix(), pipe)


def _file(path: Path) -> Source | IntakeError:
    locator, suffix = path.as_posix(), path.suffix.lower()
    if not stat.S_ISREG(path.stat().st_mode):
        return IntakeError("is no regular file", where=locator, mend="leave it out")
    if suffix in by_suffix():
        return Source(locator, by_suffix()[suffix], path)
    if path.name.endswith(LEDGER_ENDINGS):
        return IntakeError("is a database, not an article", where=locator, mend="name a ledger with --ledger")
    if NO_ARTICLES.fullmatch(path.name):
        return IntakeError(f"is of a type that holds no article ({suffix})", where=locator, mend=KNOWN_TYPES)
    with path.open("rb") as file:
        kind = binary(file.read(HEAD))
    if kind:
        return IntakeError(f"is {kind}, of a type that is not known", where=locator, mend=KNOWN_TYPES)
    return Source(locator, "text", path)


def _piped(locator: str, pipe: BinaryIO) -> Source:
    content = read_stream(pipe)
    return Source(locator, by_content(content[:HEAD]), content=content)
