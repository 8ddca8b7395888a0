"""Cells of a workbook: dates that sort as dates, addresses that open, and text that is never a formula."""

import re
from datetime import date
from typing import Any

from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font

from sayso.exports.tables.claims import Value
from sayso.exports.web.weblink import followable
from sayso.telling.plain import plain

_LONGEST = 32_767  # characters that a cell of this format can hold
_LINKED = 65_000  # lines of a sheet whose addresses open: more links than 65,530 break a workbook
_DATES = {"date", "published", "day", "start", "end"}  # columns
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_FIRST = date(1900, 3, 1)  # before it, workbooks of this format count days otherwise
_BOLD, _LINK = Font(bold=True), Font(underline="single", color="0563C1")
_TOP, _WRAPPED = Alignment(vertical="top"), Alignment(vertical="top", wrap_text=True)


def head(page: Any, column: str) -> Any:
    """Return the head of a column."""
    found = WriteOnlyCell(page, value=column)
    found.font = _BOLD
    return found


def cell(page: Any, column: str, value: Value, line: int = 1) -> Any:
    """Return a cell: a whole date of a column of dates is a date, one that is less precise stays text; an address of
    the web in the column `url` opens in a browser. `line` is the number of its line.
    """
    if not isinstance(value, str):
        return value
    if (day := _day(value)) and column in _DATES:
        return _dated(page, day)
    found = WriteOnlyCell(page, value=_short(plain(value)))
    if column == "url" and line <= _LINKED and followable(value) == value:
        found.hyperlink, found.font = value, _LINK
    found.data_type = "s"  # also where it begins with "="
    found.quotePrefix = True  # and stays text when somebody edits it
    found.alignment = _WRAPPED if len(value) > 40 else _TOP
    return found


def _dated(page: Any, day: date) -> Any:
    found = WriteOnlyCell(page, value=day)
    found.number_format = "yyyy-mm-dd"
    found.alignment = _TOP
    return found


def _day(value: str) -> date | None:
    if not _DAY.fullmatch(value):
        return None
    try:
        day = date.fromisoformat(value)
    except ValueError:
        return None
    return day if day >= _FIRST else None


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
