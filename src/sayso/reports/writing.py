"""Writing: a report as a file whose ending tells what it is, whole or not at all."""

from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

from sayso.errors import ExportError
from sayso.exports import save
from sayso.reports.page import page
from sayso.reports.report import Report

ENDINGS = (".html", ".htm", ".pdf", ".docx")
_MEND = f"take one of {', '.join(ENDINGS)}"


def write(report: Report, out: str | Path | BinaryIO, ending: str | None = None) -> None:
    """Write a report to a path, as its ending tells (.html, .pdf, .docx), or to a binary stream, as HTML unless
    `ending` says otherwise. ExportError where the ending is another, a PDF cannot be made or the path not written.
    """
    if isinstance(out, str | Path):
        save(Path(out), _writer(ending or ending_of(out))(report))
    else:
        out.write(_writer(ending or ".html")(report))


def ending_of(out: str | Path) -> str:
    """Return the ending of a report's file; ExportError where it tells no kind of report."""
    ending = Path(out).suffix.lower()
    if ending not in ENDINGS:
        raise ExportError("its ending tells no kind of report", where=str(out), mend=_MEND)
    return ending


def _writer(ending: str) -> Callable[[Report], bytes]:
    if ending == ".pdf":
        from sayso.reports.paper import paper

        return paper
    if ending == ".docx":
        from sayso.reports.word import word

        return word
    if ending not in ENDINGS:
        raise ExportError(f"{ending!r} is no kind of report", mend=_MEND)
    return page
