"""The pages to sign in, to add and to keep accounts: axe-core finds no serious fault, and nothing scrolls sideways."""

import shutil

import pytest
from axe_playwright_python.sync_playwright import Axe

from sayso.desk import app
from sayso.ledger import Ledger

pytestmark = pytest.mark.browser
SECRET = "a quiet harbour at noon"  # noqa: S105


@pytest.fixture(scope="module")
def where(ledger_file, served, tmp_path_factory):
    """Return the address of a desk with accounts."""
    team = tmp_path_factory.mktemp("team") / "team.db"
    shutil.copy(ledger_file, team)
    with Ledger(team) as ledger:
        ledger.accounts.add("Ada Orlo", "keeper", SECRET)
        ledger.accounts.add("Cora Bent-Lindqvist of the long name in full", "reader", SECRET)
    return served(app(team))


def faults(page):
    told = Axe().run(page).response
    assert len(told["passes"]) > 10
    return [
        (fault["id"], node["html"])
        for fault in told["violations"]
        if fault["impact"] in ("serious", "critical")
        for node in fault["nodes"]
    ]


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_by_everyone_at_any_width(browser, where, tmp_path, scheme, width):
    window = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)
    page = window.new_page()

    def looked_at():
        assert faults(page) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= width

    page.goto(where + "/add")
    looked_at()
    page.get_by_role("textbox", name="Name").fill("Ada Orlo")
    page.get_by_label("Password").fill("wrong wrong wrong" if scheme == "dark" and width == 390 else SECRET)
    page.keyboard.press("Enter")
    if scheme == "dark" and width == 390:
        page.get_by_role("alert").filter(has_text="do not fit").wait_for()
        looked_at()
        page.get_by_label("Password").fill(SECRET)
        page.keyboard.press("Enter")
    page.wait_for_url("**/add")
    page.get_by_text("Paste a text").click()
    looked_at()
    if (scheme, width) == ("light", 1280):
        (tmp_path / "picture.png").write_bytes(b"\x89PNG\r\n")
        page.get_by_label("Files").set_input_files(tmp_path / "picture.png")
        page.get_by_role("button", name="Add").click()
        page.locator(".job").first.wait_for()
        looked_at()
        page.locator(".job.done").wait_for(timeout=60_000)
    looked_at()
    for path in ("/me", "/accounts"):
        page.goto(where + path)
        looked_at()
    window.close()
