"""The site can be read from the disk and from a server, searched, and asks nothing of any other machine."""

import re
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer

import pytest
from axe_playwright_python.sync_playwright import Axe

LOADED = re.compile(r"<(?:script|link|img|iframe|source)\b[^>]*?\b(?:src|href)=[\"']?(?:https?:)?//", re.IGNORECASE)
PAGES = ("index.html", "notebooks/affair.html", "explanation/origins.html", "reference/library.html")
SERIOUS = {"serious", "critical"}


class Quiet(SimpleHTTPRequestHandler):
    """Serves files, and logs nothing."""

    def log_message(self, *told):
        pass


@pytest.fixture(scope="module")
def host(site):
    """Return the address at which the site is served on loopback."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=site)) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


@pytest.fixture
def reading(browser, site, host):
    """Return a function that opens a page from the disk or from a server; `asked` is what it asked of others."""
    opened = []

    def go(path, served=False, **options):
        window = browser.new_context(**options)
        opened.append(window)
        page, own = window.new_page(), host if served else site.as_uri()
        page.asked, page.complaints = [], []
        page.on("request", lambda asked: asked.url.startswith((own, "data:", "blob:")) or page.asked.append(asked.url))
        page.on("pageerror", lambda error: page.complaints.append(str(error)))
        page.goto(f"{own}/{path}", wait_until="networkidle")
        return page

    yield go
    for window in opened:
        window.close()


def test_no_page_loads_anything_from_elsewhere(site):
    for page in site.rglob("*.html"):
        found = LOADED.search(page.read_text(encoding="utf-8"))
        assert not found, f"{page.relative_to(site)}: {found.group()}"


@pytest.mark.browser
@pytest.mark.parametrize("served", [False, True], ids=["from the disk", "from a server"])
def test_pages_are_read_and_searched_without_a_request_to_others(reading, served):
    page = reading("index.html", served)
    page.get_by_role("textbox", name="Search").press_sequentially("independent origins")  # it heeds keys
    page.locator(".md-search-result__link").first.wait_for(timeout=15_000)
    assert page.locator(".md-search-result__link", has_text="What counts as one origin").count()
    for path in PAGES[1:]:
        page = reading(path, served)
        assert page.asked == page.complaints == []
        assert page.locator("h1").count() == 1


@pytest.mark.browser
def test_the_front_page_leads_at_once_to_what_has_to_be_known(reading):
    page = reading("index.html")
    page.set_viewport_size({"width": 1280, "height": 1000})
    told = page.get_by_role("article")
    for name in ("What a status means", "What counts as one origin", "What we cannot know"):
        link = told.get_by_role("link", name=name)
        assert link.bounding_box()["y"] < 1200, name  # a screen and a turn of the wheel


@pytest.mark.browser
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", PAGES[:3])  # the library alone takes as long as these
def test_axe_finds_no_serious_fault(reading, path, scheme):
    told = Axe().run(reading(path, color_scheme=scheme)).response
    assert len(told["passes"]) > 10
    assert [(f["id"], n["html"]) for f in told["violations"] if f["impact"] in SERIOUS for n in f["nodes"]] == []
