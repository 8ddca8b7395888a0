"""CSV: the table of claims, UTF-8 (RFC 4180); no cell can start a formula."""

import csv
import io
from collections.abc import Iterable
from typing import BinaryIO, TextIO

from sayso.exports.format import Format
from sayso.exports.tables.claims import COLUMNS, Value, claim_rows
from sayso.ledger import Edition
from sayso.telling.plain import cell


def table(columns: Iterable[str], rows: Iterable[Iterable[Value]]) -> str:
    """Return a table as CSV text with harmless cells; None is an empty cell."""
    text = io.StringIO(newline="")
    _fill(text, columns, rows)
    return text.getvalue()


def _write(edition: Edition, stream: BinaryIO) -> None:
    text = io.TextIOWrapper(stream, encoding="utf-8", newline="")
    _fill(text, COLUMNS, claim_rows(edition))
    text.detach()  # flushes, and leaves the stream open


def _fill(text: TextIO, columns: Iterable[str], rows: Iterable[Iterable[Value]]) -> None:
    writer = csv.writer(text)
    writer.writerow([cell(column) for column in columns])
    writer.writerows([cell(value) if isinstance(value, str) else value for value in row] for row in rows)


FORMAT_CSV = Format("csv", "a table of claims: who says what, through whom, in which words", ".csv", _write)
