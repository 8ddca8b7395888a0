"""Whoever rules at the desk needs no mouse, sees at once what a ruling changed, and can undo it."""

import re

import pytest
from playwright.sync_api import expect

from sayso.desk import app
from sayso.exports import log_lines
from sayso.ledger import Accept, Ledger

pytestmark = pytest.mark.browser
FIRST = """# Cranes for coal

Harbour Radio said Sudrian minister Ada Orlo told it that Sudria had shipped cranes to Westmark in return for coal.
Sudria's ambassador Bela Quint denied the report on Friday. It is not clear when the cranes left.
"""
SECOND = """EASTHAVEN, May 12, 2020 - Westmark's government said that Sudria had sent cranes to Westmark.

Bela Quint said Sudria had not shipped cranes to Westmark. An analyst said Sudria may have shipped cranes to
Westmark in April.
"""


@pytest.fixture
def ruled(browser, served, tmp_path):
    """Return a page of a desk over a ledger of its own, and that ledger's file."""
    for name, text in {"first.md": FIRST, "second.txt": SECOND}.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    with Ledger(tmp_path / "own.db") as ledger:
        ledger.add([tmp_path / "first.md", tmp_path / "second.txt"], workers=1, reader="rules")
    window = browser.new_context(viewport={"width": 1280, "height": 900})
    page = window.new_page()
    page.complaints = []
    page.on("console", lambda said: said.type == "error" and page.complaints.append(said.text))
    page.on("pageerror", lambda error: page.complaints.append(str(error)))
    page.desk, page.ledger = served(app(tmp_path / "own.db")), tmp_path / "own.db"
    yield page
    window.close()


def here(page) -> str:
    """Return the claim of the card that has the focus."""
    return page.evaluate("document.activeElement.dataset.claim")


def kinds(page) -> list[str]:
    with Ledger(page.ledger) as ledger:
        return [ruling.kind + (" undone" if ruling.undone else "") for ruling in ledger.rulings()]


def test_the_queue_is_worked_off_by_keyboard_alone(ruled):
    page = ruled
    page.goto(page.desk + "/queue")
    first, waiting = here(page), int(page.locator("#waiting").inner_text().split()[0])
    page.keyboard.press("j")
    second = here(page)
    assert first != second
    page.keyboard.press("k")
    assert here(page) == first
    page.keyboard.press("a")
    expect(page.locator(f"[data-claim='{first}'] .made")).to_contain_text("Accepted")
    expect(page.locator(f"[data-claim='{second}']")).to_be_focused()
    expect(page.locator("#waiting")).to_have_text(f"{waiting - 1} claims,")
    page.keyboard.press("r")
    expect(page.locator(f"[data-claim='{second}'] .made")).to_contain_text("Rejected")
    expect(page.locator(f"[data-claim='{second}'] .shifts, [data-claim='{second}'] .made .none")).to_be_visible()
    assert kinds(page) == ["accept", "reject"]
    page.keyboard.press("u")
    expect(page.locator(f"[data-claim='{second}'] .made")).to_contain_text("Undone")
    assert kinds(page) == ["accept", "reject undone"]
    page.keyboard.press("a")  # what was undone is ruled on anew, where it is
    expect(page.locator(f"[data-claim='{second}'] .made")).to_contain_text("Accepted")
    assert kinds(page) == ["accept", "reject undone", "accept"]
    page.reload()
    assert page.locator(f"[data-claim='{first}']").count() == 0
    assert page.complaints == []


def test_a_claim_is_corrected_by_selecting_words_with_the_keys(ruled):
    page = ruled
    page.goto(page.desk + "/queue")
    claim = here(page)
    page.keyboard.press("e")
    page.wait_for_url("**/rulings/claim/**")
    expect(page.get_by_label("Stance")).to_be_focused()
    page.keyboard.type("men")  # mentions
    page.locator("#text").focus()
    for _ in range(2):
        page.keyboard.press("Shift+ArrowRight")
    page.keyboard.press("Enter")
    words = page.get_by_label("The words that state it")
    expect(words).to_be_focused()
    chosen = words.input_value()
    assert chosen
    assert re.fullmatch(r"\d+-\d+", page.locator("[name='at words']").input_value())
    page.keyboard.press("Tab")
    page.locator("form.correction button").focus()
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/rulings/\d+"))
    expect(page.get_by_role("status")).to_contain_text("stance mentions")
    with Ledger(page.ledger) as ledger:
        found = ledger.claim(claim).voice
        assert (found.claim.stance, found.words) == ("mentions", chosen)
    page.get_by_role("button", name="Undo").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_contain_text("Undone")
    assert page.complaints == []


