"""Transfers of which only the goods and the way are told: who sent them stays open."""

import pytest

from told import Told


@pytest.mark.parametrize(
    ("text", "role", "words"),
    [
        ("Peruvian rifles go through Ghana in return for maize.", "via", "Ghana"),
        ("Peruvian rifles go through Ghana in return for maize.", "in_return", "maize"),
        ("Officers said that nine tonnes of potash had left the port of Lima for Ghana.", "recipient", "Ghana"),
        ("Rifles left Norway for Ghana by way of Spain.", "agent", "Norway"),
        ("The grain was moved through Togo last year.", "via", "Togo"),
    ],
)
def test_what_moves_is_transferred(text: str, role: str, words: str) -> None:
    told = Told(text)
    (claim,) = told.claims("transfer")
    fillers = told.happening(claim).roles.get(role, ())
    assert [filler.text for filler in fillers] == [words]


@pytest.mark.parametrize("text", ["The envoy left Lima for Ghana.", "The minister went through the papers."])
def test_people_are_no_goods(text: str) -> None:
    assert Told(text).claims("transfer") == []
