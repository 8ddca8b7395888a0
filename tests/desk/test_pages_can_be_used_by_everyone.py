"""axe-core, the common checker of accessibility, finds no serious fault on any page."""

import pytest
from axe_playwright_python.sync_playwright import Axe

pytestmark = pytest.mark.browser
PATHS = (
    *("/matrix", "/flows", "/flows?goods=nothing", "/documents/", "/actors/", "/actors/person:ada-orlo"),
    *("/search?q=tractors", "/nowhere"),
)
SERIOUS = {"serious", "critical"}


def faults(page):
    """Return the serious faults of a page; that rules were passed shows that the checker ran."""
    told = Axe().run(page).response
    found = told["violations"]
    assert len(told["passes"]) > 10
    return [
        (fault["id"], node["html"], node.get("failureSummary"))
        for fault in found
        if fault["impact"] in SERIOUS
        for node in fault["nodes"]
    ]


def follow(page, link):
    """Follow a link, and wait until the page that it leads to has its styles: the checker looks at colours."""
    with page.expect_navigation(wait_until="load"):
        page.locator(link).first.click()


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_serious_fault_on_any_page(visit, desk, scheme, width):
    page = visit("/", color_scheme=scheme)
    page.set_viewport_size({"width": width, "height": 900})
    assert faults(page) == []
    follow(page, ".headline")
    for folded in page.locator("details > summary").all():
        folded.click()
    assert faults(page) == []
    follow(page, ".voice a.words:visible")
    assert faults(page) == []
    for path in (
        "/matrix",
        "/flows",
        "/flows?goods=nothing",
        "/documents/",
        "/actors/",
        "/actors/person:ada-orlo",
        "/search?q=tractors",
        "/api",
        "/nowhere",
    ):
        page.goto(desk + path)
        assert faults(page) == []
    page.goto(desk + "/matrix")
    page.locator("a.cell").first.click()
    page.locator("#words .voice").first.wait_for()
    assert faults(page) == []
