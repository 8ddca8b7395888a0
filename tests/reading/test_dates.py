"""Time expressions resolve to periods against the day they hang on."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.language import Language

from sayso.reading.dates import find_dates, resolve

DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
PUBLISHED = date(2019, 5, 8)  # a Wednesday
dates = st.dates(min_value=date(1950, 1, 1), max_value=date(2090, 1, 1))


def bounds(words: str, **asked: object) -> tuple[str | None, str | None] | None:
    found = resolve(words, PUBLISHED, **asked)  # type: ignore[arg-type]
    return (found.start, found.end) if found else None


@given(dates, st.sampled_from(DAYS))
def test_a_weekday_in_the_past_is_the_last_one_up_to_publication(anchor: date, name: str) -> None:
    found = resolve(f"on {name}", anchor)
    assert found is not None
    assert found.start == found.end
    day = date.fromisoformat(found.start or "")
    assert day.weekday() == DAYS.index(name)
    assert timedelta(0) <= anchor - day < timedelta(days=7)


@given(dates, st.sampled_from(DAYS))
def test_a_weekday_hung_on_a_date_in_the_text_is_the_nearest(anchor: date, name: str) -> None:
    found = resolve(name, anchor, anchored="text")
    assert found is not None
    day = date.fromisoformat(found.start or "")
    assert day.weekday() == DAYS.index(name)
    assert abs((anchor - day).days) <= 3


@given(dates, st.sampled_from(DAYS))
def test_a_weekday_to_come_is_the_next_one(anchor: date, name: str) -> None:
    found = resolve(name, anchor, tense="future")
    assert found is not None
    assert timedelta(0) <= date.fromisoformat(found.start or "") - anchor < timedelta(days=7)


@given(dates)
def test_a_full_date_means_itself_however_it_is_written(day: date) -> None:
    for form in ("%B %d, %Y", "%d %B %Y", "%Y-%m-%d", "%b. %d, %Y", "%A, %d %B %Y"):
        if form.startswith("%b.") and day.month == 5:
            continue  # "May." is no abbreviation
        found = resolve(day.strftime(form), None)
        assert found is not None
        assert found.start == found.end == day.isoformat()


@pytest.mark.parametrize(
    ("words", "start", "end"),
    [
        ("October 2018", "2018-10-01", "2018-10-31"),
        ("February 2020", "2020-02-01", "2020-02-29"),
        ("2018", "2018-01-01", "2018-12-31"),
        ("between 2011 and 2014", "2011-01-01", "2014-12-31"),
        ("2011-14", "2011-01-01", "2014-12-31"),
        ("from March to June 2017", "2017-03-01", "2017-06-30"),
        ("September 6-8, 2018", "2018-09-06", "2018-09-08"),
        ("the 1990s", "1990-01-01", "1999-12-31"),
        ("early 2018", "2018-01-01", "2018-04-30"),
        ("the third quarter of 2018", "2018-07-01", "2018-09-30"),
        ("summer 2018", "2018-06-01", "2018-08-31"),
        ("today", "2019-05-08", "2019-05-08"),
        ("yesterday", "2019-05-07", "2019-05-07"),
        ("last week", "2019-04-29", "2019-05-05"),
        ("this month", "2019-05-01", "2019-05-31"),
        ("last year", "2018-01-01", "2018-12-31"),
        ("next month", "2019-06-01", "2019-06-30"),
        ("three days ago", "2019-05-05", "2019-05-05"),
        ("last Wednesday", "2019-05-01", "2019-05-01"),
        ("October 7", "2018-10-07", "2018-10-07"),
        ("in March", "2019-03-01", "2019-03-31"),
        ("last October", "2018-10-01", "2018-10-31"),
    ],
)
def test_expressions(words: str, start: str, end: str) -> None:
    assert bounds(words) == (start, end)


@pytest.mark.parametrize("words", ["two years", "decades", "25-year", "31 February 2020", "soon", "the man", "Peter"])
def test_lengths_and_nonsense_mean_no_period(words: str) -> None:
    assert bounds(words) is None


def test_without_an_anchor_only_full_expressions_mean_something() -> None:
    assert resolve("Friday", None) is None
    assert resolve("March 2018", None) is not None


def test_dates_are_found_in_place_with_the_tense_of_their_clause(nlp: Language) -> None:
    text = "They met on Tuesday and will meet again on Friday. It has lasted since 2012; in March 2018 it paused."
    found = [(span.of(text), period.start, period.end) for span, period in find_dates(nlp(text), PUBLISHED)]
    assert found == [
        ("Tuesday", "2019-05-07", "2019-05-07"),
        ("Friday", "2019-05-10", "2019-05-10"),
        ("2012", "2012-01-01", None),
        ("March 2018", "2018-03-01", "2018-03-31"),
    ]


def test_numbers_and_modals_are_no_dates(nlp: Language) -> None:
    text = "It may march on; 2,013 people paid $2014 in 25-year bonds to 1,950 others."
    assert find_dates(nlp(text), PUBLISHED) == []
