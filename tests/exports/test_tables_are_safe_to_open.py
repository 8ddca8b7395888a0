import csv
import io
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from invented import document, invented
from sayso.exports import write
from sayso.exports.tables.claims import COLUMNS
from sayso.telling import cell


def export(ledger, format) -> bytes:
    out = io.BytesIO()
    write(ledger, format, out)
    return out.getvalue()


def hostile():
    found = invented(document(locator="=HYPERLINK(1)"))
    found.row = replace(found.row, headline="@SUM(1+1)\x1b[31m")
    return found


def test_csv_has_a_row_a_claim_with_its_chain_and_exact_words():
    rows = list(csv.DictReader(io.StringIO(export(invented(), "csv").decode())))
    assert tuple(rows[0]) == COLUMNS
    # dated voices come first
    assert [row["speaker"] for row in rows] == ["Lena Moor", "an Ostrin minister"]
    assert rows[1]["chain"] == "Varda Radio → an Ostrin minister"
    assert rows[1]["words"] == "Ostrin had shipped tractors to Kelmar in return for grain"
    assert rows[1]["status"] == "contested"


def test_no_csv_cell_starts_a_formula_or_holds_an_escape():
    text = export(hostile(), "csv").decode()
    rows = list(csv.reader(io.StringIO(text)))
    assert all(cell[:1] not in tuple("=+-@\t\r") for row in rows for cell in row if cell)
    assert "\x1b" not in text


@given(st.text())
def test_a_cell_is_safe_and_keeps_its_words(words):
    safe = cell(words)
    assert safe.lstrip()[:1] not in tuple("=+-@")[: 4 if safe.strip() else 0]
    assert len(safe) - len(words) in (0, 1)


@pytest.fixture(scope="module")
def workbook(tmp_path_factory):
    path = tmp_path_factory.mktemp("out") / "book.xlsx"
    write(hostile(), "xlsx", path)
    return load_workbook(path)


def test_a_workbook_has_a_sheet_for_each_kind_of_thing(workbook):
    assert workbook.sheetnames == ["events", "claims", "actors", "documents", "origins", "courses", "details"]
    assert [sheet.max_row for sheet in workbook] == [2, 3, 6, 3, 3, 6, 1]


def test_every_text_of_a_workbook_is_text(workbook):
    cells = [cell for sheet in workbook for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert {cell.data_type for cell in cells} == {"s", "n", "d"}
    assert any(str(cell.value).startswith("=HYPERLINK") for cell in cells)
    assert workbook["events"]["A2"].value == "@SUM(1+1)␛[31m"


def test_a_workbook_is_ready_to_sort_and_to_scroll(workbook):
    for sheet in workbook:
        assert sheet.freeze_panes == "B2"
        assert sheet.auto_filter.ref.startswith("A1:")


def test_a_cell_longer_than_a_workbook_allows_is_cut_and_says_so(tmp_path):
    long = invented()
    long.row = replace(long.row, headline="x" * 40_000)
    write(long, "xlsx", tmp_path / "book.xlsx")
    value = load_workbook(tmp_path / "book.xlsx")["events"]["A2"].value
    assert len(value) == 32_767
    assert value.endswith("…")
