"""What is installed here: one finding for each part that the house needs."""

import platform
import sqlite3
from importlib.metadata import PackageNotFoundError, version

from sayso.errors import SaysoError
from sayso.ledger import Finding

AGAIN = "install sayso again: pip install sayso"


def installation() -> list[Finding]:
    """Return a finding for sayso, Python, SQLite, spaCy, each reader with what it is made of, and the exports."""
    return [
        _package("sayso", "sayso"),
        Finding("Python", True, platform.python_version()),
        _sqlite(),
        _package("spaCy", "spacy"),
        *_readers(),
        _formats(),
    ]


def _package(name: str, package: str) -> Finding:
    try:
        return Finding(name, True, version(package))
    except PackageNotFoundError:
        return Finding(name, False, f"{package} is not installed", f"pip install {package}")


def _sqlite() -> Finding:
    with sqlite3.connect(":memory:") as connection:
        options = {row[0] for row in connection.execute("PRAGMA compile_options")}
    connection.close()
    if "ENABLE_FTS5" in options:
        return Finding("SQLite", True, f"{sqlite3.sqlite_version} with FTS5")
    return Finding("SQLite", False, f"{sqlite3.sqlite_version} has no FTS5", "use a Python whose SQLite has FTS5")


def _readers() -> list[Finding]:
    from sayso.reading import readers

    return [_reader(name) for name in readers()] or [Finding("reader", False, "none is registered", AGAIN)]


def _reader(name: str) -> Finding:
    from sayso.reading import DEFAULT_READER, describe, reader

    try:
        made = reader(name)
        made.warm()
        facts = [f"{fact} {value}" for fact, value in describe(made).items()]
    except SaysoError as error:
        return Finding("reader", False, f"{name}: {error.what}", error.mend or AGAIN)
    except (ImportError, OSError) as error:
        return Finding("reader", False, f"{name}: {error}", AGAIN)
    usual = ["used where none is named"] if name == DEFAULT_READER else []
    return Finding("reader", True, " · ".join([made.version, *usual, *facts]))


def _formats() -> Finding:
    from sayso.exports import formats

    names = ", ".join(formats())
    return Finding("export formats", bool(names), names or "none", AGAIN)
