from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.values import Claim, Happening, Period, Span
from sayso.weighing.regimes import Window, answer, course, on
from sayso.weighing.regimes.spells import spells
from sayso.weighing.regimes.turns import Turn, turns

SPOKEN = "2024-06-10"


def told(verb="", text=None, start=None, end=None, *, phase="ongoing", stance="affirms", spoken=SPOKEN, voice="a"):
    """Return the turns of one claim, as "the embargo VERB in TEXT"."""
    happening = Happening("h", "d", "sanction", Span(0, 1), ("embargo", *verb.split()), phase=phase)
    object.__setattr__(happening, "time", Period(start, end, text))
    fact = {"affirms": "CT+", "denies": "CT-"}.get(stance, "UU")
    claim = Claim(f"c:{voice}:{verb}:{text}:{spoken}", "d", "e", Span(0, 1), (), voice, stance, fact)
    return turns(claim, happening, on(spoken))


IMPOSED = told("impose", "July 2004", "2004-07-01", "2004-07-31")
EXPIRED = told("expire", "October 2015", "2015-10-01", "2015-10-31", phase="lapsed", voice="b")
SNAPPED = told("snap", "September 28, 2025", "2025-09-28", "2025-09-28", spoken="2025-10-01")
NOW = told("remain")
EXTENDED = told("extend", "12 September 2025", None, "2025-09-12")
UNTIL = told("remain", "November 2018", None, "2018-11-30")
SINCE = told("be", "2004", "2004-01-01", None)
FROM_TO = told("be", "from 2010 to 2015", "2010-01-01", "2015-12-31")
LIFTED = told("lift", phase="lapsed", spoken="2020-05-01")
DUE = told("expire", "May 2025", "2025-05-01", "2025-05-31", stance="predicts")
NEVER = told("impose", stance="denies", phase="unknown")
NO_LONGER = told("be", stance="denies", phase="unknown", voice="b")
NOT_EXPIRED = told("expire", stance="denies", phase="lapsed", voice="c", spoken="2016-03-01")
BANNED = told("", "May 2010", "2010-05-01", "2010-05-31")
SUSPENDED = told("suspend", "from May 2015 to July 2016", "2015-05-01", "2016-07-31", phase="lapsed")
NO_SUCH = told("", phase="unknown", stance="denies")
NOT_LIFTED = told("lift", phase="ongoing")
NOT_RENEWED = told("renew", "2016", "2016-01-01", "2016-12-31", phase="unknown", stance="denies")
THREAT = told("threaten", phase="unknown")


def stood(day, *said):
    every = [turn for one in said for turn in one]
    return answer(spells(every), every, on(day))


@pytest.mark.parametrize(
    ("said", "day", "standing"),
    [
        ((IMPOSED,), "2004-06-30", "not in force"),
        ((IMPOSED,), "2004-07-15", "unknown"),
        ((IMPOSED,), "2004-07-31", "in force"),
        ((IMPOSED,), "2012-01-01", "in force"),
        ((IMPOSED, EXPIRED), "2015-09-30", "in force"),
        ((IMPOSED, EXPIRED), "2015-10-10", "unknown"),
        ((IMPOSED, EXPIRED), "2015-11-01", "not in force"),
        ((IMPOSED, EXPIRED, SNAPPED), "2020-01-01", "not in force"),
        ((IMPOSED, EXPIRED, SNAPPED), "2025-09-28", "in force"),
        ((IMPOSED, SNAPPED), "2020-01-01", "unknown"),
        ((EXPIRED,), "2015-09-30", "unknown"),
        ((EXPIRED,), "2015-10-10", "unknown"),
        ((EXPIRED,), "2015-11-01", "not in force"),
        ((SNAPPED,), "2020-01-01", "unknown"),
        ((NOW,), "2024-06-10", "in force"),
        ((NOW,), "2024-06-09", "unknown"),
        ((NOW,), "2024-06-11", "unknown"),
        ((NOW, EXPIRED), "2024-06-10", "disputed"),
        ((NOW, EXPIRED), "2020-01-01", "unknown"),
        ((NOW, IMPOSED), "2010-01-01", "in force"),
        ((EXTENDED,), "2025-09-01", "in force"),
        ((EXTENDED,), "2025-09-13", "unknown"),
        ((IMPOSED, EXTENDED), "2025-10-01", "unknown"),
        ((UNTIL,), "2018-12-01", "not in force"),
        ((UNTIL,), "2017-12-01", "unknown"),
        ((SINCE,), "2004-03-01", "unknown"),
        ((SINCE,), "2005-01-01", "in force"),
        ((FROM_TO,), "2012-01-01", "in force"),
        ((FROM_TO,), "2015-06-01", "unknown"),
        ((FROM_TO,), "2016-01-01", "not in force"),
        ((IMPOSED, LIFTED), "2010-01-01", "unknown"),
        ((IMPOSED, LIFTED), "2020-05-02", "not in force"),
        ((IMPOSED, DUE), "2025-04-30", "in force"),
        ((IMPOSED, DUE), "2025-06-01", "unknown"),
        ((NEVER,), "2020-01-01", "not in force"),
        ((NEVER,), "2025-01-01", "unknown"),
        ((NEVER, IMPOSED), "2020-01-01", "disputed"),
        ((NO_LONGER,), "2024-06-10", "not in force"),
        ((NO_LONGER,), "2024-06-09", "unknown"),
        ((IMPOSED, NO_LONGER), "2024-06-10", "not in force"),
        ((NOW, NO_LONGER), "2024-06-10", "disputed"),
        ((IMPOSED, EXPIRED, NOT_EXPIRED), "2016-03-01", "disputed"),
        ((NOT_EXPIRED,), "2016-03-01", "in force"),
        ((NOT_EXPIRED,), "2016-03-02", "unknown"),
        ((BANNED,), "2010-05-31", "in force"),
        ((IMPOSED, SUSPENDED), "2016-01-01", "not in force"),
        ((IMPOSED, SUSPENDED), "2016-08-01", "in force"),
        ((THREAT,), "2024-06-10", "unknown"),
        ((NOT_LIFTED,), "2024-06-10", "in force"),
        ((IMPOSED, NOT_RENEWED), "2016-06-01", "unknown"),
        ((IMPOSED, NOT_RENEWED), "2017-01-01", "not in force"),
        ((NO_SUCH,), "2024-06-10", "not in force"),
        ((), "2024-06-10", "unknown"),
    ],
)
def test_what_is_said_of_a_rule_gives_how_it_stood(said, day, standing):
    found = stood(day, *said)
    assert found.standing == standing, found.reason
    assert found.reason


