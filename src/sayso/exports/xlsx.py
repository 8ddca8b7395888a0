"""XLSX: a workbook of events, claims, actors, documents and the rest; every text cell is text, never a formula."""

from typing import Any, BinaryIO

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter

from sayso.exports.claims import Value
from sayso.exports.folio import Folio
from sayso.exports.format import Format
from sayso.exports.plain import plain
from sayso.exports.sheets import Sheet, sheets

_LONGEST = 32_767  # characters that a cell of this format can hold
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


def _write(folio: Folio, stream: BinaryIO) -> None:
    book = Workbook(write_only=True)
    for sheet in sheets(folio):
        _fill(book.create_sheet(sheet.title), sheet)
    book.save(stream)


def _fill(page: Any, sheet: Sheet) -> None:
    rows = list(sheet.rows)
    page.freeze_panes = "B2"
    page.auto_filter.ref = f"A1:{get_column_letter(len(sheet.columns))}{len(rows) + 1}"
    for number, column in enumerate(sheet.columns, start=1):
        page.column_dimensions[get_column_letter(number)].width = _width(column)
    page.append([_head(page, column) for column in sheet.columns])
    for row in rows:
        page.append([_cell(page, value) for value in row])


def _head(page: Any, column: str) -> Any:
    head = WriteOnlyCell(page, value=column)
    head.font = Font(bold=True)
    return head


def _cell(page: Any, value: Value) -> Any:
    if not isinstance(value, str):
        return value
    found = WriteOnlyCell(page, value=_short(plain(value)))
    found.data_type = "s"  # also where it begins with "="
    found.quotePrefix = True  # and stays text when somebody edits it
    found.alignment = Alignment(vertical="top", wrap_text=len(value) > 40)
    return found


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"


def _width(column: str) -> int:
    return 48 if column in _WIDE else 28 if column in _LIST else 16


FORMAT_XLSX = Format(
    "xlsx", "a workbook: events, claims, actors, documents, origins, courses, details", ".xlsx", _write, text=False
)
