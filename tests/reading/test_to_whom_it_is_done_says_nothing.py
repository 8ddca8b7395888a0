"""Who is accused, criticised or said to do something is not the one who says so."""

import pytest

from told import Told


@pytest.mark.parametrize(
    "text",
    [
        "Erik Holm was accused of hiding the missiles that Chile had sent.",
        "Erik Holm was criticized for selling missiles to Chile.",
        "The Harbour Union is said to have shipped missiles to Chile.",
    ],
)
def test_who_undergoes_it_is_no_source(text: str) -> None:
    told = Told(text)
    assert told.reading.attributions
    assert all(a.speaker is None and not a.source for a in told.reading.attributions)


def test_who_does_it_is_one() -> None:
    told = Told("Erik Holm was accused by Anna Lind of hiding the missiles that Chile had sent.")
    assert {told.named(a.speaker) for a in told.reading.attributions} == {"Anna Lind"}
