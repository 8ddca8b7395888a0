"""What something is paid for with is given in return for it, whoever paid."""

import pytest

from told import Told


@pytest.mark.parametrize(
    "text",
    [
        "Chile paid for the tanks with copper.",
        "The tanks were paid for with copper by Chile.",
        "The tanks were paid for by Chile in copper.",
    ],
)
def test_it_is_a_transfer_in_return(text: str) -> None:
    told = Told(text)
    (claim,) = told.claims("transfer")
    assert (told.fills(claim, "agent"), told.fills(claim, "goods")) == (["Chile"], ["copper"])
    assert [words.casefold() for words in told.fills(claim, "in_return")] == ["the tanks"]


def test_what_was_paid_for_in_money_is_no_barter() -> None:
    assert not Told("The tanks were paid for by Chile.").claims("transfer")


def test_who_pays_in_kind_gives_it() -> None:
    told = Told("Ann Lee said that trucks had brought mortars, and that the rebels paid in coltan.")
    claim = next(c for c in told.claims("transfer") if told.fills(c, "goods") == ["coltan"])
    assert told.fills(claim, "agent") == ["rebels"]


def test_whose_trucks_bring_it_gives_it() -> None:
    told = Told("Two fighters said Rwandan trucks had brought them mortars by way of Bunagana.")
    (claim,) = told.claims("transfer")
    assert (told.fills(claim, "agent"), told.fills(claim, "via")) == (["Rwanda"], ["Bunagana"])
