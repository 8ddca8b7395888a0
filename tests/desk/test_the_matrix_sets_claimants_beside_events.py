"""The matrix: claimants by events, by the side that they speak for; a cell opens the words."""

import csv
import io

import httpx
import pytest
from playwright.sync_api import expect

from sayso.ledger import Ledger, Matrix, Portion
from sayso.ledger.listing.grid import blocks, table
from tractors import ACTORS, MEETING, ROW, ROWS  # noqa: F401

STANDS = {
    ("person:ada-orlo", ROW.event.id): ("affirms",),
    ("person:bela-quint", ROW.event.id): ("denies",),
    ("state:SUD", MEETING.event.id): ("others",),
    ("org:norland-radio", MEETING.event.id): ("affirms", "hedges"),
}
MATRIX = Matrix(Portion((ROW, MEETING), 0, 2), {k: v for k, v in STANDS.items() if k[0] in ACTORS}, ACTORS)


def test_those_who_speak_for_one_state_stand_together_and_it_first():
    first = blocks(MATRIX)[0]
    assert first.sides == ("state:SUD",)
    assert first.lines[0].actor.kind == "state"
    assert first.sums[0].counts == {"affirms": 1, "denies": 1}
    assert first.sums[0].split
    assert not first.sums[1].split


def test_who_speaks_for_no_state_stands_last():
    spoken_for = [bool(block.sides) for block in blocks(MATRIX)]
    assert spoken_for == sorted(spoken_for, reverse=True)


def test_each_line_has_a_cell_for_each_event():
    for block in blocks(MATRIX):
        for line in block.lines:
            assert [cell.row for cell in line.cells] == [ROW, MEETING]
    told = {line.actor.id: [cell.told for cell in line.cells] for block in blocks(MATRIX) for line in block.lines}
    assert told["person:ada-orlo"] == ["affirms", "silent"]
    assert told["state:SUD"] == ["silent", "takes no side"]


def test_the_table_is_the_grid():
    columns, rows = table(MATRIX)
    assert columns[2:] == [ROW.headline, MEETING.headline]
    assert ["Sudria", "Bela Quint", "denies", "silent"] in rows


def test_the_file_holds_what_the_page_shows(desk, ledger_file):
    answer = httpx.get(desk + "/matrix.csv")
    assert answer.headers["content-type"].startswith("text/csv")
    assert "attachment" in answer.headers["content-disposition"]
    lines = list(csv.reader(io.StringIO(answer.text)))
    with Ledger(ledger_file) as book:
        found = book.matrix(most=10)
    assert len(lines) - 1 == len({actor for actor, _ in found.stands})
    assert not [cell for line in lines for cell in line if cell[:1] in tuple("=+-@")]


@pytest.mark.browser
def test_a_cell_opens_the_words_and_escape_gives_the_focus_back(visit):
    page = visit("/matrix")
    cell = page.locator("a.cell.denies").first
    cell.focus()
    page.keyboard.press("Enter")
    drawer = page.locator("#words")
    expect(drawer.locator("mark.denies").first).to_be_visible()
    expect(drawer.get_by_role("button", name="Close")).to_be_focused()
    page.keyboard.press("Escape")
    expect(drawer).to_be_empty()
    expect(cell).to_be_focused()
    assert page.complaints == []
    assert page.outside == []


@pytest.mark.browser
def test_without_javascript_a_cell_leads_to_the_words(visit):
    page = visit("/matrix", java_script_enabled=False)
    page.locator("a.cell.affirms").first.click()
    page.wait_for_url("**/words?**")
    expect(page.locator("#said mark.affirms").first).to_be_visible()


@pytest.mark.browser
def test_the_matrix_narrows_while_one_filters(visit):
    page = visit("/matrix")
    page.get_by_label("contested only").check()
    page.wait_for_url("**contested=1**")
    expect(page.get_by_role("status")).to_contain_text("1 event,")
    page.keyboard.press("Escape")
    page.locator("h1").click()
    page.keyboard.press("j")
    assert page.evaluate("document.activeElement.matches('a.cell')")
    assert page.complaints == []


def test_words_of_someone_who_is_silent_are_not_there(desk, ledger_file):
    with Ledger(ledger_file) as book:
        event = book.list_events().items[0].event.id
    assert httpx.get(f"{desk}/words", params={"event": event, "actor": "person:nobody"}).status_code == 404
