"""A claim that denies by one word is also asked as what it denies, in plain words."""

import pytest

from sayso.stance import asked
from sayso.stance.turning import turned


@pytest.mark.parametrize(
    ("claim", "wanted"),
    [
        ("A whale did not reach Easthaven", "A whale reached Easthaven"),
        ("Norland didn’t send any tractors", "Norland sent any tractors"),
        ("The king did not personally fly there", "The king personally flew there"),
        ("Norland does not pass such laws", "Norland passes such laws"),
        ("The ship has not stopped", "The ship has stopped"),
        ("No, whales haven't been seen there", "whales have been seen there"),
        ("Norland never shipped coal", "Norland shipped coal"),
        ("The mayor can't swim", "The mayor can swim"),
        ("The ferry cannot leave", "The ferry can leave"),
        (
            "The crater is not from a meteorite, the institute says",
            "The crater is from a meteorite, the institute says",
        ),
    ],
)
def test_it_loses_the_word_by_which_it_denies(claim, wanted):
    assert turned(claim) == wanted
    assert asked(claim).contrary == wanted


@pytest.mark.parametrize(
    "claim",
    [
        "A whale reached Easthaven",
        "Norland denies that it did not pay",
        "It is not so and will not be",
        "It is false",
        "",
    ],
)
def test_others_stay_as_they_are(claim):
    assert turned(claim) is None
