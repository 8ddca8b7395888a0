"""An event's page offers its report as a file, by the same functions as the command."""

import io

import httpx
import pytest
from docx import Document

from sayso.ledger import Ledger
from sayso.reports import report, write


@pytest.fixture(scope="module")
def event(ledger_file):
    with Ledger(ledger_file) as ledger:
        return ledger.event("transfer: Sudria → Westmark").row.event.id


def test_the_page_is_the_one_that_the_command_writes(desk, ledger_file, event, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1715000000")
    got = httpx.get(f"{desk}/report.html", params={"event": event})
    made = io.BytesIO()
    with Ledger(ledger_file) as ledger:
        write(report(ledger, event), made)
    assert got.content == made.getvalue()
    assert got.headers["content-disposition"] == 'attachment; filename="report.html"'
    assert got.headers["content-type"] == "text/html; charset=utf-8"


def test_the_document_opens(desk, event):
    got = httpx.get(f"{desk}/report.docx", params={"event": event})
    assert "Sources" in [line.text for line in Document(io.BytesIO(got.content)).paragraphs]


@pytest.mark.parametrize("address", ["/report.html", "/report.docx?event=moon"])
def test_an_event_that_is_not_there_has_none(desk, address):
    assert httpx.get(desk + address).status_code == 404


@pytest.mark.browser
def test_a_person_saves_it_from_the_event(visit, event):
    page = visit(f"/events/{event}")
    with page.expect_download() as saved:
        page.locator("a[href^='/report.html']").click()
    assert saved.value.suggested_filename == "report.html"
