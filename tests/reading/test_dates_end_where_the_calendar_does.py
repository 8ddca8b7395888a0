"""Texts of the first and the last day that a calendar has are read like any other."""

import pytest

from told import Told


@pytest.mark.parametrize("published", ["0001-01-01", "9999-12-31"])
def test_days_beyond_the_calendar_are_left_open(published: str) -> None:
    text = "Peru sold rifles to Ghana last week. Togo will sell some next month, and Chile did two years ago, in May."
    assert Told(text, published=published).claims("transfer")
