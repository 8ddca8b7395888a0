"""Answers in a notebook can be read on light and on dark ground: axe-core finds no serious fault."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from sayso import Ledger
from shown import answers

pytestmark = pytest.mark.browser
SERIOUS = {"serious", "critical"}
GROUNDS = {"light": "background: #fff; color: #111", "dark": "background: #111; color: #ddd"}


@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("whose", ["plain", "hostile"])
def test_axe_finds_no_serious_fault(browser, book, hostile_ledger, whose, ground):
    if whose == "hostile":
        with Ledger(hostile_ledger) as book:
            shown = [answer._repr_html_() for answer in answers(book).values()]
    else:
        shown = [answer._repr_html_() for answer in answers(book).values()]
    page = browser.new_page()
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.set_content(f"<!doctype html><html lang=en><title>x</title><body style='{GROUNDS[ground]}'>{''.join(shown)}")
    told = Axe().run(page).response
    assert len(told["passes"]) > 10
    faults = [
        (f["id"], node["html"][:300]) for f in told["violations"] if f["impact"] in SERIOUS for node in f["nodes"]
    ]
    assert (faults, asked, page.evaluate("window.owned"), page.title()) == ([], [], None, "x")
    page.close()