def test_an_answer_rests_on_the_claims_of_those_who_say_so():
    found = stood("2010-01-01", IMPOSED, EXPIRED)
    assert {turn.claim for turn in found.yes} == {IMPOSED[0].claim, EXPIRED[0].claim}
    assert found.no == ()
    gone = stood("2016-01-01", IMPOSED, EXPIRED)
    assert {turn.claim for turn in gone.no} == {EXPIRED[0].claim}
    assert {turn.claim for turn in stood("2015-10-10", EXPIRED).open} == {EXPIRED[0].claim}


def test_two_dates_for_one_turn_leave_the_days_between_disputed():
    later = told("impose", "2006", "2006-01-01", "2006-12-31", voice="b")
    assert stood("2005-01-01", IMPOSED, later).standing == "disputed"
    assert stood("2007-01-01", IMPOSED, later).standing == "in force"
    sooner = told("expire", "March 2012", "2012-03-01", "2012-03-31", phase="lapsed")
    assert stood("2013-01-01", IMPOSED, sooner, EXPIRED).standing == "disputed"


def test_a_sharper_date_settles_a_vague_one():
    exact = told("impose", "9 July 2004", "2004-07-09", "2004-07-09", voice="b")
    assert stood("2004-07-08", IMPOSED, exact).standing == "not in force"
    assert stood("2004-07-09", IMPOSED, exact).standing == "in force"


def test_a_month_has_an_answer_where_all_its_days_have_the_same():
    assert stood("2014", IMPOSED, EXPIRED).standing == "in force"
    mixed = stood("2015", IMPOSED, EXPIRED)
    assert mixed.standing == "unknown"
    assert "in force on some" in mixed.reason


def test_a_course_covers_its_years_without_a_gap():
    every = [*IMPOSED, *EXPIRED, *SNAPPED]
    stretches = course(spells(every), every)
    assert (stretches[0].first, stretches[-1].last) == (date(2004, 1, 1), date(2025, 12, 31))
    for one, following in pairwise(stretches):
        assert one.last + timedelta(days=1) == following.first
        assert one.standing != following.standing
    assert [s.standing for s in stretches] == [
        *("not in force", "unknown", "in force", "unknown", "not in force", "in force")
    ]


DAYS = st.dates(date(2000, 1, 1), date(2030, 1, 1))
KINDS = st.sampled_from(["begins", "resumes", "holds", "ends"])
WORDS = st.sampled_from(["says", "says", "denies", "foretells"])


@st.composite
def some_turns(draw):
    found = []
    for number in range(draw(st.integers(0, 6))):
        kind, day, length = draw(KINDS), draw(DAYS), draw(st.sampled_from([0, 30, 365]))
        window = Window(day, day + timedelta(days=length))
        if kind != "holds" and draw(st.booleans()):
            window = Window(None, window.last)
        found.append(Turn(kind, draw(WORDS), window, f"c{number}", "e", f"v{number}", Window(day, day)))
    return found


@settings(deadline=None)
@given(some_turns(), DAYS, st.randoms())
def test_the_order_of_turns_changes_no_answer(said, day, random):
    mixed = random.sample(said, len(said))
    at = Window(day, day)
    assert answer(spells(said), said, at).standing == answer(spells(mixed), mixed, at).standing


@settings(deadline=None)
@given(some_turns(), DAYS)
def test_a_day_stands_in_its_course_as_it_is_answered(said, day):
    found = spells(said)
    for stretch in course(found, said):
        middle = stretch.first + (stretch.last - stretch.first) // 2
        for one in (stretch.first, middle, stretch.last):
            assert answer(found, said, Window(one, one)).standing == stretch.standing


@settings(deadline=None)
@given(some_turns(), DAYS)
def test_every_answer_but_unknown_names_who_says_so(said, day):
    found = answer(spells(said), said, Window(day, day))
    assert found.reason
    if found.standing == "in force":
        assert found.yes
    if found.standing == "not in force":
        assert found.no
    if found.standing == "disputed":
        assert found.yes
        assert found.no
