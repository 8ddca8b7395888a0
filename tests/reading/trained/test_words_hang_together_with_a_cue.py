"""How a word hangs together with a cue: by the level at which it joins the cue's heads, and by which branch."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.reading.trained.tree import CLIMB, LEVELS, relations


@st.composite
def trees(draw: st.DrawFn, most: int) -> list[int]:
    """Return the head of each word, a root's itself; `reach` makes trees deep, shuffling lets heads stand anywhere."""
    size = draw(st.integers(1, most))
    reach = draw(st.sampled_from((1, 2, most)))
    order = draw(st.permutations(range(size)))
    heads = list(range(size))
    for place in range(1, size):
        heads[order[place]] = order[draw(st.integers(max(0, place - reach), place))]  # itself: another root
    return heads


def labels_of(heads: list[int]) -> list[int]:
    return [word * 7 % 45 + 1 for word in range(len(heads))]


def slowly(heads: list[int], deps: list[int], cue: int) -> tuple[list[int], list[int]]:
    line = [cue]
    while len(line) < LEVELS and heads[line[-1]] != line[-1]:
        line.append(heads[line[-1]])
    levels, labels = [], []
    for word in range(len(heads)):
        at, branch, steps = word, 0, 0
        while at not in line and steps < CLIMB:
            at, branch, steps = heads[at], deps[at], steps + 1
        levels.append(line.index(at) + 1 if at in line else 0)
        labels.append(branch if at in line else 0)
    return levels, labels


@settings(deadline=None)
@given(trees(most=30), st.data())
def test_levels_and_branches_are_those_found_word_by_word(heads: list[int], data: st.DataObject):
    cue = data.draw(st.integers(0, len(heads) - 1))
    deps = labels_of(heads)
    levels, labels = relations(np.array(heads), np.array(deps), cue)
    assert (levels.tolist(), labels.tolist()) == slowly(heads, deps, cue)


@settings(deadline=None)
@given(trees(most=CLIMB), st.data())
def test_a_cues_subtree_is_the_first_level(heads: list[int], data: st.DataObject):
    cue = data.draw(st.integers(0, len(heads) - 1))
    under = {cue}
    for _ in heads:
        under |= {word for word, head in enumerate(heads) if head in under}
    levels, _ = relations(np.array(heads), np.array(labels_of(heads)), cue)
    assert {word for word, level in enumerate(levels) if level == 1} == under


def test_a_sentence_of_seven_words():
    # The ferry sank , Lena Moor said : sank > ferry > The; sank > ","; said > sank; said > Moor > Lena
    heads, deps = [1, 2, 6, 2, 5, 6, 6], [11, 12, 13, 14, 15, 16, 17]
    levels, labels = relations(np.array(heads), np.array(deps), 5)
    assert levels.tolist() == [2, 2, 2, 2, 1, 1, 2]
    assert labels.tolist() == [13, 13, 13, 13, 15, 0, 0]
