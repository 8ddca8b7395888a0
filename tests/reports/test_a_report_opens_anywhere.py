"""The page in a real browser: it asks for nothing, runs nothing, and can be used by everyone, wide and narrow."""

import re
from html import unescape

import pytest
from axe_playwright_python.sync_playwright import Axe

from sayso.reports import report, write

pytestmark = pytest.mark.browser
SERIOUS = {"serious", "critical"}


@pytest.fixture
def opened(browser):
    """Return a function that opens a file in a fresh window; `asked` gathers what it asks for."""
    windows = []

    def go(path, **options):
        window = browser.new_context(offline=True, **options)
        windows.append(window)
        shown = window.new_page()
        shown.asked, shown.complaints = [], []
        shown.on("request", lambda asked: asked.url == path.as_uri() or shown.asked.append(asked.url))
        shown.on("console", lambda said: shown.complaints.append(said.text))
        shown.on("pageerror", lambda error: shown.complaints.append(str(error)))
        shown.goto(path.as_uri())
        return shown

    yield go
    for window in windows:
        window.close()


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_everyone_can_use_it(opened, page, scheme, width):
    shown = opened(page, color_scheme=scheme, viewport={"width": width, "height": 900})
    assert shown.evaluate("document.documentElement.scrollWidth") == width
    told = Axe().run(shown).response
    assert len(told["passes"]) > 10
    found = [(one["id"], node["html"], node.get("failureSummary")) for one in told["violations"]
             if one["impact"] in SERIOUS for node in one["nodes"]]  # fmt: skip
    assert found == []


def test_it_asks_for_nothing_and_runs_nothing(opened, page):
    shown = opened(page, java_script_enabled=False)
    assert shown.asked == []
    assert shown.complaints == []
    html = unescape(page.read_text(encoding="utf-8"))
    assert not re.search(r"<(script|link|img|iframe|object|embed|form|base)\b|\son\w+=|url\(|@import", html)
    assert "default-src 'none'" in html


def test_its_style_is_let_in_by_its_policy(opened, page):
    shown = opened(page)
    assert shown.complaints == []
    assert shown.evaluate("getComputedStyle(document.querySelector('table')).borderCollapse") == "collapse"


def test_every_link_leads_somewhere(opened, page):
    shown = opened(page)
    lost = "[...document.querySelectorAll('a[href^=\"#\"]')].filter(a => !document.getElementById(a.hash.slice(1)))"
    assert shown.evaluate(f"{lost}.length") == 0
    twice = "[...document.querySelectorAll('[id]')].map(e => e.id).filter((id, at, all) => all.indexOf(id) !== at)"
    assert shown.evaluate(twice) == []
    assert shown.locator("a.cite").count() > 40


def test_a_number_leads_to_the_words_and_back(opened, page):
    shown = opened(page)
    voice = shown.locator(".voice").first
    words = voice.locator("b.quoted").inner_text()
    voice.locator("a.cite").click()
    place = shown.locator(":target")
    assert place.locator(".quoted").inner_text() == words
    place.locator("a.back").first.click()
    assert shown.locator(":target").locator("b.quoted").inner_text() == words


def test_the_report_of_one_event_lists_its_chapters(opened, affair, tmp_path):
    write(report(affair, "transfer: Norway"), tmp_path / "one.html")
    shown = opened(tmp_path / "one.html")
    listed = shown.locator("nav ul li").all_inner_texts()
    assert listed[:2] == ["Why it counts as contested", "Who says what"]
    assert shown.locator("h1").inner_text() == "transfer: Norway → Chile, the snowploughs"
