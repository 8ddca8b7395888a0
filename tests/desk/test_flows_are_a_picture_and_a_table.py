"""Flows: a picture that the server draws and d3-sankey lays out anew, a table, and a file."""

import csv
import io
from itertools import pairwise

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from playwright.sync_api import expect

from sayso.desk.ribbons import BAR
from sayso.desk.sankey import MOST, sankey
from sayso.ledger import FACTUALITY, Channel, Ends

NAMES = st.sampled_from(["", "Chad", "Peru", "Togo", "Fiji"])
REPORTED = st.fixed_dictionaries({camp: st.integers(0, 9) for camp in ("affirms", "denies", "hedges", "others")})
CHANNELS = st.lists(
    st.builds(
        Channel,
        st.builds(Ends, NAMES, st.sampled_from(["", "oil", "wheat"]), NAMES),
        st.just(()),
        st.just(()),
        st.just(()),
        REPORTED.filter(lambda told: sum(told.values())),
    ),
    unique_by=lambda channel: channel.ends,
    max_size=50,
)


@given(CHANNELS)
def test_ribbons_fill_their_nodes_and_nothing_leaves_the_picture(channels):
    drawn = sankey(channels)
    if not channels:
        assert drawn is None
        return
    shown = channels[:MOST]
    assert drawn.left_out == len(channels) - len(shown)
    weight = sum(channel.weight for channel in shown)
    scale = sum(node.height for node in drawn.nodes if node.column == 0) / weight
    for column in range(3):
        nodes = sorted((node for node in drawn.nodes if node.column == column), key=lambda node: node.y)
        assert sum(node.height for node in nodes) == pytest.approx(weight * scale, abs=1)
        assert all(above.y + above.height <= below.y for above, below in pairwise(nodes))
        assert all(0 <= node.x <= drawn.width - BAR and node.y >= 0 for node in nodes)
        assert all(node.y + node.height <= drawn.height + 1 for node in nodes)
    for camp in ("affirms", "denies", "hedges", "others"):
        told = sum(channel.reports[camp] for channel in shown)
        assert sum(r.width for r in drawn.ribbons if r.camp == camp) == pytest.approx(2 * told * scale, rel=0.05, abs=1)


@given(CHANNELS)
def test_every_channel_that_is_shown_has_its_ribbons(channels):
    drawn = sankey(channels)
    numbers = {ribbon.channel for ribbon in drawn.ribbons} if drawn else set()
    assert numbers == set(range(1, min(len(channels), MOST) + 1))


def test_the_page_tells_who_gives_what_to_whom_and_who_says_so(desk):
    html = httpx.get(desk + "/flows").text
    for words in ("tractors", "Westmark", "grain", "From givers by goods to receivers", "Flows as a table"):
        assert words in html


def test_the_file_has_a_line_for_each_way_and_voice(desk):
    lines = list(csv.DictReader(io.StringIO(httpx.get(desk + "/flows.csv").text)))
    assert {line["goods"] for line in lines} >= {"tractors"}
    assert {line["stance"] for line in lines} >= {"affirms", "denies"}


@pytest.mark.parametrize("name", FACTUALITY)
def test_the_page_and_the_file_are_filtered_alike(desk, name):
    asked = {"factuality": name}
    lines = list(csv.DictReader(io.StringIO(httpx.get(desk + "/flows.csv", params=asked).text)))
    assert all(line["factuality"] in FACTUALITY[name] for line in lines)
    assert ("No flow answers" in httpx.get(desk + "/flows", params=asked).text) is (not lines)


def test_someone_unknown_and_a_factuality_that_is_none_break_nothing(desk):
    answer = httpx.get(desk + "/flows", params={"source": "Nobody Known", "factuality": "<x>"})
    assert answer.status_code == 200
    assert "there is no actor" in answer.text
    assert "<x>" not in answer.text


@pytest.mark.browser
def test_the_picture_is_laid_out_for_the_window_and_lights_its_rows(visit):
    page = visit("/flows")
    svg = page.locator("svg.sankey.fitted")
    expect(svg).to_be_visible()
    ribbon = svg.locator(".ribbon.denies").first
    number = ribbon.get_attribute("data-channel")
    row = page.locator(f"#channel-{number}")
    ribbon.dispatch_event("mouseover")
    expect(row).to_have_class("lit")
    row.locator("summary").focus()
    expect(svg.locator(f".ribbon[data-channel='{number}']").first).to_have_class("ribbon affirms lit")
    page.get_by_label("Factuality").select_option("denied")
    page.wait_for_url("**factuality=denied**")
    expect(page.locator("svg.sankey.fitted .ribbon.denies").first).to_be_attached()
    expect(page.locator("svg.sankey.fitted .ribbon.affirms")).to_have_count(0)
    assert page.complaints == []
    assert page.outside == []


@pytest.mark.browser
def test_without_javascript_the_servers_picture_stands(visit):
    page = visit("/flows", java_script_enabled=False)
    expect(page.locator("svg.sankey .ribbon").first).to_be_attached()
    page.get_by_role("textbox", name="Goods").fill("tractors")
    page.get_by_role("button", name="Filter").click()
    page.wait_for_url("**goods=tractors**")
    expect(page.locator("tr[data-channel]").first).to_be_visible()


@pytest.mark.browser
def test_every_table_of_a_chart_can_be_saved(visit):
    page = visit("/flows")
    with page.expect_download() as saved:
        page.get_by_role("link", name="CSV").click()
    assert saved.value.suggested_filename == "flows.csv"
    page.goto(page.url.replace("/flows", "/"))
    page.locator(".headline").first.click()
    page.get_by_text("The same as a table").first.click()
    with page.expect_download() as saved:
        page.locator("a[href^='/chain.csv']").click()
    assert saved.value.suggested_filename == "chain.csv"
