"""Documents that mean harm are shown on every page and in every file of the desk, and do nothing there."""

import csv
import io
import re
from html.parser import HTMLParser
from urllib.parse import quote, urlsplit

import httpx
import pytest
from starlette.routing import Mount, Route

from hostile import CLOSING, ESCAPES, FORMULA, HIDDEN, IMAGE, SCRIPT, TEMPLATE, TURNED
from sayso.desk import app
from sayso.exports import HIDDEN as ODD
from sayso.exports import spelt
from sayso.ledger import Ledger

WORDS = (CLOSING, ESCAPES, FORMULA, HIDDEN, IMAGE, SCRIPT, TEMPLATE, TURNED)
FORBIDDEN = {"iframe", "object", "embed", "base", "style", "img", "frame", "applet", "video", "audio"}
ADDRESSES = ("href", "src", "action", "formaction", "hx-get", "hx-post", "data", "xlink:href")


class Page(HTMLParser):
    """What stands in a page: tags with their attributes, and text outside labelled characters."""

    def __init__(self, html):
        super().__init__(convert_charrefs=True)
        self.tags, self.text, self._labelled = [], [], 0
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        if tag == "bdi":
            self._labelled = 1 if ("class", "odd") in attrs else self._labelled

    def handle_endtag(self, tag):
        if tag == "bdi":
            self._labelled = 0

    def handle_data(self, data):
        if not self._labelled:
            self.text.append(data)


class Text(HTMLParser):
    """The text of the element `text`."""

    def __init__(self, html):
        super().__init__(convert_charrefs=True)
        self.text, self._depth = "", 0
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self._depth += bool(self._depth or ("id", "text") in attrs)

    def handle_endtag(self, tag):
        self._depth -= bool(self._depth)

    def handle_data(self, data):
        self.text += data if self._depth else ""


@pytest.fixture(scope="module")
def places(hostile_ledger):
    """Return every address of the desk: each route, and each of its pages for each thing of the ledger."""
    with Ledger(hostile_ledger) as ledger:
        things = {
            "events": [row.event.id for row in ledger.events()],
            "documents": [row.document.id for row in ledger.documents()],
            "actors": [actor.id for actor in ledger.actors()],
        }
    event = quote(things["events"][0])
    found = [f"/search?q={quote(words)}" for words in WORDS]
    found += [f"/{room}/{quote(words, safe='')}" for room in things for words in WORDS]
    found += [f"/?actor={quote(words)}&type={quote(words)}&since={quote(words)}" for words in WORDS]
    found += [f"/words?event={event}&actor={quote(actor)}" for actor in things["actors"]]
    for route in app(hostile_ledger).routes:
        if isinstance(route, Mount) or "GET" not in route.methods:
            continue
        assert isinstance(route, Route)
        if "{" not in route.path:
            found += [route.path, f"{route.path}?event={event}"]
        else:
            room = route.path.split("/")[1]
            found += [re.sub(r"{[^}]*}", quote(key, safe=":"), route.path) for key in things.get(room, ["x"])]
    return list(dict.fromkeys(found))


@pytest.fixture(scope="module")
def answers(hostile_ledger, served, places):
    """Return the answer of each address."""
    with httpx.Client(base_url=served(app(hostile_ledger)), timeout=60) as client:
        return {place: client.get(place) for place in places}


def pages(answers):
    shown = {place: found for place, found in answers.items() if "content-disposition" not in found.headers}
    return {place: found for place, found in shown.items() if "html" in found.headers.get("content-type", "")}


def test_every_address_answers(answers):
    assert len(answers) > 80
    assert {place: found.status_code for place, found in answers.items() if found.status_code >= 500} == {}
    assert all("default-src 'none'" in found.headers["content-security-policy"] for found in answers.values())


def test_no_page_holds_an_element_or_a_script_of_theirs(answers):
    for place, found in pages(answers).items():
        for tag, attributes in Page(found.text).tags:
            assert tag not in FORBIDDEN, place
            assert tag != "script" or attributes["src"].startswith("/static/"), place
            assert not [name for name in attributes if name.startswith("on") or name == "style"], (place, tag)


def test_no_address_leads_to_a_script_or_sends_anything_away(answers):
    for place, found in pages(answers).items():
        for tag, attributes in Page(found.text).tags:
            for name in ADDRESSES:
                address = (attributes.get(name) or "").strip()
                outward = urlsplit(address).scheme or address.startswith("//")
                assert not outward or (tag == "a" and address.startswith(("http://", "https://"))), (place, address)


def test_no_hidden_character_is_unlabelled(answers):
    for place, found in pages(answers).items():
        page = Page(found.text)
        told = [value for _, attributes in page.tags for value in attributes.values() if value]
        for text in (*page.text, *told):
            bare = [f"U+{ord(one.group()):04X}" for one in ODD.finditer(text) if not spelt(text, one.start())]
            assert set(bare) <= {"U+000D"}, (place, text[:200])


def test_templates_in_words_are_words(answers):
    shown = next(found.text for place, found in answers.items() if place.startswith("/search") and "raw" in place)
    assert "7 * 7" in shown
    assert "49" not in Page(shown).text


def test_the_text_of_each_document_is_its_own_letter_by_letter(answers, hostile_ledger):
    with Ledger(hostile_ledger) as ledger:
        texts = {row.document.id: row.document.text for row in ledger.documents()}
    for key, text in texts.items():
        assert Text(answers[f"/documents/{key}"].text).text == text.replace("\x00", "\u2400"), key


def test_no_cell_of_a_file_starts_a_formula_or_holds_a_control(answers):
    files = {place: found for place, found in answers.items() if "csv" in found.headers.get("content-type", "")}
    assert len(files) >= 6
    cells = 0
    for place, found in files.items():
        assert found.headers["content-disposition"].startswith("attachment; filename="), place
        for row in csv.reader(io.StringIO(found.text)):
            for cell in row:
                cells += 1
                assert cell.lstrip()[:1] not in tuple("=+@"), (place, cell)
                assert not re.match(r"\s*-[^\d.]", cell), (place, cell)
                assert not [one for one in ODD.finditer(cell) if not spelt(cell, one.start())], (place, cell)
    assert cells > 100


@pytest.mark.browser
def test_in_a_browser_no_page_runs_asks_or_shifts_anything(browser, hostile_ledger, served, answers):
    where = served(app(hostile_ledger))
    window = browser.new_context(viewport={"width": 1280, "height": 900})
    page = window.new_page()
    outside, complaints, dialogs, overflowing = [], [], [], {}
    page.on("request", lambda asked: asked.url.startswith(where) or outside.append(asked.url))
    page.on("console", lambda said: said.type == "error" and complaints.append((page.url, said.text)))
    page.on("pageerror", lambda error: complaints.append((page.url, str(error))))
    page.on("dialog", lambda dialog: (dialogs.append(dialog.message), dialog.dismiss()))
    for place in pages(answers):
        page.goto(where + place)
        assert page.evaluate("window.owned") is None, place
        assert page.title().endswith("· sayso"), place
        wide = page.evaluate("document.documentElement.scrollWidth")
        if wide > 1280:
            overflowing[place] = wide
    window.close()
    assert overflowing == {}
    assert (outside, dialogs) == ([], [])
    assert [one for one in complaints if "status of 404" not in one[1]] == []
