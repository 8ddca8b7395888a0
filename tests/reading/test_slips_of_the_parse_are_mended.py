"""What the model gets wrong again and again in news text is mended once, for every rule behind it."""

import pytest

from told import Told


def test_waged_is_of_wage() -> None:
    (claim,) = Told("Chile has been waging a war on Peru for over a year.").claims("attack")
    assert claim.stance == "affirms"


def test_the_middle_of_a_list_is_not_lost() -> None:
    told = Told("The United States, Canada, Italy, Poland, and the European Union sold missiles to Peru.")
    (claim,) = told.claims("transfer")
    assert {"United States", "Canada", "Italy", "Poland", "European Union"} == set(told.fills(claim, "agent"))


def test_an_apposition_is_no_list() -> None:
    told = Told("Anna Lind, Norway's foreign minister, said that Chile shipped missiles to Peru.")
    assert [told.chain(c) for c in told.claims("transfer")] == [["Anna Lind"]]


def test_what_one_has_to_do_is_done() -> None:
    told = Told("“We have to sell oil to Chile at a discount,” Norwegian member of parliament Kari Moe said.")
    (claim,) = told.claims("transfer")
    assert (claim.stance, told.fills(claim, "agent")) == ("affirms", ["Norway"])


def test_a_wish_that_nobody_voiced_is_told_by_the_teller() -> None:
    told = Told("The Guardian reported that Chile seeks to sell missiles to Peru.")
    assert {chain[-1] for claim in told.claims("transfer") if (chain := told.chain(claim))} <= {
        "Guardian",
        "The Guardian",
    }


@pytest.mark.parametrize("reader", ["rules", "trained"])
def test_who_cites_is_the_outer_voice(reader: str) -> None:
    told = Told(
        "The Lima Post, citing two customs officers, reported on Tuesday that rifles had been sold.", reader=reader
    )
    assert [told.chain(claim) for claim in told.claims("transfer")] == [["Lima Post", "two customs officers"]]
    assert len(told.reading.attributions) == 2


def test_what_is_wanted_done_is_done_to_something() -> None:
    told = Told("Ghana wants the tractors sent to Peru.")
    (claim,) = told.claims("transfer")
    assert (claim.stance, claim.factuality) == ("predicts", "UU")
    assert [filler.text for filler in told.happening(claim).roles["goods"]] == ["the tractors"]


def test_what_it_did_is_no_thing() -> None:
    (claim,) = (told := Told("That embargo did lapse, a spokeswoman for the council said.")).claims("sanction")
    assert (told.happening(claim).phase, claim.stance) == ("lapsed", "affirms")
