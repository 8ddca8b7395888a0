"""A relative pronoun that is confirmed or denied stands for what was just told."""

import pytest

from told import Told


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("Chile and Peru signed an agreement, which Anna Lind confirmed.", "agreement"),
        ("Chile and Peru are negotiating a 15-year agreement, which Anna Lind confirmed in Lima.", "negotiation"),
    ],
)
def test_which_is_the_happening_before_it(text, type_):
    told = Told(text)
    first, second = told.claims(type_)
    assert first.event == second.event
    assert (told.named(second.speaker), second.stance) == ("Anna Lind", "affirms")
