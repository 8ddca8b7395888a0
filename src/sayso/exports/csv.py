"""CSV: the table of claims, UTF-8 (RFC 4180); no cell can start a formula."""

import csv
import io
from collections.abc import Iterable
from typing import BinaryIO

from sayso.exports.claims import COLUMNS, Value, claim_rows
from sayso.exports.folio import Folio
from sayso.exports.format import Format
from sayso.exports.plain import cell


def table(columns: Iterable[str], rows: Iterable[Iterable[Value]]) -> str:
    """Return a table as CSV text with harmless cells; None is an empty cell."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow([cell(column) for column in columns])
    writer.writerows([cell(value) if isinstance(value, str) else value for value in row] for row in rows)
    return text.getvalue()


def _write(folio: Folio, stream: BinaryIO) -> None:
    stream.write(table(COLUMNS, claim_rows(folio)).encode("utf-8"))


FORMAT_CSV = Format("csv", "a table of claims: who says what, through whom, in which words", ".csv", _write)
