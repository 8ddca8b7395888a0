"""XLSX: a workbook of events, claims, actors, documents and the rest; every text cell is text, never a formula."""

from collections.abc import Iterable
from typing import Any, BinaryIO

from openpyxl import Workbook
from openpyxl.utils import get_column_letter

from sayso.exports.format import Format
from sayso.exports.tables.sheets import SHEETS, Row, Sheet
from sayso.exports.tables.xlsx_cell import cell, head
from sayso.ledger import Edition, Folio
from sayso.values import Event

_WIDE = {
    "event",
    "words",
    "explanation",
    "reason",
    "roles",
    "open_questions",
    "title",
    "chain",
    "grade_rule",
    "details",
}
_LIST = {"affirmed_by", "denied_by", "hedged_by", "carried_by", "events", "aliases", "locator", "name", "speaker"}


def _write(edition: Edition, stream: BinaryIO) -> None:
    book = Workbook(write_only=True)
    pages = [_Page(book.create_sheet(sheet.title), sheet) for sheet in SHEETS]
    for folio in edition.events(by="headline"):
        for event in folio.events:
            for page in pages:
                page.put_event(folio, event)
    for page in pages:
        page.put_rest(edition)
    book.save(stream)


class _Page:
    """A sheet that is being filled."""

    def __init__(self, page: Any, sheet: Sheet) -> None:
        self._page, self._sheet, self._lines = page, sheet, 1
        page.freeze_panes = "B2"
        for number, column in enumerate(sheet.columns, start=1):
            page.column_dimensions[get_column_letter(number)].width = _width(column)
        page.append([head(page, column) for column in sheet.columns])

    def put_event(self, folio: Folio, event: Event) -> None:
        """Append what the sheet has of an event."""
        if self._sheet.of_event:
            self._append(self._sheet.of_event(folio, event))

    def put_rest(self, edition: Edition) -> None:
        """Append what the sheet has of no event, and set the filter over all of its lines."""
        if self._sheet.of_rest:
            self._append(self._sheet.of_rest(edition))
        self._page.auto_filter.ref = f"A1:{get_column_letter(len(self._sheet.columns))}{self._lines}"

    def _append(self, rows: Iterable[Row]) -> None:
        for row in rows:
            pairs = zip(self._sheet.columns, row, strict=True)
            self._page.append([cell(self._page, column, value, self._lines) for column, value in pairs])
            self._lines += 1


def _width(column: str) -> int:
    return 48 if column in _WIDE else 28 if column in _LIST else 16


FORMAT_XLSX = Format(
    "xlsx", "a workbook: events, claims, actors, documents, origins, courses, details", ".xlsx", _write, text=False
)
