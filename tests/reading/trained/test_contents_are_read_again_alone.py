"""A stretch of a content is read again as if it stood alone: its table is that of its words, numbered from 0."""

from collections.abc import Callable
from itertools import pairwise

import numpy as np
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from sayso.reading.passage import Passage
from sayso.reading.trained.proposals import Proposal, propose, propose_inside, stretches
from sayso.reading.trained.table import Table, table
from sayso.reading.trained.weights import weights

TEXT = "Lena Moor said that the mayor had told her that the ferry would sail at noon."


@settings(deadline=None)
@given(st.data())
def test_a_part_is_the_table_of_its_words(tables: st.SearchStrategy[Table], data: st.DataObject):
    whole = data.draw(tables)
    assume(len(whole))
    start = data.draw(st.integers(0, len(whole) - 1))
    end = data.draw(st.integers(start + 1, len(whole)))
    part = whole.part(start, end)
    assert len(part) == end - start
    assert (part.columns == whole.columns[start:end]).all()
    assert (part.pieces[part.first] == whole.pieces[whole.first[start:end]]).all()
    assert ((part.heads >= 0) & (part.heads < len(part))).all()
    inside = (whole.heads[start:end] >= start) & (whole.heads[start:end] < end)
    assert (part.heads[inside] + start == whole.heads[start:end][inside]).all()
    assert (part.heads[~inside] == np.nonzero(~inside)[0]).all()
    assert part.sentences[0] == part.passages[0] == 0


def test_proposals_inside_stand_inside_and_only_at_words_that_may_say(passages_of: Callable[..., list[Passage]]):
    ours, passages = weights(), passages_of(TEXT)
    words = [token.text for token in passages[0].tokens]
    whole = table(passages, [], ours.labels, ours.tokenizer)
    told = words.index("told")
    content = tuple(range(words.index("that"), len(words) - 1))
    outer = [Proposal(words.index("said"), 0.9, (0, 1), (2,), content)]
    found = propose_inside(ours.network, whole, ours.settings, outer, {told})
    assert {one.head for one in found} <= {told}
    assert all({*one.source, *one.cue, *one.content} <= set(content) for one in found)
    assert propose_inside(ours.network, whole, ours.settings, outer, set()) == []
    part = whole.part(content[0], len(words) - 1)
    alone = propose(ours.network, part, ours.network.look(part), ours.settings)
    assert [one.head for one in found] == [one.head + content[0] for one in alone if one.head + content[0] == told]


@given(st.sets(st.integers(0, 40)))
def test_stretches_are_the_runs_of_neighbours(words: set[int]):
    found = stretches(tuple(sorted(words)))
    assert [word for start, end in found for word in range(start, end)] == sorted(words)
    assert all(end < start for (_, end), (start, _) in pairwise(found))
