"""Writing: a report as a file whose ending tells what it is, whole or not at all."""

from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

from sayso.errors import ExportError
from sayso.exports import save
from sayso.reports.page import page
from sayso.reports.report import Report

ENDINGS = (".html", ".htm", ".pdf", ".docx")


def write(report: Report, out: str | Path | BinaryIO, ending: str | None = None) -> None:
    """Write a report to a path, as its ending tells (.html, .pdf, .docx), or to a binary stream, as HTML unless
    `ending` says otherwise. ExportError where the ending is another, a PDF cannot be made or the path not written.
    """
    if isinstance(out, str | Path):
        path = Path(out)
        save(path, _writer(ending or path.suffix, str(path))(report))
    else:
        out.write(_writer(ending or ".html", "")(report))


def _writer(ending: str, where: str) -> Callable[[Report], bytes]:
    if ending.lower() in (".html", ".htm"):
        return page
    if ending.lower() == ".pdf":
        from sayso.reports.paper import paper

        return paper
    if ending.lower() == ".docx":
        from sayso.reports.word import word

        return word
    mend = f"end its name in one of {', '.join(ENDINGS)}"
    raise ExportError(
        f"a report is no {ending} file" if ending else "no ending tells what it is", where=where, mend=mend
    )
