"""Dates sort as dates, numbers add up, addresses open: in openpyxl, and as pandas reads the sheets."""

import io
from dataclasses import replace
from datetime import date, datetime

import openpyxl
import pandas
import pytest

from invented import document, invented
from sayso.exports import write
from sayso.exports.tables.xlsx_cell import cell
from sayso.ledger import Ledger

DAY = datetime(2020, 5, 11)


def book(ledger):
    out = io.BytesIO()
    write(ledger, "xlsx", out)
    out.seek(0)
    return out


def documents(url):
    sheet = openpyxl.load_workbook(book(invented(document(url=url))))["documents"]
    return [dict(zip((c.value for c in sheet[1]), row, strict=True)) for row in sheet.iter_rows(min_row=2)]


def test_a_day_is_a_date():
    (first, copy) = documents(None)
    assert (first["published"].value, first["published"].is_date, first["published"].number_format) == (
        DAY,
        True,
        "yyyy-mm-dd",
    )
    assert copy["published"].value is None


@pytest.mark.parametrize(
    ("column", "value", "told"),
    [
        ("date", "2020-05-11", date(2020, 5, 11)),
        ("day", "2020-05", "2020-05"),  # no day is made up
        ("date", "2020-13-45", "2020-13-45"),
        ("published", "1812-06-24", "1812-06-24"),  # a workbook has no such days
        ("value", "2020-05-11", "2020-05-11"),  # what a voice tells stays as it was told
        ("start", 12, 12),
    ],
)
def test_what_is_no_whole_day_stays_what_it_is(column, value, told):
    page = openpyxl.Workbook(write_only=True).create_sheet("x")
    made = cell(page, column, value)
    assert getattr(made, "value", made) == told


def test_an_address_of_the_web_opens():
    (first, *_) = documents("https://post.example/tractors")
    assert first["url"].value == first["url"].hyperlink.target == "https://post.example/tractors"
    claims = openpyxl.load_workbook(book(invented(document(url="https://post.example/tractors"))))["claims"]
    assert [row[-1].hyperlink.target for row in claims.iter_rows(min_row=2)] == ["https://post.example/tractors"] * 2


@pytest.mark.parametrize(
    "url",
    ["javascript:alert(1)", "file:///etc/passwd", "https://bank.example@evil.example/", "=HYPERLINK(1)", "http://[x"],
)
def test_any_other_address_is_only_text(url):
    (first, *_) = documents(url)
    assert (first["url"].value, first["url"].data_type, first["url"].hyperlink) == (url, "s", None)


def test_no_sheet_has_more_links_than_a_workbook_can_hold():
    page = openpyxl.Workbook(write_only=True).create_sheet("x")
    assert cell(page, "url", "https://post.example/", 65_000).hyperlink
    assert cell(page, "url", "https://post.example/", 65_001).hyperlink is None


def test_pandas_reads_days_and_numbers(going_out):
    with Ledger(going_out) as ledger:
        sheets = pandas.read_excel(book(ledger), sheet_name=None)
    claims, reports = sheets["claims"], sheets["documents"]
    assert claims["date"].dtype.kind == reports["published"].dtype.kind == "M"
    assert {claims[name].dtype.kind for name in ("start", "end")} == {"i"}
    assert sheets["events"]["independent_origins"].sum() >= 3
    assert (claims["published"] >= "2024-03-04").all()


def test_a_workbook_keeps_formulas_as_text_beside_dates():
    found = invented()
    found.row = replace(found.row, headline="=2020-05-11")
    sheet = openpyxl.load_workbook(book(found))["events"]
    assert (sheet["A2"].value, sheet["A2"].data_type) == ("=2020-05-11", "s")
