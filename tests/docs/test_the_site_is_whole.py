"""The docs are built as a site without a warning; every page is in its nav, every link and anchor leads somewhere."""

import re
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from pages import ROOT, pages

HEADING = re.compile(r"^#{1,6} (.+)$", re.MULTILINE)
LINK = re.compile(r"\]\(([^)\s]+)\)")
FENCE = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
LARGE = 100_000  # bytes of a picture
LENT = {"examples/README.md", "src/sayso/reading/trained/weights/MODEL_CARD.md", "src/sayso/reading/trained/ROOTS.md"}


class Links(HTMLParser):
    """The places that a page can be led to, and where it leads."""

    def __init__(self, text):
        super().__init__()
        self.ids, self.links = set(), []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        told = dict(attrs)
        self.ids |= {told[name] for name in ("id", "name") if told.get(name)}
        self.links += [told[name] for name in ("href", "src") if told.get(name)]


def test_nothing_is_warned_of(built):
    done = built[1]
    assert (done.returncode, "WARNING" in done.stderr) == (0, False), done.stderr


def test_every_page_is_in_the_nav(site):
    front = Links((site / "index.html").read_text(encoding="utf-8")).links
    made = {page.relative_to(site).as_posix() for page in site.rglob("*.html")} - {"404.html"}
    assert made - {unquote(urlsplit(link).path) for link in front} == set()
    of_docs = {
        page.relative_to(ROOT / "docs").with_suffix(".html").as_posix() for page in (ROOT / "docs").rglob("*.md")
    }
    assert of_docs - made == set()


def test_every_link_of_the_site_leads_to_a_place_that_is_there(site):
    read = {page: Links(page.read_text(encoding="utf-8")) for page in site.rglob("*.html") if page.name != "404.html"}
    for page, found in read.items():
        for link in found.links:
            target = urlsplit(link)
            if target.scheme in {"http", "https", "mailto", "data"}:
                continue
            there = (page.parent / unquote(target.path)).resolve() if target.path else page
            assert there.exists(), f"{page.relative_to(site)} leads to {link}"
            if target.fragment and there in read:
                assert unquote(target.fragment) in read[there].ids, f"{page.relative_to(site)} leads to {link}"


@pytest.mark.parametrize("page", pages(), ids=lambda page: str(page.relative_to(ROOT)))
def test_links_lead_somewhere_where_pages_are_read_as_files_too(page):
    for link in LINK.findall(FENCE.sub("", page.read_text(encoding="utf-8"))):
        target = urlsplit(link)
        if target.scheme:
            continue
        there = (page.parent / target.path).resolve() if target.path else page
        assert there.exists(), link
        if target.fragment:
            assert target.fragment in anchors(there), link


def anchors(page: Path) -> set[str]:
    """Return the anchors that a forge gives the headings of a page."""
    headings = HEADING.findall(FENCE.sub("", page.read_text(encoding="utf-8")))
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def test_pages_beside_the_code_are_where_the_site_takes_them_from():
    assert all((ROOT / path).exists() for path in LENT)


def test_no_picture_is_large():
    assert [
        path.name for path in (ROOT / "docs" / "assets").rglob("*") if path.is_file() and path.stat().st_size > LARGE
    ] == []