def test_words_that_are_selected_in_part_are_meant_whole(ruled):
    page = ruled
    page.goto(page.desk + "/queue")
    page.keyboard.press("e")
    page.wait_for_url("**/rulings/claim/**")
    page.evaluate("""() => {
        const walker = document.createTreeWalker(document.getElementById("text"), NodeFilter.SHOW_TEXT);
        let node, at = -1;
        while (at < 0 && (node = walker.nextNode())) at = node.data.indexOf("Westmark");
        getSelection().setBaseAndExtent(node, at + 2, node, at + 5);
        document.getElementById("text").dispatchEvent(new MouseEvent("mouseup", { bubbles: true }));
    }""")
    expect(page.get_by_label("The words that state it")).to_have_value("Westmark")
    start, _, end = page.locator("[name='at words']").input_value().partition("-")
    assert page.locator("#text").evaluate("(all, [a, b]) => all.textContent.slice(a, b)", [int(start), int(end)]) == (
        "Westmark"
    )


def test_a_grade_is_told_where_it_was_given(ruled):
    with Ledger(ruled.ledger) as ledger:
        speaker = ledger.event(ledger.events()[0].event.id).voices[0].speaker.id
    ruled.goto(f"{ruled.desk}/actors/{speaker}")
    ruled.get_by_text("Rule on this actor").click()
    ruled.get_by_label("A grade on the Admiralty scale").select_option("B")
    ruled.get_by_role("button", name="Grade it").click()
    expect(ruled.get_by_role("status")).to_contain_text("Graded B by")
    ruled.get_by_role("link", name="Back to where it was made").click()
    expect(ruled.locator(".ruling-thing")).to_contain_text("Graded B by")


def test_ruling_on_an_event_shows_its_new_status(ruled):
    page = ruled
    page.goto(page.desk + "/?contested=1")
    page.locator(".headline").first.click()
    with Ledger(page.ledger) as ledger:
        denials = [v for v in ledger.event(page.url.rpartition("/")[2]).voices if v.claim.stance == "denies"]
    for voice in denials:
        form = page.locator(f"form.rule:has(input[value='{voice.claim.id}'])")
        form.get_by_role("button", name="Reject").click()
    standing = page.locator("#standing .status")
    expect(standing).not_to_contain_text("contested")
    expect(page.locator("#number-denies")).to_have_text("nobody")
    last = page.locator(".made").last
    expect(page.locator(".made")).to_have_count(len(denials))
    expect(page.locator(".made", has_text="contested, ").last).to_contain_text("→")
    last.get_by_role("button", name="Undo").click()
    expect(page.locator(".made.undone")).to_have_count(1)
    expect(standing).to_contain_text("contested")
    expect(page.locator("#number-denies")).to_have_text("1")
    page.get_by_role("link", name="show all of it as it is now").click()
    expect(page.get_by_role("heading", name="Rejected, and not counted")).to_be_visible()
    page.goto(page.desk + "/rulings")
    expect(page.locator("table.log tbody tr")).to_have_count(len(denials))
    assert page.complaints == []


def test_ruling_without_javascript(ruled, browser):
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(ruled.desk + "/queue")
    page.get_by_role("button", name="Accept").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Ruling 1")
    page.get_by_role("button", name="Undo").click()
    expect(page.get_by_role("status")).to_contain_text("Undone")
    page.get_by_role("link", name="Back to where it was made").click()
    assert kinds(ruled) == ["accept undone"]
    page.context.close()


@pytest.mark.parametrize("path", ["/queue", "/rulings", "/rulings/claim/", "/rulings/merge?event="])
@pytest.mark.parametrize("width", [390, 1280])
def test_no_page_of_rulings_scrolls_sideways(ruled, path, width):
    with Ledger(ruled.ledger) as ledger:
        row = ledger.events()[0]
        path += ledger.event(row.event.id).voices[0].claim.id if path.endswith("claim/") else ""
        path += row.event.id if path.endswith("event=") else ""
    ruled.set_viewport_size({"width": width, "height": 800})
    ruled.goto(ruled.desk + path)
    assert ruled.evaluate("document.documentElement.scrollWidth") <= width


def test_a_log_is_taken_over_and_its_rulings_are_listed(ruled, tmp_path):
    with Ledger(ruled.ledger) as ledger:
        ledger.rule(Accept(ledger.queue()[0].voice.claim.id), by="Anna")
        (tmp_path / "log.jsonl").write_bytes(b"".join(log_lines(ledger.log())))
        ledger.undo(1)
    ruled.goto(ruled.desk + "/rulings")
    ruled.get_by_text("Replay a log of another ledger").click()
    ruled.get_by_label("A log that was exported").set_input_files(tmp_path / "log.jsonl")
    ruled.get_by_role("button", name="Replay it").click()
    expect(ruled.get_by_role("status")).to_contain_text("0 new here, 1 known already")
    ruled.goto(ruled.desk + "/rulings/99999999999999999999")
    expect(ruled.get_by_role("heading", level=1)).to_have_text("Not found")
