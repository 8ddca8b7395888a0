"""Paper: a report as PDF, set by Chromium from the page, and dated as the report is."""

import io

from pypdf import PdfReader, PdfWriter

from sayso.reports.browser import printed
from sayso.reports.page import page
from sayso.reports.report import Report


def paper(report: Report) -> bytes:
    """Return a report as a PDF file; ExportError where no Chromium is here, or it fails."""
    made = PdfWriter(clone_from=PdfReader(io.BytesIO(printed(page(report)))))
    day = f"D:{report.making.day.replace('-', '')}000000Z"
    by = f"sayso {report.making.version}"
    made.add_metadata({"/Title": report.title, "/Creator": by, "/CreationDate": day, "/ModDate": day})
    made._ID = None
    stream = io.BytesIO()
    made.write(stream)
    return stream.getvalue()
