"""Paper: a report as PDF, set by Chromium from the page, and dated as the report is."""

import io

from pypdf import PdfReader, PdfWriter
from pypdf.errors import PyPdfError

from sayso.errors import ExportError
from sayso.reports.browser import VARIABLE, printed
from sayso.reports.page import page
from sayso.reports.report import Report
from sayso.telling.plain import plain


def paper(report: Report) -> bytes:
    """Return a report as a PDF file; ExportError where no Chromium is here, or it fails."""
    content = printed(page(report))
    try:
        made = PdfWriter(clone_from=PdfReader(io.BytesIO(content)))
    except PyPdfError as error:
        raise ExportError(
            f"what the browser made is no PDF: {error}", mend=f"name another browser in {VARIABLE}"
        ) from error
    day = f"D:{report.making.day.replace('-', '')}000000Z"
    told = {"/Title": plain(report.title), "/Creator": f"sayso {report.making.version}"}
    made.add_metadata(told | {"/CreationDate": day, "/ModDate": day})
    stream = io.BytesIO()
    made.write(stream)
    return stream.getvalue()
