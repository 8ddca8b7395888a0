"""Titles keep their field and grade, and belong to a real body or to the state."""

import pytest

from told import Told


@pytest.mark.parametrize(
    ("text", "title", "organisation", "sides"),
    [
        ("Norway's deputy fisheries minister, Erik Holm, said the ships had left.",
         "deputy fisheries minister", "Norway", ("NOR",)),
        ("Norwegian Communications Minister Erik Holm said the ships had left.",
         "Communications Minister", "Norway", ("NOR",)),
        ("Norway's Trade and Industry Minister Erik Holm said the ships had left.",
         "Trade and Industry Minister", "Norway", ("NOR",)),
        ("Assistant Secretary of State Erik Holm said the ships had left.",
         "Assistant Secretary of State", "United States", ("USA",)),
        ("Erik Holm, Norway's minister of transport, said the ships had left.",
         "minister of transport", "Norway", ("NOR",)),
        ("Erik Holm, the Norwegian transport ministry's spokesman, said the ships had left.",
         "spokesman", "Transport Ministry of Norway", ("NOR",)),
        ("Erik Holm, Norway's ambassador in Lima, said the ships had left.", "ambassador", "Norway", ("NOR",)),
    ],
)  # fmt: skip
def test_a_title_and_whose_it_is(text: str, title: str, organisation: str, sides: tuple[str, ...]) -> None:
    holm = Told(text).person("Erik Holm")
    assert [(role.title, role.organisation) for role in holm.roles] == [(title, organisation)]
    assert holm.sides == sides


def test_any_ministry_is_a_body_of_its_state() -> None:
    told = Told("The fisheries ministry in Oslo denied that Chile shipped missiles to Peru.")
    (claim,) = told.claims("transfer")
    speaker = told.entity(claim.speaker)
    assert speaker is not None
    assert (speaker.kind, speaker.name, speaker.sides) == ("government_body", "Fisheries Ministry of Norway", ("NOR",))
