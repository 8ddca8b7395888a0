from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from sayso.marking import Mark, cut
from sayso.values import Span

LENGTH = 40
spans = st.tuples(st.integers(0, LENGTH), st.integers(0, LENGTH)).map(lambda pair: Span(*sorted(pair)))
marks = st.builds(Mark, spans, st.sampled_from("abc"), st.sampled_from(["source", "cue", "claim"]))
piles = st.lists(marks, max_size=12)


@given(spans, piles, st.lists(st.integers(0, LENGTH), max_size=3))
def test_runs_hold_every_character_once_in_order(stretch, pile, breaks):
    runs = cut(stretch, pile, breaks)
    assert [place for run in runs for place in range(*run.span)] == list(range(*stretch))


@given(spans, piles)
def test_every_span_is_covered_by_exactly_the_runs_inside_it(stretch, pile):
    runs = cut(stretch, pile)
    for mark in pile:
        covered = {place for run in runs if mark in run.marks for place in range(*run.span)}
        assert covered == set(range(*mark.span)) & set(range(*stretch))


@given(spans, piles)
def test_runs_change_where_they_meet_and_open_where_a_mark_begins(stretch, pile):
    runs = cut(stretch, pile)
    for before, after in pairwise(runs):
        assert before.marks != after.marks
    for run in runs:
        assert set(run.opens) == {mark for mark in run.marks if mark.span.start == run.span.start}


@given(piles)
def test_order_and_repetition_of_the_marks_change_nothing(pile):
    stretch = Span(0, LENGTH)
    assert cut(stretch, pile) == cut(stretch, [*reversed(pile), *pile])
