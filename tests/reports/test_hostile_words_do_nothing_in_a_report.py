import re
from html.parser import HTMLParser
from urllib.parse import urlsplit

import pytest

from hostile import CLOSING, ESCAPES, FORMULA, IMAGE, SCRIPT, TEMPLATE
from sayso.ledger import Ledger
from sayso.marking import HIDDEN, spelt
from sayso.reports import report, write

ALLOWED = {
    *("html", "head", "meta", "title", "style", "body", "header", "main", "footer", "nav", "section", "article", "div"),
    *("h1", "h2", "h3", "h4", "p", "blockquote", "span", "b", "i", "bdi", "code", "a", "dl", "dt", "dd", "ul", "ol"),
    *("li", "table", "caption", "thead", "tbody", "tr", "th", "td"),
}


class Page(HTMLParser):
    """The tags of a page with their attributes, and its text."""

    def __init__(self, html):
        super().__init__(convert_charrefs=True)
        self.tags, self.text, self._odd = [], [], False
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        self._odd = tag == "bdi" and ("class", "odd") in attrs

    def handle_endtag(self, tag):
        self._odd = False

    def handle_data(self, data):
        if not self._odd:
            self.text.append(data)


@pytest.fixture(scope="module")
def hostile(hostile_ledger, tmp_path_factory):
    """Return the path of a report on documents that mean harm, under a title that does."""
    path = tmp_path_factory.mktemp("hostile") / "report.html"
    with Ledger(hostile_ledger) as ledger:
        write(report(ledger, title=f"{SCRIPT} {CLOSING} {ESCAPES}", most=200), path)
    return path


def test_its_tags_are_ours_alone(hostile):
    found = Page(hostile.read_text(encoding="utf-8"))
    assert {tag for tag, _ in found.tags} <= ALLOWED
    for _, attributes in found.tags:
        assert not any(name.startswith("on") or name in ("style", "src", "srcset") for name in attributes)
        where = attributes.get("href", "#")
        assert where.startswith("#") or urlsplit(where).scheme in ("http", "https")


def test_words_stand_as_they_are(hostile):
    said = "".join(Page(hostile.read_text(encoding="utf-8")).text)
    assert all(words in said for words in (SCRIPT, IMAGE))
    assert TEMPLATE.split()[0] in said
    assert FORMULA in said


def test_what_cannot_be_seen_is_shown_and_turns_nothing(hostile):
    said = "".join(Page(hostile.read_text(encoding="utf-8")).text)
    assert [code for code in HIDDEN.finditer(said) if not spelt(said, code.start())] == []
    assert re.search(r"\u202e", hostile.read_text(encoding="utf-8").partition("</head>")[0]) is None


@pytest.mark.browser
@pytest.mark.parametrize("width", [1280, 390])
def test_it_does_nothing_in_a_browser(hostile, browser, width):
    window = browser.new_context(viewport={"width": width, "height": 900})
    shown, asked = window.new_page(), []
    shown.on("request", lambda one: asked.append(one.url))
    shown.goto(hostile.as_uri())
    assert asked == [hostile.as_uri()]
    assert shown.evaluate("window.owned") is None
    assert shown.title() != "owned"
    assert shown.evaluate("document.documentElement.scrollWidth") == width
    window.close()
