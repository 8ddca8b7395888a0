"""A copy's page says what the copy kept, left out, added, reworded and moved, in its words, without JavaScript."""

import re
from dataclasses import replace

import pytest
from axe_playwright_python.sync_playwright import Axe

from sayso.desk import app
from sayso.desk.pages import document_html
from sayso.desk.revising import changed
from sayso.ledger import Ledger

CANAL = (
    "The canal was dug in three years by forty thousand men, and it was opened again after a storm had shut it for a "
    "month in the winter of the year before last."
)
WIRE = f"""Dredgers sent to the canal

CAIRO, February 1, 2024 (Delta Agency) — Egypt's canal authority said that Greece had sent dredgers to Egypt. The \
head of the authority, Nadia Fahmy, said that Egypt had paid for the dredgers with cotton.

Greece's embassy denied on Thursday that Greece had sold dredgers to Egypt. {CANAL}
"""
PAPER = f"""Dredgers sent to the canal

CAIRO, February 2, 2024 (Morning Star) — Egypt's canal authority said that Greece had sent dredgers to Egypt. The \
head of the authority, Nadia Fahmy, said that Egypt may have paid for the dredgers with cotton.

{CANAL} Libya's government said on Friday that Libya would buy <boats> from Greece.
"""


@pytest.fixture(scope="module")
def where(tmp_path_factory):
    folder = tmp_path_factory.mktemp("copies")
    for name, text in (("wire.txt", WIRE), ("paper.txt", PAPER)):
        (folder / name).write_text(text, encoding="utf-8")
    with Ledger(folder / "copies.db") as book:
        book.add([folder / "wire.txt", folder / "paper.txt"], workers=1)
    return folder / "copies.db"


@pytest.fixture(scope="module")
def dossier(where):
    with Ledger(where, create=False) as book:
        return book.document("paper.txt")


def section(html):
    return html[html.index('<section class="changed"') :]


def test_each_passage_stands_with_its_words_before_and_now(dossier):
    html = section(document_html(dossier))
    assert "It is <b>a near copy</b> of" in html
    rows = [re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", row)) for row in re.findall(r"<li.*?</li>", html, re.S)]
    assert any("reworded had → may have" in row for row in rows)
    assert any("left out Greece's embassy denied on Thursday" in row.replace("&#39;", "'") for row in rows)
    assert any("added Libya" in row for row in rows)
    assert "<del>" in html
    assert "&lt;boats&gt;" in html


def test_words_lead_to_where_they_stand_in_either_text(dossier):
    html = section(document_html(dossier))
    for document in (dossier.document, dossier.copy_of):
        assert f'href="/documents/{document.id}?at=' in html


def test_what_was_kept_at_length_is_folded(dossier):
    kept = [line for line in changed(dossier.changed).lines if line.kind == "kept"]
    assert [bool(line.folded) for line in kept if "canal was dug" in line.now.text] == [True]
    assert "<details><summary>" in section(document_html(dossier))


def test_claims_that_are_new_gone_and_made_otherwise_are_told(dossier):
    html = section(document_html(dossier))
    assert re.search(r"1 new, 1 gone, 1 made otherwise", html)
    assert "Libya would buy" in html[html.index("Claims</h3>") :]


def test_of_a_quotation_only_what_it_took_over_is_shown(dossier):
    revision = replace(dossier.changed.revision, relation="quotation")
    shown = changed(replace(dossier.changed, revision=revision))
    assert {line.kind for line in shown.lines} == {"kept"}
    assert shown.relation == "parts of it in another text"


def test_what_is_no_copy_has_no_such_section(where):
    with Ledger(where, create=False) as book:
        html = document_html(book.document("wire.txt"))
    assert 'class="changed"' not in html
    assert changed(None) is None


@pytest.mark.browser
@pytest.mark.parametrize("width", [1280, 390])
def test_the_section_fits_the_window_needs_no_script_and_has_no_serious_fault(browser, served, where, dossier, width):
    address = f"{served(app(where))}/documents/{dossier.document.id}"
    plain = browser.new_context(viewport={"width": width, "height": 900}, java_script_enabled=False).new_page()
    plain.goto(address)
    assert plain.locator("#changed-head").is_visible()
    assert plain.locator(".changed .reworded ins").first.is_visible()
    plain.locator(".changed summary").first.click()
    assert plain.locator(".changed details a").first.is_visible()
    plain.context.close()
    window = browser.new_context(viewport={"width": width, "height": 900})
    page = window.new_page()
    page.goto(address)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    found = [f["id"] for f in Axe().run(page).response["violations"] if f["impact"] in ("serious", "critical")]
    window.close()
    assert found == []
