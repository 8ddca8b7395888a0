"""What people do at the desk, in a real browser."""

import pytest

pytestmark = pytest.mark.browser


def test_from_the_list_to_an_event_to_the_words_and_back(visit):
    page = visit("/")
    headline = page.locator("table.events .headline").first
    told = headline.inner_text()
    headline.click()
    assert page.locator("h1").inner_text() == told
    page.locator(".camp.affirms .voice a.words").first.click()
    anchor = page.url.partition("#")[2]
    mark = page.locator(f"[id='{anchor}'] + mark")
    assert mark.is_visible()
    assert "lit" in mark.get_attribute("class")
    page.go_back()
    page.go_back()
    assert page.locator("h1").inner_text() == "Who says what happened"
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
    assert "lit" in entry.get_attribute("class")
    entry.locator("> .back").focus()
    assert "lit" in mark.get_attribute("class")


def test_reading_without_javascript(visit):
    page = visit("/", java_script_enabled=False)
    page.get_by_label("contested only").check()
    page.get_by_role("button", name="Filter").click()
    assert "contested=1" in page.url
    page.locator(".headline").first.click()
    page.locator(".voice a.words").first.click()
    anchor = page.url.partition("#")[2]
    page.locator(f"[id='{anchor}']").click()
    assert page.url.endswith("#entry-" + anchor.removeprefix("at-"))
    page.get_by_label("Search words and names").fill("tractors")
    page.keyboard.press("Enter")
    assert "finds for" in page.get_by_role("status").inner_text()


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
    assert page.get_by_role("heading", name="Documents").is_visible()
    assert "q=tractors" in page.url
    assert page.complaints == []


def test_the_list_narrows_while_one_filters(visit):
    page = visit("/")
    page.get_by_label("contested only").check()
    page.wait_for_url("**contested=1**")
    assert page.locator("table.events .status").all_inner_texts() == ["⇄ contested"]
    assert page.complaints == []


def test_hostile_words_do_nothing_but_stand_there(visit, ledger_file):
    page = visit("/documents/")
    page.get_by_role("link", name="hostile.txt").click()
    source = (ledger_file.parent / "hostile.txt").read_text()
    assert page.locator("#text").evaluate("node => node.textContent") == source
    assert "owned" not in page.title()
    assert page.locator("#text script, #text img").count() == 0
    assert page.locator("#text bdi.odd").count() == 3
    assert page.outside == []


@pytest.mark.parametrize("path", ["/", "/documents/", "/actors/", "/search?q=tractors", "/nowhere"])
@pytest.mark.parametrize("width", [390, 1280])
def test_no_page_scrolls_sideways(visit, path, width):
    page = visit(path)
    page.set_viewport_size({"width": width, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_an_event_and_a_document_do_not_scroll_sideways_on_a_phone(visit):
    page = visit("/")
    page.set_viewport_size({"width": 390, "height": 800})
    for link in (".headline", ".voice a.words"):
        page.locator(link).first.click()
        page.wait_for_load_state()
        assert page.evaluate("document.documentElement.scrollWidth") <= 390
