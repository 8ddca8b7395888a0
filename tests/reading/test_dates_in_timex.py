"""Time expressions are read to TIMEX3's type and value: dates, times, lengths of time and sets."""

from datetime import date

import pytest
from spacy.language import Language

from sayso.reading.dates import find_expressions

PUBLISHED = date(1994, 11, 9)  # a Wednesday


def read(nlp: Language, text: str) -> list[tuple[str, str, str]]:
    return [(one.span.of(text), one.kind, one.value) for one in find_expressions(nlp(text), PUBLISHED)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mill burned on Monday.", [("Monday", "DATE", "1994-11-07")]),
        ("Work will begin next Friday.", [("next Friday", "DATE", "1994-11-11")]),
        ("Net fell in the third quarter.", [("the third quarter", "DATE", "1994-Q3")]),
        ("Third-quarter net fell.", [("Third-quarter", "DATE", "1994-Q3")]),
        ("It lost money in the latest quarter.", [("the latest quarter", "DATE", "1994-Q3")]),
        ("It posted a loss for fiscal 1993.", [("fiscal 1993", "DATE", "FY1993")]),
        ("The first half of next year looks weak.", [("The first half of next year", "DATE", "1995-H1")]),
        ("It closed in early 1990.", [("early 1990", "DATE", "1990")]),
        ("The boom of the late 1980s ended.", [("the late 1980s", "DATE", "198")]),
        ("They met last week.", [("last week", "DATE", "1994-W44")]),
        ("They met over the weekend.", [("the weekend", "DATE", "1994-W44-WE")]),
        ("They met last summer.", [("last summer", "DATE", "1994-SU")]),
        ("They met in the second week of October.", [("the second week of October", "DATE", "1994-W40")]),
        ("They met on Labor Day.", [("Labor Day", "DATE", "1994-09-05")]),
        ("It was a fine 19th century house.", [("19th century", "DATE", "18")]),
        ("It closed in nineteen ninety-four.", [("nineteen ninety-four", "DATE", "1994")]),
        ("It rose for the third straight year.", [("the third straight year", "DURATION", "P3Y")]),
        ("They met on Saturday, April 24.", [("Saturday, April 24", "DATE", "1993-04-24")]),
        ("It is payable Jan. 3.", [("Jan. 3", "DATE", "1995-01-03")]),
        ("He resigned two years ago.", [("two years ago", "DATE", "1992")]),
        ("He resigned three weeks ago.", [("three weeks ago", "DATE", "1994-W42")]),
        ("The firm now runs four mills.", [("now", "DATE", "PRESENT_REF")]),
        ("The firm recently bought a mill.", [("recently", "DATE", "PAST_REF")]),
        ("Nobody knows the future.", [("the future", "DATE", "FUTURE_REF")]),
        ("It opens at 10:30 a.m. Tuesday.", [("10:30 a.m. Tuesday", "TIME", "1994-11-15T10:30")]),
        ("It opened at noon.", [("noon", "TIME", "1994-11-09T12:00")]),
        ("It began at 1600 GMT.", [("1600 GMT", "TIME", "1994-11-09T16:00Z")]),
        ("It snowed Monday night.", [("Monday night", "TIME", "1994-11-07TNI")]),
        ("It snowed last night.", [("last night", "TIME", "1994-11-08TNI")]),
        ("It snowed this morning.", [("this morning", "TIME", "1994-11-09TMO")]),
        ("A 25-year lease was signed.", [("25-year", "DURATION", "P25Y")]),
        ("It took two and a half years.", [("two and a half years", "DURATION", "P2.5Y")]),
        ("It stood for nearly two decades.", [("nearly two decades", "DURATION", "P20Y")]),
        ("It waited for years.", [("years", "DURATION", "PXY")]),
        ("Sales fell in recent weeks.", [("recent weeks", "DURATION", "PXW")]),
        ("Sales fell over the past five years.", [("the past five years", "DURATION", "P5Y")]),
        ("It took half an hour or so.", [("half an hour or so", "DURATION", "PT30M")]),
        ("It pays $20 a share annually.", [("annually", "SET", "P1Y")]),
        ("He earns $20,000 a year.", [("a year", "SET", "P1Y")]),
        ("They meet twice a month.", [("twice a month", "SET", "P1M")]),
        ("They meet every Monday.", [("every Monday", "SET", "XXXX-WXX-1")]),
        ("They meet on Mondays.", [("Mondays", "SET", "XXXX-WXX-1")]),
        ("They meet every two weeks.", [("every two weeks", "SET", "P2W")]),
    ],
)
def test_an_expression_by_itself(nlp: Language, text: str, expected: list[tuple[str, str, str]]) -> None:
    assert read(nlp, text) == expected


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("On June 3, 1981, the ship sank. The next day divers went down.", ["1981-06-03", "1981-06-04"]),
        ("On June 3, 1981, the ship sank. Two days later divers went down.", ["1981-06-03", "1981-06-05"]),
        ("The ship sank on June 3, 1981. That Friday divers went down.", ["1981-06-03", "1981-06-05"]),
        ("It was sold in May 1981 and sank the same month.", ["1981-05", "1981-05"]),
        ("It was sold in May 1981. In July it sank.", ["1981-05", "1981-07"]),
        ("On June 3, 1981, it sank. On Friday divers came, in July a crane.", ["1981-06-03", "1981-06-05", "1981-07"]),
        ("On June 3, 1981, it sank, the captain said Friday.", ["1981-06-03", "1994-11-04"]),
        ("Net fell in the third quarter. The 1993 quarter was better.", ["1994-Q3", "1993-Q3"]),
        ("It was built in 1981 and lost the following year.", ["1981", "1982"]),
        ("Net rose in the third quarter from a year earlier.", ["1994-Q3", "1993-Q3"]),
        ("Net rose in the third quarter from the year-ago period.", ["1994-Q3", "1993-Q3"]),
        (
            "Net fell in the third quarter from a year earlier, and sales from a year earlier.",
            ["1994-Q3", "1993-Q3", "1993-Q3"],
        ),
        ("It was open from March to June 1981.", ["1981-03", "1981-06"]),
    ],
)
def test_an_expression_that_hangs_on_another(nlp: Language, text: str, values: list[str]) -> None:
    assert [value for _, _, value in read(nlp, text)] == values


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("Sales fell in recent weeks.", "1994-09-28", "1994-11-09"),
        ("Sales fell over the past two weeks.", "1994-10-26", "1994-11-09"),
        ("He resigned several weeks ago.", "1994-09-19", "1994-10-30"),
        ("The boom of the early 1980s ended.", "1980-01-01", "1983-05-01"),
        ("It ran from 1991-95.", "1991-01-01", "1995-12-31"),
    ],
)
def test_vague_expressions_have_intervals(nlp: Language, text: str, start: str, end: str) -> None:
    (one,) = find_expressions(nlp(text), PUBLISHED)
    assert one.period is not None
    assert (one.period.start, one.period.end) == (start, end)


@pytest.mark.parametrize("text", ["For 25 years they waited.", "It pays daily.", "They meet every Monday."])
def test_lengths_and_sets_date_nothing(nlp: Language, text: str) -> None:
    assert [one.period for one in find_expressions(nlp(text), PUBLISHED)] == [None]


@pytest.mark.parametrize(
    "text",
    [
        "A quarter of the mill burned at once.",
        "The march went on; it may fall, and the second man won.",
        "She reads USA Today and the Daily Post.",
        "Some 2005 people paid $1994 for 1,950 seats.",
        "April Lind sang.",
    ],
)
def test_what_only_looks_like_time_is_left(nlp: Language, text: str) -> None:
    assert read(nlp, text) == []


def test_parts_and_counts_are_kept_as_they_are_told(nlp: Language) -> None:
    text = "By late 1990 it ran at least twice a year for more than ten years, and each month anew."
    told = [(one.mod, one.quant, one.freq) for one in find_expressions(nlp(text), PUBLISHED)]
    assert told == [("END", "", ""), ("", "", "2X"), ("MORE_THAN", "", ""), ("", "EACH", "")]
