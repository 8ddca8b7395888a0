"""A verb by which something may be said is a happening where nothing is said by it."""

import pytest

from told import Told


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("A sergeant was shot near the border.", "shoot"),
        ("Police charged two men with theft.", "charge"),
        ("The junta ruled Chile for ten years.", "rule"),
        ("Peru fired its army chief.", "fire"),
    ],
)
def test_a_deed_is_told(text, type_):
    assert len(Told(text).claims(type_)) == 1


def test_a_cue_is_no_deed():
    assert not Told('"We know nothing," Anna Lind shot back.').claims("shoot")


def test_shots_are_weapons():
    (claim,) = Told("The shots might have been fired by smugglers.").claims("attack")
    assert claim.factuality == "PS+"
