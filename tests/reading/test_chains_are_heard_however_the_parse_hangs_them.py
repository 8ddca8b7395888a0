"""Wire prose puts cues where the parse does not look for them: the voices are heard all the same."""

import pytest

from told import Told

CITING = [
    "The Herald reported, citing two officials, that Chile had sold tanks to Peru.",
    "The Herald reported in May, citing two officials, that Chile had sold tanks to Peru.",
    "The Herald said on Monday, quoting two officials, that Chile had sold tanks to Peru.",
    "Chile had sold tanks to Peru, the Herald said, citing two officials.",
]


@pytest.mark.parametrize("text", CITING)
@pytest.mark.parametrize("reader", ["rules", "trained"])
def test_who_is_cited_stands_behind_the_outlet(text: str, reader: str) -> None:
    told = Told(text, reader=reader)
    (claim,) = told.claims("transfer")
    assert told.chain(claim) == ["Herald", "two officials"]


@pytest.mark.parametrize("reader", ["rules", "trained"])
def test_who_confirms_at_the_end_says_the_whole(reader: str) -> None:
    told = Told(
        "Latvian prosecutors have opened a case into a carrier that Kyiv says is loaded with wheat, "
        "a spokesman for the prosecutor general confirmed on Sunday.",
        reader=reader,
    )
    outer = next(a for a in told.reading.attributions if a.parent is None)
    assert (told.named(outer.speaker), outer.cue_class) == ("spokesman", "affirms")
    assert told.words(outer.content)[0].startswith("Latvian prosecutors have opened")


def test_a_town_that_is_occupied_is_attacked_by_nobody_here() -> None:
    told = Told("Chile sent tanks to occupied Donetsk.")
    assert {told.happening(claim).type for claim in told.reading.claims} == {"transfer"}


def test_what_is_called_absurd_by_another_is_not_denied_by_who_said_it() -> None:
    told = Told("Chile's state radio said that Peru had attacked the ship, a claim the Peruvian navy called absurd.")
    said, denied = told.claims("attack")
    assert (said.stance, denied.stance) == ("affirms", "denies")
    assert told.entity(denied.speaker).sides == ("PER",)


@pytest.mark.parametrize("who", ["Another", "Some"])
def test_who_speaks_without_a_noun_is_somebody(who: str) -> None:
    told = Told(f"One officer said that Chile had sold tanks. {who} said that Ghana had bought them.")
    first, second = (told.named(a.speaker) for a in sorted(told.reading.attributions, key=lambda a: a.cue))
    assert second is not None
    assert second != first


def test_the_ministry_is_the_one_just_named() -> None:
    told = Told("Turkey's transport ministry rejected the request. “We got no request,” the ministry said.")
    assert {told.named(a.speaker) for a in told.reading.attributions} == {"Transport Ministry of Turkey"}


def test_an_offer_of_goods_is_planned() -> None:
    told = Told("The wheat was offered to a mill in Syria in exchange for phosphates.")
    (claim,) = told.claims("transfer")
    assert (claim.stance, told.happening(claim).phase) == ("predicts", "planned")
    assert told.fills(claim, "in_return") == ["phosphates"]


def test_a_name_beside_an_office_is_its_holders() -> None:
    told = Told("A Ugandan opposition lawmaker, Betty Nambooze, nevertheless told parliament that the trucks had left.")
    assert told.said()[0][0] == "Betty Nambooze"
    assert told.person("Betty Nambooze").sides == ("UGA",)


def test_whose_report_it_is_speaks_in_it() -> None:
    told = Told("According to a report by UN experts, Rwandan soldiers were fighting alongside the rebels.")
    (claim,) = told.claims("support")
    assert told.named(claim.speaker) == "UN experts"


def test_something_that_a_state_has_denied_is_what_was_just_told() -> None:
    told = Told("Chile had shipped missiles to Peru, something Chile has denied for years.")
    affirming, denying = told.claims("transfer")
    assert (affirming.event, denying.stance) == (denying.event, "denies")


@pytest.mark.parametrize("reader", ["rules", "trained"])
def test_who_is_spoken_of_in_between_answers_for_itself(reader: str) -> None:
    told = Told("Chile, which Peruvian officials said supplied the army with drones, denied the report.", reader=reader)
    said, denied = told.claims("transfer")
    assert (said.stance, denied.stance) == ("affirms", "denies")
    assert told.fills(said, "agent") == ["Chile"]
    assert told.named(said.speaker) == "Peruvian officials"
    assert told.entity(denied.speaker).sides == ("CHL",)
