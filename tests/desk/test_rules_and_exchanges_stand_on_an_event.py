"""An event's page says what went for what, and which rules stood that day."""

import re

import httpx
import pytest
from axe_playwright_python.sync_playwright import Axe

from sayso.desk import app
from sayso.desk.pages import event_html
from sayso.desk.rules import rules
from sayso.ledger import Ledger
from sayso.telling.exchanges import exchange

REPORT = """LISBON, Oct. 20, 2025 (Tagus News) — The United Nations imposed an arms embargo on Angola in July 2004, \
Portugal's defence minister said on Friday. The United Nations arms embargo on Angola expired in October 2015, he said.

Ghana's government denied that the arms embargo on Angola had expired.

Portugal said that Ghana had delivered rockets to Angola on 3 March 2010 in exchange for diamonds.

Chile's minister said that Brazil had sent coffee to Chile.
"""


@pytest.fixture(scope="module")
def where(tmp_path_factory):
    folder = tmp_path_factory.mktemp("rules")
    (folder / "tagus.txt").write_text(REPORT, encoding="utf-8")
    with Ledger(folder / "rules.db") as book:
        book.add([folder / "tagus.txt"], workers=1)
    return folder / "rules.db"


@pytest.fixture(scope="module")
def dossier(where):
    with Ledger(where, create=False) as book:
        return book.event("Ghana Angola rockets")


def test_the_ways_of_an_exchange_are_a_table_with_who_says_so(dossier):
    html = event_html(dossier)
    section = html[html.index('id="deal"') : html.index('id="rules"')]
    assert re.findall(r'data-label="(?:From|To|Goods|In return for)">(?:<bdi>)?([\w ]+)', section) == [
        *("Ghana", "Angola", "rockets", "diamonds"),
        *("Angola", "Ghana", "diamonds", "rockets"),
    ]
    assert "affirms" in section
    assert "/documents/" in section


def test_a_rule_stands_with_its_day_its_match_and_its_voices(dossier):
    html = event_html(dossier)
    section = html[html.index('id="rules"') :]
    assert "in force</b> on 2010-03-03" in section
    assert "Surely" in section
    assert "says that it began in 2004-07 (“July 2004”)" in section
    assert 'role="img" aria-label="2004 to 2025' in section


def test_a_strip_fills_its_width_and_marks_the_day(dossier):
    ((rule,), beside) = rules(dossier.regimes)
    assert beside == []
    assert rule.strip.stretches[0][0] == 0
    ends = [x + width for x, width, *_ in rule.strip.stretches]
    assert all(start <= end for (start, *_), end in zip(rule.strip.stretches[1:], ends, strict=False))
    assert 0 < rule.strip.mark < 260


def test_a_transfer_alone_is_told_as_its_voices_tell_it_and_no_rule_is_known(where):
    with Ledger(where, create=False) as book:
        alone = book.event("Brazil Chile coffee")
    assert exchange(()) is None
    assert not exchange(alone.flows).returned
    html = event_html(alone)
    assert "What went from whom to whom</h2>" in html
    assert "No source tells of a rule on a party to it" in html


@pytest.mark.browser
@pytest.mark.parametrize("width", [1280, 390])
def test_the_sections_fit_the_window_and_have_no_serious_fault(browser, served, where, dossier, width):
    window = browser.new_context(viewport={"width": width, "height": 900})
    page = window.new_page()
    page.goto(f"{served(app(where))}/events/{dossier.row.event.id}")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    found = [f["id"] for f in Axe().run(page).response["violations"] if f["impact"] in ("serious", "critical")]
    window.close()
    assert found == []


def test_the_charts_of_an_event_come_as_files(served, where, dossier):
    desk, asked = served(app(where)), {"event": dossier.row.event.id}
    for name, words in (
        ("rules", "in force,2010-03-03"),
        ("chain", "Tagus News"),
        ("timeline", "affirms"),
        ("course", "from,status"),
    ):
        answer = httpx.get(f"{desk}/{name}.csv", params=asked)
        assert answer.headers["content-type"].startswith("text/csv")
        assert words in answer.text
