"""Surnames, pronouns, role nouns and metonyms lead to one figure."""

import pytest

from told import Told

LIND = "Anna Lind, Norway's foreign minister, said the ships had left. "


def speaker_of(text: str, content: str) -> str | None:
    return next(who for who, what in Told(text).said() if content in what)


def test_a_surname():
    assert speaker_of(LIND + "Lind said that nobody was hurt.", "nobody") == "Anna Lind"


def test_a_pronoun_means_who_spoke_before():
    text = LIND + "Lind suggested that Erik Holm knew of it. “He is our friend,” she added."
    assert speaker_of(text, "our friend") == "Anna Lind"


def test_a_role_noun():
    assert speaker_of(LIND + "The minister said that nobody was hurt.", "nobody") == "Anna Lind"


def test_we_in_a_quotation_is_the_speakers_side():
    told = Told(LIND + "“We sell oil to Chile,” she said.")
    claim = told.claims("transfer")[-1]
    assert told.fills(claim, "agent") == ["Norway"]
    assert [f.text for f in told.happening(claim).roles["agent"]] == ["We"]


def test_capitals_stand_for_their_states():
    told = Told("Oslo shipped missiles to Lima.")
    (claim,) = told.claims("transfer")
    assert told.fills(claim, "agent") == ["Norway"]
    assert told.fills(claim, "recipient") == ["Peru"]


def test_a_ministry_belongs_to_its_state():
    told = Told("Norway's foreign ministry denied that Chile shipped missiles to Peru.")
    (claim,) = told.claims("transfer")
    speaker = told.entity(claim.speaker)
    assert speaker.kind == "government_body"
    assert speaker.sides == ("NOR",)


def test_unnamed_officials_have_a_side():
    told = Told("Norwegian officials said that Chile shipped missiles to Peru.")
    speaker = told.entity(told.claims("transfer")[0].speaker)
    assert (speaker.kind, speaker.name, speaker.sides) == ("unnamed", "Norwegian officials", ("NOR",))


def test_offices_before_and_after_the_name_and_in_brackets():
    told = Told(
        "Norwegian Defence Ministry spokesman Erik Holm said the ships had left. "
        "Anna Lind, a member of the Norwegian parliament's committee on trade who served from 2012 to 2016, denied it. "
        "Ola Berg [head of MI6] and [CIA Director] Kari Moe wrote in The Guardian that the ships were lost."
    )
    holm, lind, berg, moe = (told.person(n) for n in ("Erik Holm", "Anna Lind", "Ola Berg", "Kari Moe"))
    assert holm.roles[0].title == "spokesman"
    assert holm.sides == ("NOR",)
    assert ("2012", "2016") in [(r.start, r.end) for r in lind.roles]
    assert lind.sides == ("NOR",)
    assert (berg.country, moe.country) == ("GBR", "USA")
    assert {"Ola Berg", "Kari Moe"} <= {told.named(a.speaker) for a in told.reading.attributions}


def test_two_bearers_of_a_surname_stay_two():
    told = Told("Anna Lind said the ships had left. Erik Lind said they had not. Anna Lind is a pilot.")
    assert {e.name for e in told.reading.entities if e.kind == "person"} == {"Anna Lind", "Erik Lind"}


MONITOR = "Chile sold fuel to Peru last winter, the Halden Monitor reported on Sunday, citing three officials. "


@pytest.mark.parametrize(
    "text",
    [
        "According to the newspaper, the fuel was unloaded in Lima.",
        "Per the Monitor, the fuel was unloaded in Lima.",
        "The daily said that the fuel was unloaded in Lima.",
    ],
)
def test_an_outlet_that_was_cited_is_meant_again(text: str) -> None:
    assert speaker_of(MONITOR + text, "unloaded") == "Halden Monitor"


def test_so_much_per_thing_is_nobodys_word() -> None:
    assert [who for who, _ in Told("Peru paid 300 dollars per tonne of fuel, per year.").said()] == []


def test_whose_envoy_may_stand_before_the_name() -> None:
    text = "The envoy for Chad, Anna Lind, said that the rebels had freed 12 hostages."
    assert speaker_of(text, "hostages") == "Anna Lind"


def test_they_are_the_several_who_spoke_before() -> None:
    text = "The ministry has sold the ships, two people briefed on it said. They said that nobody was hurt."
    assert speaker_of(text, "nobody") == "two people"


def test_what_an_office_says_of_it_is_of_itself() -> None:
    told = Told("A video was verified by the BBC. The rights office said it had freed 40 hostages.")
    (claim,) = told.claims("release")
    assert told.fills(claim, "agent") == ["rights office"]


@pytest.mark.parametrize("name", ["The shipping company Balt Line", "The investigative group Ledgerline"])
def test_a_name_after_what_bears_it_is_a_bodys(name: str) -> None:
    told = Told(f"{name} said that Norway had sold oil to Chile.")
    (claim,) = told.claims("transfer")
    assert told.entity(claim.speaker).kind == "organisation"
    assert told.named(claim.speaker) == " ".join(name.split()[3:])


@pytest.mark.parametrize("who", ["a spokeswoman for the sanctions committee", "one of the diplomats"])
def test_she_is_who_spoke_without_a_name(who: str) -> None:
    told = Told(f"A ban is in force, Ali Sadiq said. It did lapse, {who} said. It may return, she said.")
    ((before, _), (after, _)) = told.said()[1:]
    assert before == after != "Ali Sadiq"


def test_she_is_no_spokesman() -> None:
    told = Told("Ann Lee left on Monday. The ships had left, a spokesman for the union said. They are safe, she said.")
    assert told.said()[-1][0] == "Ann Lee"


@pytest.mark.parametrize("other", ["second official", "other diplomat"])
def test_another_is_nobody_named_before(other: str) -> None:
    told = Told(f"Ali Sadiq, a senior official, said the ships had left. “Maybe half,” the {other} said.")
    assert told.said()[-1][0] == other
