from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.datastructures import QueryParams

from sayso.desk.asking import Asked, asked, page_number, place
from sayso.desk.contest import by_contest
from sayso.desk.pages import actor_html, actors_html, documents_html, home_html, search_html
from sayso.desk.paging import Page, page, paged
from sayso.ledger import ActorTally, Glance, Hit, Named, Offered, Portion, Sayings, SplitSide
from tractors import ACTOR_DOSSIER, ACTORS, MEETING, ROW, ROWS, STATE_DOSSIER

OFFERED = Offered(("meeting", "transfer"), ("Ada Orlo",))


@given(st.integers(0, 300), st.integers(-3, 20), st.integers(1, 60))
def test_pages_hold_the_list_without_gaps(count, number, size):
    items = list(range(count))
    shown = page(items, number, size)
    assert [one for at in range(1, shown.pages + 1) for one in page(items, at, size).items] == items
    assert list(shown.items) == items[shown.first - 1 : shown.last]


def test_the_most_contested_comes_first_whatever_the_order():
    assert by_contest([MEETING, ROW]) == by_contest([ROW, MEETING]) == [ROW, MEETING]


def test_split_sides_and_balance_come_before_size():
    calm = replace(ROW, assessment=replace(ROW.assessment, split_sides=()), documents=50)
    assert by_contest([calm, ROW])[0] is ROW


@given(st.integers(0, 300), st.integers(0, 20), st.integers(1, 60))
def test_a_portion_is_the_page_that_the_whole_list_would_show(count, at, size):
    items = tuple(range(count))
    first = min(at * size, max(0, count - 1) // size * size)
    assert paged(Portion(items[first : first + size], first, count), size) == page(items, first // size + 1, size)


GLANCE = Glance(
    events=2,
    documents=3,
    actors=7,
    by_status={"contested": 1, "reported": 1},
    split=(SplitSide("state:SUD", 1, (Named(ROW.event.id, ROW.headline),)),),
    questions=((ROW.event.open_questions[0], Named(ROW.event.id, ROW.headline)),),
    open_questions=1,
    sides={"state:SUD": ACTORS["state:SUD"]},
)


def home(rows, wanted=Asked(), **more):  # noqa: B008
    return home_html(page(rows, 1), GLANCE, OFFERED, wanted, **more)


def test_the_affair_at_a_glance():
    html = home([ROW, MEETING])
    for words in ("2 events told of in 3 documents by 7 actors", "Split sides", "Open questions", "when</bdi>?"):
        assert words in html


def test_the_list_says_who_affirms_and_denies_and_how_many_witnesses():
    html = home([ROW, MEETING])
    for words in ("Ada Orlo", "Bela Quint", "an analyst in the port", "own voices disagree", "1 witness", "3 reports"):
        assert words in html


def test_filters_stay_in_the_form_and_in_the_pages():
    html = home([ROW] * 60, Asked(contested=True, type="transfer", actor="Ada & Orlo"))
    assert 'value="1" checked' in html
    assert 'value="transfer" selected' in html
    assert "page=2&amp;contested=1&amp;type=transfer&amp;actor=Ada+%26+Orlo" in html


@pytest.mark.parametrize(("query", "problem"), [("since=2024-09-01", False), ("since=", False), ("since=soon", True)])
def test_a_day_that_is_none_is_said_so(query, problem):
    assert bool(asked(QueryParams(query))[1]) is problem


@given(st.text(max_size=12))
def test_no_address_breaks_a_page(text):
    query = QueryParams({"page": text, "at": text, "since": text})
    assert page_number(query) >= 1
    found = place(query, 50)
    assert found is None or 0 <= found.start < found.end <= 50
    asked(query)


def test_an_empty_ledger_says_how_to_begin():
    html = home_html(page([], 1), Glance(0, 0, 0, {}, (), (), 0, {}), Offered((), ()), Asked())
    assert "sayso add" in html


def test_actors_are_listed_with_what_they_say():
    rows = Page((ActorTally(ACTORS["person:ada-orlo"], 4, 0, 0, 1),), 1, 1, 1, 1)
    html = actors_html(rows)
    assert "Ada Orlo" in html
    assert '<td class="n" data-label="Affirms">4</td>' in html


def test_an_actor_shows_what_it_says_and_what_it_is_said_to_do():
    says = actor_html(Sayings(ACTOR_DOSSIER, Portion((ROW,), 0, 1), 0), 30)
    assert "Sudria ships tractors to Westmark" in says
    assert "minister" in says
    assert "2018" in says
    does = actor_html(Sayings(STATE_DOSSIER, Portion((), 0, 0), 2), 30)
    assert "Sudria meets Westmark" in does
    assert "No claim is made in its voice." in does
    assert "/actors/person:bela-quint" in does


def test_copies_are_told_in_the_list_of_documents():
    assert 'href="/documents/doc:01">a copy</a>' in documents_html(page(ROWS, 1))


def test_finds_are_marked_and_lead_to_their_place():
    hits = [
        Hit("document", "doc:01", "Tractors", "…had <shipped> \x02tractors\x03 to…", 2.0),
        Hit("actor", "state:SUD", "Sudria", "\x02Sudria\x03", 1.0),
    ]
    html = search_html("tractors", hits, 60)
    assert "had &lt;shipped&gt; <mark>tractors</mark> to…" in html
    assert 'href="/documents/doc:01#:~:text=tractors"' in html
    assert '<a data-item href="/actors/state:SUD"><mark>Sudria</mark></a>' in html
    assert "2 finds" in html


def test_a_search_without_words_and_one_without_finds_say_so():
    assert "Type words" in search_html("", [], 60)
    assert "no finds" in search_html("zebra", [], 60)
