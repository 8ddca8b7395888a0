"""What the decoder looks at: the words on both sides of a cue, and how each of them stands to it."""

import numpy as np
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from sayso.reading.trained.around import AFTER, BEFORE, RELATIONS, SIDES, around, distance, sizes
from sayso.reading.trained.table import Table
from sayso.reading.trained.tree import relations


@settings(deadline=None)
@given(st.data())
def test_the_cue_has_its_place_and_words_outside_of_the_window_are_not_seen(
    tables: st.SearchStrategy[Table], data: st.DataObject
):
    table, cue, start, end = _cue(tables, data)
    words, found = around(table, cue, start, end)
    assert words[BEFORE] == cue
    assert words.tolist() == [w if start <= w < end else -1 for w in range(cue - BEFORE, cue + AFTER)]
    assert not found[words < 0].any()


@settings(deadline=None)
@given(st.data())
def test_each_relation_is_of_the_word_and_the_cue(tables: st.SearchStrategy[Table], data: st.DataObject):
    table, cue, start, end = _cue(tables, data)
    words, found = around(table, cue, start, end)
    same = np.nonzero(table.sentences == table.sentences[cue])[0]
    first = int(same[0])
    levels, labels = relations(table.heads[same] - first, table.columns[same, 0], cue - first)
    for word, relation in zip(words.tolist(), found.tolist(), strict=True):
        if word < 0:
            continue
        own = dict(zip(RELATIONS, relation, strict=True))
        assert own["distance"] == distance(np.array([word - cue]))[0]
        assert own["sentence"] == 3 + max(-3, min(3, table.sentences[word] - table.sentences[cue]))
        assert own["passage"] == 2 + max(-2, min(2, table.passages[word] - table.passages[cue]))
        near = word in same
        assert own["level"] == (levels[word - first] if near else 0)
        assert own["label"] == (labels[word - first] if near else 0)


@settings(deadline=None)
@given(st.data())
def test_the_rules_draft_at_the_cue_says_its_roles(tables: st.SearchStrategy[Table], data: st.DataObject):
    table = data.draw(tables)
    assume(table.hint_at)
    hint = data.draw(st.sampled_from(list(table.hint_at.values())))
    words, found = around(table, hint.head, 0, len(table))
    told = {
        w: role for w, role in zip(words.tolist(), found[:, RELATIONS.index("hint")].tolist(), strict=True) if w >= 0
    }
    assert told == {word: 1 + hint.roles.get(word, 0) for word in told}


@settings(deadline=None)
@given(st.data())
def test_a_cue_that_is_in_no_draft_has_no_hints(tables: st.SearchStrategy[Table], data: st.DataObject):
    table, cue, start, end = _cue(tables, data)
    assume(all(cue not in hint.roles for hint in table.hint_at.values()))
    _, found = around(table, cue, start, end)
    assert not found[:, RELATIONS.index("hint")].any()


@settings(deadline=None)
@given(st.data())
def test_no_relation_is_beyond_its_size(tables: st.SearchStrategy[Table], data: st.DataObject):
    table, cue, start, end = _cue(tables, data)
    _, found = around(table, cue, start, end)
    assert (found >= 0).all()
    assert (found.max(0) < sizes(int(table.columns.max()) + 1)).all()


@given(st.integers(-10_000, 10_000), st.integers(-10_000, 10_000))
def test_what_is_farther_is_never_in_a_nearer_bucket(one: int, other: int):
    low, high = distance(np.array(sorted((one, other))))
    assert low <= high


@given(st.integers(-10_000, 10_000))
def test_both_sides_are_measured_alike(step: int):
    there, back = distance(np.array([step, -step]))
    assert there - SIDES == SIDES - back
    assert 0 <= there <= 2 * SIDES


def test_near_words_have_buckets_of_their_own():
    assert len(set(distance(np.arange(-4, 5)).tolist())) == 9


def _cue(tables: st.SearchStrategy[Table], data: st.DataObject) -> tuple[Table, int, int, int]:
    """Draw a table, a cue in it, and a window that holds the cue."""
    table = data.draw(tables)
    assume(len(table))
    cue = data.draw(st.integers(0, len(table) - 1))
    start = cue - data.draw(st.integers(0, min(cue, 200)))
    return table, cue, start, data.draw(st.integers(cue + 1, min(len(table), cue + 200)))
