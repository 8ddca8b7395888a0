"""A public person speaks for a state or body when in office on the document's date, unless the text says otherwise."""

import pytest

from told import Told


@pytest.mark.parametrize(
    ("text", "name", "published", "sides"),
    [
        ("Putin said that the ships had left.", "Putin", "2023-05-02", ("RUS",)),
        ("President Joe Biden said that the ships had left.", "Joe Biden", "2023-05-02", ("USA",)),
        ("Joe Biden said that the ships had left.", "Joe Biden", "2018-05-02", ()),
        ("Lavrov said that the ships had left.", "Lavrov", "2023-05-02", ("RUS",)),
        ("Angela Merkel said that the ships had left.", "Angela Merkel", "2023-05-02", ()),
        ("Angela Merkel said that the ships had left.", "Angela Merkel", None, ("DEU",)),
        ("Former Chancellor Angela Merkel said that the ships had left.", "Angela Merkel", None, ()),
        ("Presidential candidate Hillary Clinton said that the ships had left.", "Hillary Clinton", None, ()),
    ],
)
def test_sides_in_and_out_of_office(text: str, name: str, published: str | None, sides: tuple[str, ...]) -> None:
    person = Told(text, published=published).person(name)
    assert person.name == name
    assert person.country is not None
    assert person.sides == sides


def test_the_head_of_a_body_belongs_to_it() -> None:
    told = Told("Jens Stoltenberg said that the ships had left.", published="2020-05-02")
    person = told.person("Jens Stoltenberg")
    assert [told.named(body) for body in person.part_of] == ["NATO"]
    assert (person.country, person.sides) == ("NOR", ())


@pytest.mark.parametrize(
    "text",
    [
        "Peruvian singer Angela Merkel said that the ships had left.",
        "The Peruvian boxer Angela Merkel said that the ships had left.",
        "Angela Merkel, a Peruvian boxer, said that the ships had left.",
        "Angela Merkel said that the ships had left. Angela Merkel is Peru's ambassador in Oslo.",
    ],
)
def test_the_text_wins_over_the_list(text: str) -> None:
    person = Told(text, published="2015-05-02").person("Angela Merkel")
    assert person.country == "PER"
    assert "DEU" not in person.sides


def test_an_ally_of_a_state_is_not_its_citizen() -> None:
    person = Told("Russia's ally Bashar al-Assad said that the ships had left.", published="2018-05-02").person(
        "Bashar al-Assad"
    )
    assert (person.country, person.sides) == ("SYR", ("SYR",))


def test_we_means_the_state_of_a_listed_person() -> None:
    told = Told("“We sell oil to Chile,” Putin said.", published="2023-05-02")
    assert told.fills(told.claims("transfer")[-1], "agent") == ["Russia"]


def test_two_spellings_in_one_text_are_one_person() -> None:
    told = Told("Zelensky said that the ships had left. Volodymyr Zelenskyy denied that they were lost.")
    assert [e.name for e in told.reading.entities if e.kind == "person"] == ["Volodymyr Zelenskyy"]


def test_a_relative_is_somebody_else() -> None:
    person = Told("Ivanka Trump said that the ships had left.", published="2018-05-02").person("Ivanka Trump")
    assert (person.country, person.sides) == (None, ())
