"""Contents that hold one another's cues all around are no nesting: the first voice is the outermost."""

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.lexicon.cues import cues
from sayso.reading.attribution import parents
from sayso.reading.passage import Passage
from sayso.reading.trained.joining import join
from sayso.reading.trained.proposals import Proposal
from sayso.reading.whole import read_passages
from sayso.values import Document, check_reading

RING = "We said it, we told her, we claimed that. Lena Moor spoke."


def roots(found: list[int | None]) -> list[int]:
    """Return for each draft the one at which its parents end; an endless climb ends at -1."""
    ends = []
    for number in range(len(found)):
        at, steps = number, 0
        while (parent := found[at]) is not None and steps <= len(found):
            at, steps = parent, steps + 1
        ends.append(at if found[at] is None else -1)
    return ends


def test_a_ring_of_three_is_read(written: Callable[..., Document], passages_of: Callable[..., list[Passage]]):
    passages = passages_of(RING)
    proposals = [
        Proposal(1, 0.9, (0,), (1,), (4, 5, 6)),
        Proposal(5, 0.9, (4,), (5,), (8, 9, 10)),
        Proposal(9, 0.9, (8,), (9,), (0, 1, 2)),
    ]
    drafts = join(proposals, [], [], passages, cues())
    assert parents(drafts) == [None, 0, 1]
    check_reading(written(RING), read_passages(written(RING), passages, drafts, "by hand/1"))


@pytest.fixture(scope="module")
def passages_of_ring(passages_of: Callable[..., list[Passage]]) -> list[Passage]:
    return passages_of(RING)


@settings(deadline=None)
@given(st.data())
def test_no_voice_is_inside_itself(passages_of_ring: list[Passage], data: st.DataObject):
    word = st.integers(0, len(passages_of_ring[0].tokens) - 1)
    cue_words = sorted(data.draw(st.sets(word, max_size=5)))
    proposals = [
        Proposal(cue, 0.9, (), (cue,), tuple(sorted(data.draw(st.sets(word, min_size=1, max_size=8)) - {cue})))
        for cue in cue_words
    ]
    found = parents(join(proposals, [], [], passages_of_ring, cues()))
    assert -1 not in roots(found)
