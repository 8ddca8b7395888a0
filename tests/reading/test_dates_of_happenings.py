"""When a happening was, by the time expression that hangs on its predicate; lengths of time date nothing."""

import pytest

from sayso.values import Period
from told import Told


def time(text: str, type_: str = "transfer") -> Period:
    told = Told(text, published="2019-05-08")  # a Wednesday
    return told.happening(told.claims(type_)[0]).time


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("Chile shipped missiles to Peru last month.", "2019-04-01", "2019-04-30"),
        ("Chile shipped missiles to Peru on Monday night.", "2019-05-06", "2019-05-06"),
        ("Chile shipped missiles to Peru last night.", "2019-05-07", "2019-05-07"),
        ("Chile shipped missiles to Peru two years ago.", "2017-01-01", "2017-12-31"),
        ("Chile shipped missiles to Peru between 2011 and 2014.", "2011-01-01", "2014-12-31"),
        ("Chile has shipped missiles to Peru since 2012.", "2012-01-01", None),
        ("Chile shipped missiles to Peru in the early 1990s.", "1990-01-01", "1993-05-01"),
        ("Chile shipped missiles to Peru in recent weeks.", "2019-03-27", "2019-05-08"),
        (
            "The treaty was signed on June 3, 1981. The next day Chile shipped missiles to Peru.",
            "1981-06-04",
            "1981-06-04",
        ),
    ],
)
def test_a_happening_has_its_time(text: str, start: str, end: str | None) -> None:
    found = time(text)
    assert (found.start, found.end) == (start, end)


@pytest.mark.parametrize(
    "text",
    [
        "Chile shipped missiles to Peru for three years.",
        "Chile shipped 25-year-old missiles to Peru.",
        "It took two hours to ship the missiles to Peru from Chile.",
        "The generals of Chile sent missiles to Peru every Monday.",
    ],
)
def test_lengths_and_sets_give_no_day(text: str) -> None:
    found = time(text)
    assert (found.start, found.end) == (None, None)


def test_a_set_is_kept_in_its_words() -> None:
    assert time("The generals of Chile sent missiles to Peru every Monday.").text == "every Monday"


def test_the_term_of_an_agreement_is_not_when_it_was_made() -> None:
    told = Told("Chile and Peru signed a 20-year gas deal on Monday.", published="2019-05-08")
    (claim,) = told.claims("agreement")
    assert told.happening(claim).time.start == "2019-05-06"
    assert told.fills(claim, "term") == ["20-year"]
