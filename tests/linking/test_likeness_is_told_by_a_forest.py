"""How likely two tellings are one event is told by small trees, whose answers add up to the same in any company."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.linking.forest import UNIT, Forest
from sayso.linking.learnt import learnt
from sayso.linking.likeness import COMMON, belongs, common, likely
from sayso.linking.looks import look
from sayso.linking.profiles import Profile
from sayso.linking.scenes import Scene

WIDTH = 4
bars = st.lists(st.integers(-9, 9), min_size=7, max_size=7)
trees = st.tuples(
    st.lists(st.integers(0, WIDTH - 1), min_size=7, max_size=7),
    bars,
    st.lists(st.integers(-9000, 9000), min_size=8, max_size=8),
)
forests = st.lists(trees, min_size=1, max_size=6)
rows = st.lists(st.lists(st.integers(-9, 9), min_size=WIDTH, max_size=WIDTH), min_size=1, max_size=5)


def walked(tree, row):
    asked, bars, answers = tree
    at = 0
    while at < 7:
        at = 2 * at + 1 + (row[asked[at]] > bars[at])
    return answers[at - 7]


@given(forests, rows, st.integers(-5000, 5000))
def test_each_tree_is_walked_from_its_first_question_to_its_answer(found, table, bias):
    asked, bars, answers = (np.array(part) for part in zip(*found, strict=True))
    scores = Forest(asked, bars.astype(float), answers, bias).scores(table)
    assert scores == [(bias + sum(walked(tree, row) for tree in found)) / UNIT for row in table]


def seen(*names, document="doc:1", place=0, around=("Hellestad", "Solveig", "Bergen")):
    profile = Profile(names[0], (), "", None, frozenset())
    return look(
        profile, Scene(names, around, 1, bytes(range(128)) * 2, ("bergen",), place=place), frozenset({document})
    )


def test_what_lies_beside_the_module_was_learnt_of_what_is_compared():
    one, other = seen("arrest"), seen("detain", document="doc:2")
    assert len(common(one, other)) == len(COMMON)
    assert learnt().forest.asked.max() < len(COMMON)


def test_the_same_words_are_likelier_one_event_than_others():
    one = seen("arrest")
    same, near, far = (seen(word, document="doc:2") for word in ("arrest", "detain", "harvest"))
    assert likely(one, same) > likely(one, near) > likely(one, far)


def test_an_event_is_likely_by_the_mean_of_its_members_and_somewhat_by_the_likest():
    one = seen("arrest")
    members = [seen(word, document="doc:2", place=3) for word in ("arrest", "detain", "harvest")]
    alone = [likely(one, member) for member in members]
    assert min(alone) < sum(alone) / 3 < belongs(one, members) < max(alone)
    assert belongs(one, members[:1]) == pytest.approx(alone[0])
    assert belongs(one, []) == 0
