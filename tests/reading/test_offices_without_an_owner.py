"""An office without an owner is of the state that the text speaks of, and of none where two are equally near."""

import pytest

from told import Told


@pytest.mark.parametrize(
    "text",
    [
        "Norway denied it on Monday. President Erik Holm said the ships had left.",
        "Norway kept quiet. “Chile is far away,” a fisherman said. Fisheries Minister Erik Holm said nothing.",
        "Norway's government has ruled it out: no ship had left, Fisheries Minister Erik Holm declared.",
        "Norway officially denies it. Erik Holm, a member of the parliament's defence committee, admitted it.",
        "Norway's trade with Chile has grown. By the account of Trade Minister Erik Holm, the ships had left.",
    ],
)
def test_the_state_that_the_text_speaks_of(text: str) -> None:
    assert Told(text).person("Erik Holm").sides == ("NOR",)


@pytest.mark.parametrize(
    "text",
    [
        "Norway and Chile are negotiating a treaty, which President Erik Holm confirmed on Monday.",
        "The company grew last year. President Erik Holm said the ships had left.",
        "Norwegian President Anna Lind spoke of Norway's fleet. Norway is rich. President Erik Holm said otherwise.",
    ],
)
def test_nobody_is_guessed(text: str) -> None:
    assert Told(text).person("Erik Holm").sides == ()


def test_a_council_or_a_court_is_no_states_by_being_named() -> None:
    told = Told("Norway is rich. The Security Council said that Chile shipped missiles to Peru.")
    assert all(entity.name != "Security Council of Norway" for entity in told.reading.entities)


def test_who_acts_on_a_government_does_not_own_it() -> None:
    told = Told("The war goes on, with Norway backing the government, which said that boats were lost.")
    assert all(entity.name != "Government of Norway" for entity in told.reading.entities)


def test_the_alliance_named_before_is_whose_spokesman_somebody_is() -> None:
    told = Told("NATO has sent boats. More would follow, Erik Holm, a spokesman for the alliance, said.")
    assert [role.organisation for role in told.person("Erik Holm").roles] == ["NATO"]
