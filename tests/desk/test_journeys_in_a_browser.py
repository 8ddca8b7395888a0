"""What people do at the desk, in a real browser."""

import re

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser
LIT = re.compile(r"\blit\b")


def test_from_the_list_to_an_event_to_the_words_and_back(visit):
    page = visit("/")
    headline = page.locator("table.events .headline").first
    told = headline.inner_text()
    headline.click()
    expect(page.locator("h1")).to_have_text(told)
    page.locator(".camp.affirms .voice a.words").first.click()
    page.wait_for_url("**/documents/**")
    anchor = page.url.partition("#")[2]
    mark = page.locator(f"[id='{anchor}'] + mark")
    expect(mark).to_be_visible()
    expect(mark).to_have_class(LIT)
    page.go_back()
    page.go_back()
    expect(page.locator("h1")).to_have_text("Who says what happened")
    assert page.outside == []
    assert page.complaints == []


def test_a_mark_and_its_entry_light_up_together(visit):
    page = visit("/")
    page.locator(".headline").first.click()
    page.locator(".camp.denies .voice a.words").first.click()
    mark = page.locator("#text mark.denies").first
    number = mark.get_attribute("data-entries").split()[-1]
    entry = page.locator(f".entry[data-entry='{number}']")
    page.mouse.move(0, 0)
    mark.hover()
    expect(entry).to_have_class(LIT)
    page.mouse.move(0, 0)
    expect(entry).not_to_have_class(LIT)
    entry.locator("> .back").focus()
    expect(mark).to_have_class(LIT)
    page.locator("h1").hover()
    entry.hover()
    expect(mark).to_have_class(LIT)


def test_reading_without_javascript(visit):
    page = visit("/", java_script_enabled=False)
    page.get_by_label("contested only").check()
    page.get_by_role("button", name="Filter").click()
    page.wait_for_url("**contested=1**")
    page.locator(".headline").first.click()
    page.wait_for_url("**/events/**")
    page.locator(".voice a.words").first.click()
    page.wait_for_url("**/documents/**")
    anchor = page.url.partition("#")[2]
    page.locator(f"[id='{anchor}']").click()
    page.wait_for_url("**#entry-" + anchor.removeprefix("at-"))
    page.get_by_label("Search words and names").fill("tractors")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_contain_text("finds for")


def test_the_keyboard_alone(visit):
    page = visit("/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to the content"
    page.keyboard.press("Enter")
    page.keyboard.press("j")
    first = page.evaluate("document.activeElement.href")
    page.keyboard.press("j")
    assert page.evaluate("document.activeElement.href") != first
    page.keyboard.press("k")
    assert page.evaluate("document.activeElement.href") == first
    page.keyboard.press("Enter")
    page.wait_for_url(first)
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    page.wait_for_url("**/documents/**")
    page.keyboard.press("u")
    page.wait_for_url(first)
    page.keyboard.press("/")
    page.keyboard.type("Orlo")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search?q=Orlo")
    assert page.complaints == []


def test_finds_appear_while_one_types(visit):
    page = visit("/search")
    page.get_by_label("Search words and names").press_sequentially("tractors")
    page.get_by_role("status").filter(has_text="for “tractors”").wait_for()
    expect(page.get_by_role("heading", name="Documents")).to_be_visible()
    page.wait_for_url("**q=tractors**")
    assert page.complaints == []


def test_the_list_narrows_while_one_filters(visit):
    page = visit("/")
    page.get_by_label("contested only").check()
    page.wait_for_url("**contested=1**")
    expect(page.locator("table.events .status")).to_have_text(["⇄ contested"])
    assert page.complaints == []


def test_hostile_words_do_nothing_but_stand_there(visit, ledger_file):
    page = visit("/documents/")
    page.get_by_role("link", name="hostile.txt").click()
    page.locator("#text").wait_for()
    source = (ledger_file.parent / "hostile.txt").read_text()
    assert page.locator("#text").evaluate("node => node.textContent") == source
    assert "owned" not in page.title()
    assert page.locator("#text script, #text img").count() == 0
    assert page.locator("#text bdi.odd").count() == 3
    assert page.outside == []


@pytest.mark.parametrize(
    "path", ["/", "/matrix", "/flows", "/documents/", "/actors/", "/search?q=tractors", "/nowhere"]
)
@pytest.mark.parametrize("width", [390, 1280])
def test_no_page_scrolls_sideways(visit, path, width):
    page = visit(path)
    page.set_viewport_size({"width": width, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_an_event_and_a_document_do_not_scroll_sideways_on_a_phone(visit):
    page = visit("/")
    page.set_viewport_size({"width": 390, "height": 800})
    for link in (".headline", ".voice a.words"):
        with page.expect_navigation():
            page.locator(link).first.click()
        assert page.evaluate("document.documentElement.scrollWidth") <= 390
