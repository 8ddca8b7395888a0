"""A second delivery of the same goods is no mention of the first; a later word on the first is."""

import pytest

from sayso.linking import link
from told import Told


@pytest.mark.parametrize(
    ("second", "mentions"),
    [
        ("The tractors were delivered at night.", [2]),
        ("Another delivery followed.", [1, 1]),
    ],
)
def test_one_more_is_another_event(second: str, mentions: list[int]) -> None:
    told = Told(f"Chile sold tractors to Ghana. {second}")
    events = link([(told.document, told.reading)]).events
    assert [len(event.happenings) for event in events] == mentions


def test_what_one_mention_says_is_not_marked_because_another_leaves_it_out() -> None:
    told = Told("Chile sold tractors to Ghana. The tractors were delivered at night.")
    (event,) = link([(told.document, told.reading)]).events
    assert {filler.text: filler.inferred for fillers in event.roles.values() for filler in fillers} == {
        "Chile": False, "Ghana": False, "tractors": False, "The tractors": False,
    }  # fmt: skip
