"""A role that a sentence leaves out and the one before settles is taken from there and marked; nothing is guessed."""

import pytest

from sayso.values import Happening
from told import Told

FIRST = "Chile shipped tractors to Ghana by way of Chad in March."


def roles(happening: Happening) -> dict[str, set[str]]:
    """Return the words in each role, those that are inferred with a star."""
    return {role: {f.text + "*" * f.inferred for f in fillers} for role, fillers in happening.roles.items()}


def last(text: str) -> dict[str, set[str]]:
    return roles(Told(text).reading.happenings[-1])


def test_another_delivery_goes_where_the_first_went() -> None:
    told = Told(f"{FIRST} A second delivery followed in May.").reading.happenings
    assert [happening.type for happening in told] == ["transfer", "transfer"]
    assert roles(told[0]) == {"agent": {"Chile"}, "goods": {"tractors"}, "recipient": {"Ghana"}, "via": {"Chad"}}
    assert roles(told[1]) == {"agent": {"Chile*"}, "goods": {"tractors*"}, "recipient": {"Ghana*"}}
    assert told[1].time.text == "May"


def test_the_same_shipment_has_its_way_too() -> None:
    wanted = {"agent": {"Chile*"}, "goods": {"tractors*"}, "recipient": {"Ghana*"}, "via": {"Chad*"}}
    assert last(f"{FIRST} The shipment arrived in April.") == wanted
    assert last(f"{FIRST}\n\nThe shipment arrived in April.") == wanted


def test_goods_that_are_pointed_at_settle_it() -> None:
    assert last("Chile sold tractors to Ghana. The tractors were delivered in May.") == {
        "agent": {"Chile*"}, "goods": {"The tractors"}, "recipient": {"Ghana*"},
    }  # fmt: skip


def test_an_embargo_is_whose_it_was() -> None:
    assert last("The UN imposed an arms embargo on Chad in 2001. The embargo expired in 2010.") == {
        "issuer": {"UN*"}, "target": {"Chad*"}, "scope": {"arms*"},
    }  # fmt: skip


def test_a_pact_keeps_its_parties() -> None:
    assert last("Peru and Ghana signed a ten-year gas deal. The agreement was broken in May.") == {
        "party": {"Peru*", "Ghana*"}, "subject": {"gas*"}, "term": {"ten-year*"},
    }  # fmt: skip


@pytest.mark.parametrize(
    "second",
    [
        "The delivery of wheat to Ghana was stopped.",  # other goods
        "The delivery to Kenya was stopped.",  # another receiver
        "A delivery was stopped.",  # some delivery
        "Trucks were delivered in May.",  # some goods
        "Peru met Kenya in Lima. The shipment arrived in April.",  # not in the sentence before
    ],
)
def test_nothing_is_taken_over_where_something_speaks_against_it(second: str) -> None:
    told = last(f"{FIRST} {second}")
    assert not [words for fillers in told.values() for words in fillers if words.endswith("*")]


def test_of_two_that_stand_before_it_none_is_taken() -> None:
    told = Told("Chile sold tractors to Ghana, and Peru sold wine to Kenya. Another delivery followed.").reading
    assert [roles(h)["agent"] for h in told.happenings] == [{"Chile"}, {"Peru"}]


def test_another_one_of_nothing_is_no_happening() -> None:
    assert Told("Another delivery followed in May.").reading.happenings == ()


def test_the_make_of_goods_is_inferred_too() -> None:
    assert last("The sale of Finnish radars to Ghana was announced.")["agent"] == {"Finnish*"}


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("“We sold tractors to Ghana,” the Chilean minister said.", "state:CHL"),
        ("“Our country sold tractors to Ghana,” the Chilean minister said.", "state:CHL"),
        ("“Our side shipped tractors to Ghana,” Chilean ambassador Ana Ruiz said.", "state:CHL"),
        ("The Chilean minister said: “Tractors were shipped to Ghana by us.”", "state:CHL"),
        ("“Our tractors were sent to Ghana by our army,” Chile's president said.", "state:CHL"),
    ],
)
def test_we_are_the_speakers_side(text: str, side: str) -> None:
    told = Told(text)
    (claim,) = told.claims("transfer")
    sides = {e.id: {e.country, *e.sides} for e in told.reading.entities}
    happening = next(h for h in told.reading.happenings if h.id == claim.event)
    assert side.removeprefix("state:") in {
        str(each).removeprefix("state:") for f in happening.roles["agent"] for each in sides.get(f.actor or "", set())
    }


@pytest.mark.parametrize("words", ["We have", "Our company has", "Our firm has"])
def test_a_companys_we_is_the_company(words: str) -> None:
    text = f"Norda Turbines said on Monday: “{words} never sold turbines to Ghana.”"
    told = Told(text)
    (claim,) = told.claims("transfer")
    assert told.fills(claim, "agent") == ["Norda Turbines"]
