"""Whose spokesman, minister or member somebody is: "its", the longest name, and no name of the other side."""

from told import Told


def test_its_means_the_last_subject_and_not_a_name_in_a_quotation() -> None:
    told = Told(
        "Norway's defence ministry disagreed. "
        "“We did not send one boat against Peru,” Admiral Erik Holm, its spokesman, said on Monday."
    )
    assert told.person("Erik Holm").sides == ("NOR",)


def test_its_is_the_subject_before_and_not_the_alliance_beside_it() -> None:
    told = Told("Chile is not amused. Its ambassador in Oslo, Ana Rojas, complained on Friday that boats were lost.")
    assert told.person("Ana Rojas").sides == ("CHL",)


def test_a_longer_name_is_not_the_state_inside_it() -> None:
    told = Told("The secretary general of the Organization of American States, Erik Holm, voiced concern on Friday.")
    holm = told.person("Erik Holm")
    assert (holm.country, holm.sides) == (None, ())
    assert [told.named(body) for body in holm.part_of] == ["Organization of American States"]


def test_a_state_with_two_names_is_one() -> None:
    told = Told("Trinidad and Tobago said that the boats had left. Port of Spain denied this.")
    assert {told.named(a.speaker) for a in told.reading.attributions} == {"Trinidad and Tobago"}
    assert [e.name for e in told.reading.entities if e.kind == "organisation"] == []


def test_the_paragraph_before_owns_nothing_where_a_nearer_name_stands() -> None:
    told = Told(
        "Peru's government said that boats had left.\n"
        "Norway's defence ministry would not hear of it. “No boat has left,” Admiral Erik Holm, its spokesman, said."
    )
    assert told.person("Erik Holm").sides == ("NOR",)


def test_brussels_speaks_for_the_union_of_which_the_text_speaks() -> None:
    told = Told("The European Union met Peru's envoys. Brussels said that Chile shipped missiles to Peru.")
    assert told.named(told.claims("transfer")[0].speaker) == "European Union"
    told = Told("Peru's envoys left. Brussels said that Chile shipped missiles to Peru.")
    assert told.named(told.claims("transfer")[0].speaker) == "Belgium"


def test_what_a_council_owns_is_not_the_last_states() -> None:
    told = Told("Peru and Chile disagreed. The council listened to its experts, who said that nobody was hurt.")
    assert all(entity.country is None for entity in told.reading.entities if entity.kind == "unnamed")
