from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.desk.dates import Days, days
from sayso.desk.timeline import timeline
from sayso.values import Event, Period
from tractors import EVENT_DOSSIER


@given(st.dates(date(1000, 1, 1)))
def test_a_full_date_is_one_day(day):
    assert days(day.isoformat()) == Days(day, day)


def test_a_month_and_a_year_are_all_their_days():
    assert days("2024-02") == Days(date(2024, 2, 1), date(2024, 2, 29))
    assert days("2012") == Days(date(2012, 1, 1), date(2012, 12, 31))


@pytest.mark.parametrize("text", [None, "", "soon", "2020-13", "2020-02-31", "1-2-3-4-5x"])
def test_what_is_no_date_is_none(text):
    assert days(text) is None


def test_points_for_days_and_bars_for_months():
    rows = {row.label: row.signs for row in timeline(EVENT_DOSSIER).rows}
    assert [sign.x == sign.to for sign in rows["Ada Orlo"]] == [True, True]
    (bar,) = rows["an analyst in the port"]
    assert bar.to > bar.x
    (happened,) = rows["The event"]
    assert (happened.open_start, happened.open_end) == (False, False)


def test_an_end_that_nobody_gives_is_open():
    event = replace(EVENT_DOSSIER.row.event, time=Period("2020-04-02", None, "since April"))
    row = timeline(replace(EVENT_DOSSIER, row=replace(EVENT_DOSSIER.row, event=event))).rows[0]
    assert (row.signs[0].open_start, row.signs[0].open_end) == (False, True)


def test_without_any_date_there_is_no_timeline():
    event = Event("event:1", "meeting", ())
    assert timeline(replace(EVENT_DOSSIER, voices=(), row=replace(EVENT_DOSSIER.row, event=event))) is None


def test_dates_far_apart_and_at_the_ends_of_time_are_drawn():
    event = replace(EVENT_DOSSIER.row.event, time=Period("0001", "9999"))
    drawn = timeline(replace(EVENT_DOSSIER, row=replace(EVENT_DOSSIER.row, event=event)))
    assert all(0 <= x <= drawn.width for x, _ in drawn.ticks)
