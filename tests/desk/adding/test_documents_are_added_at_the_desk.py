"""What is dropped or pasted at the desk is added beside the pages."""

import json
import re
import time
from contextlib import closing

import httpx
import pytest
from playwright.sync_api import expect

from sayso.desk import app
from sayso.desk.adding import Pasted
from sayso.desk.adding.filing import file_name
from sayso.ledger import Ledger
from uploads import TOKEN, post, settled, texts, waiting


def test_files_are_added_known_and_left_out_with_the_reason(client, where):
    answer = post(client, ("a.txt", "A bridge fell."), ("b.txt", "The ferry sails at noon."), ("c.png", b"\x89PNG\r\n"))
    assert (answer.status_code, answer.headers["location"]) == (303, "/add")
    page = settled(client)
    assert "Done: 1 new document, 1 known already, 1 left out." in page
    assert re.search(r'<a href="/documents/doc:\w+"><bdi>a.txt</bdi></a>', page)
    assert re.search(r"c\.png</bdi></th><td[^>]*><bdi>is a picture", page)
    assert "A bridge fell." in texts(where)
    assert waiting(where) == []


def test_a_text_is_pasted_with_what_is_known_of_it(client, where):
    text = "A bridge fell on Monday.\r\n\r\nNobody was hurt."
    assert (
        post(client, text=text, title="A bridge falls", publisher="Fjord Courier", date="2024-05-06").status_code == 303
    )
    assert "Done: 1 new document." in settled(client)
    with Ledger(where) as ledger:
        (found,) = [row.document for row in ledger.documents() if row.document.publisher == "Fjord Courier"]
    assert (found.title, found.published) == ("A bridge falls", "2024-05-06")
    assert found.text == "A bridge falls\n\nA bridge fell on Monday.\n\nNobody was hurt."
    assert re.fullmatch(r"desk/\d{8}-\d{6}-1/pasted-a-bridge-falls\.json", found.locator)


@pytest.mark.parametrize(("fields", "says"), [({}, "nothing to add"), ({"text": "x y", "date": "soon"}, "no date")])
def test_what_is_not_taken_is_said_and_the_form_kept(client, fields, says):
    answer = post(client, title="Kept \u202e title", **fields)
    assert answer.status_code == 422
    assert says in answer.text
    assert "Kept" in answer.text


def test_pages_wait_for_nothing_and_a_second_upload_waits_for_its_turn(client):
    post(client, ("slow.txt", "WAIT 8"))
    post(client, ("next.txt", "A bridge fell."))
    limit = time.monotonic() + 20
    while "Reading." not in (page := client.get("/add").text):
        assert time.monotonic() < limit
    assert "Waits for its turn." in page
    assert '<noscript><meta http-equiv="refresh"' in page
    for path in ("/", "/documents/", "/actors/", "/search?q=ferry"):
        assert client.get(path).status_code == 200
    assert "Waits for its turn." in client.get("/add").text  # all pages came before the first one was read
    page = settled(client)
    assert page.count("Done: 1 new document.") == 2


def test_readers_do_not_add(where, served):
    secret = "a quiet harbour at noon"  # noqa: S105
    with Ledger(where) as ledger:
        ledger.accounts.add("Ada", "keeper", secret)
        ledger.accounts.add("Cora", "reader", secret)
    with httpx.Client(base_url=served(app(where)), timeout=30) as client:
        token = TOKEN.search(client.get("/login").text)[1]
        client.post("/login", data={"csrf": token, "name": "Cora", "password": secret})
        page = client.get("/me").text
        assert 'href="/add"' not in page
        client.token = TOKEN.search(page)[1]
        assert client.get("/add").status_code == 403
        assert post(client, ("a.txt", "A bridge fell.")).status_code == 403
    assert waiting(where) == []


HOSTILE = {
    "../../etc/passwd": "passwd",
    "C:\\temp\\report.pdf": "report.pdf",
    "a\u202efdp.exe": "afdp.exe",
    "-rf.txt": "rf.txt",
    ".htaccess": "unnamed.htaccess",
    "\x00\n.txt": "unnamed.txt",
    "": "unnamed",
    "<script>.html": "_script_.html",
    "x" * 300 + ".txt": "x" * 52 + ".txt",
    "..": "unnamed",
}


@pytest.mark.parametrize("given", HOSTILE)
def test_a_hostile_name_becomes_a_harmless_one(given):
    assert file_name(given) == HOSTILE[given]


def test_files_of_one_name_are_all_added(client, where):
    post(client, ("a.txt", "A bridge fell."), ("A.txt", "A road was closed."), ("../a.txt", "A lock was opened."))
    assert "Done: 3 new documents." in settled(client)


def test_a_pasted_record_is_read_back_whole():
    told = json.loads(Pasted("Two\r\nlines \u202e", "T", "", "2024-01-01").record())
    assert told == {"text": "Two\nlines \u202e", "title": "T", "published": "2024-01-01"}


def test_a_pasted_text_without_a_title_is_named_by_its_opening():
    assert Pasted("A bridge\nfell, on Monday.", "", "", "").name == "pasted-a-bridge-fell-on-monday.json"
    assert Pasted("…", "", "", "").name == "pasted.json"


@pytest.mark.browser
def test_a_journey_with_files_and_a_text(browser, where, served, tmp_path):
    (tmp_path / "bridge.txt").write_text("A bridge fell.")
    with closing(browser.new_context()) as window:
        page = window.new_page()
        complaints = []
        page.on("console", lambda said: said.type == "error" and complaints.append(said.text))
        page.goto(served(app(where)))
        page.get_by_role("link", name="Add", exact=True).click()
        page.get_by_label("Files").set_input_files(tmp_path / "bridge.txt")
        page.get_by_text("Paste a text").click()
        page.get_by_label("Text", exact=True).fill("A road was closed.")
        page.get_by_label("Publisher").fill("Fjord Courier")
        page.get_by_role("button", name="Add").click()
        expect(page.locator(".job [data-state]")).to_have_text("Done: 2 new documents.", timeout=60_000)
        expect(page.get_by_role("status").filter(has_text="Done: 2 new documents.")).to_have_count(1)
        page.get_by_role("link", name="bridge.txt").click()
        expect(page.locator("#text")).to_have_text("A bridge fell.")
        assert complaints == []


@pytest.mark.browser
def test_the_same_without_javascript(browser, where, served, tmp_path):
    (tmp_path / "bridge.txt").write_text("A bridge fell.")
    with closing(browser.new_context(java_script_enabled=False)) as window:
        page = window.new_page()
        page.goto(served(app(where)) + "/add")
        page.get_by_label("Files").set_input_files(tmp_path / "bridge.txt")
        page.get_by_role("button", name="Add").click()
        expect(page.locator(".job [data-state]")).to_have_text("Done: 1 new document.", timeout=60_000)


@pytest.mark.browser
def test_files_are_dropped(browser, where, served):
    with closing(browser.new_context()) as window:
        page = window.new_page()
        page.goto(served(app(where)) + "/add")
        page.evaluate(
            """() => {
                const data = new DataTransfer();
                data.items.add(new File(["A bridge fell."], "bridge.txt"));
                const how = { dataTransfer: data, bubbles: true, cancelable: true };
                for (const name of ["dragover", "drop"]) document.body.dispatchEvent(new DragEvent(name, how));
            }"""
        )
        page.get_by_role("button", name="Add").click()
        expect(page.locator(".job [data-state]")).to_have_text("Done: 1 new document.", timeout=60_000)
