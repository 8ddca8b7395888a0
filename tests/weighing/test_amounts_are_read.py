from math import inf

import pytest

from sayso.weighing.details import amounts


@pytest.mark.parametrize(
    ("words", "low", "high", "counted"),
    [
        ("three tractors", 3, 3, "tractor"),
        ("3 tractors", 3, 3, "tractor"),
        ("Three new tractors", 3, 3, "tractor"),
        ("two hundred and fifty tractors", 250, 250, "tractor"),
        ("twenty-five barges", 25, 25, "barge"),
        ("a dozen barges", 12, 12, "barge"),
        ("two dozen barges", 24, 24, "barge"),
        ("about 200 barges", 170, 230, "barge"),
        ("200-odd barges", 170, 230, "barge"),
        ("nearly 200 barges", 170, 200, "barge"),
        ("at least 40 people", 40, inf, "people"),
        ("40 people or more", 40, 40, "people"),
        ("more than 3,000 people", 3000, inf, "people"),
        ("up to 10 barges", 0, 10, "barge"),
        ("between 30 and 40 barges", 30, 40, "barge"),
        ("30 to 40 barges", 30, 40, "barge"),
        ("30-40 barges", 30, 40, "barge"),
        ("hundreds of barges", 200, 1999, "barge"),
        ("several hundred barges", 300, 900, "barge"),
        ("tens of thousands of barges", 20_000, 199_999, "barge"),
        ("1.2 million bricks", 1_150_000, 1_250_000, "brick"),
        ("1,200,000 bricks", 1_200_000, 1_200_000, "brick"),
        ("half a million bricks", 500_000, 500_000, "brick"),
        ("$400 million", 399_500_000, 400_500_000, "US dollars"),
        ("€3bn in grants", 2_500_000_000, 3_500_000_000, "euros"),
        ("20 per cent of the grain", 20, 20, "percent"),
        ("a 21-day quarantine", 21, 21, "day"),
        ("2000 bricklayers", 2000, 2000, "bricklayer"),
    ],
)
def test_words_and_figures_are_bounds_of_what_they_may_mean(words, low, high, counted):
    (found,) = amounts(words)
    assert (found.low, found.high, found.counted) == (low, high, counted)


@pytest.mark.parametrize(
    "words",
    [
        *(
            "Falcon 136 drones",
            "the K-16 barges",
            "the 2012 pact",
            "the 3rd barge",
            "its first barge",
            "one of the men",
        ),
        *("a 12-year-old boy", "the barge", "", "barges and tractors", "a few", "Sudria's navy"),
    ],
)
def test_numbers_in_names_years_ordinals_and_ages_are_no_amounts(words):
    assert [found for found in amounts(words) if found.counted] == []


def test_each_of_several_amounts_counts_its_own():
    found = amounts("three barges and at least two tractors")
    assert [(one.told, one.counted) for one in found] == [("3", "barge"), ("at least 2", "tractor")]


@pytest.mark.parametrize(
    ("one", "other", "excludes"),
    [
        ("hundreds of barges", "220 barges", False),
        ("about 200 barges", "220 barges", False),
        ("at least 40 barges", "73 barges", False),
        ("at least 40 barges", "30 barges", True),
        ("three barges", "200 barges", True),
        ("three barges", "3 barges", False),
        ("1.2 million barges", "1,234,000 barges", False),
    ],
)
def test_amounts_exclude_one_another_where_no_number_is_in_both(one, other, excludes):
    (first,), (second,) = amounts(one), amounts(other)
    assert first.excludes(second) is second.excludes(first) is excludes
