"""Of proposals that share a word of their cues or most of their contents, the surest one is kept."""

from dataclasses import replace
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from sayso.reading.trained.proposals import SAME, Proposal, apart


@st.composite
def proposals(draw: st.DrawFn, *, alike: bool = False) -> list[Proposal]:
    """Return proposals of different heads, by falling scores; `alike` gives some of them the same."""
    heads = draw(st.lists(st.integers(0, 40), unique=True, max_size=8))
    made = []
    for place, head in enumerate(heads):
        cue = tuple(range(head, head + draw(st.integers(1, 3))))
        start = draw(st.integers(0, 40))
        content = tuple(range(start, start + draw(st.integers(1, 10))))
        made.append(Proposal(head, 1 - (place // 2 if alike else place) / 10, (), cue, content))
    return made


def repeats(one: Proposal, other: Proposal) -> bool:
    ours, theirs = set(one.content), set(other.content)
    return bool(set(one.cue) & set(other.cue)) or len(ours & theirs) > SAME * len(ours | theirs)


@given(proposals())
def test_no_two_that_are_kept_repeat_one_another(found: list[Proposal]):
    assert not any(repeats(one, other) for one, other in combinations(apart(found), 2))


@given(proposals())
def test_what_is_left_out_repeats_a_surer_one_that_is_kept(found: list[Proposal]):
    kept = apart(found)
    for lost in found:
        assert lost in kept or any(repeats(lost, other) and other.score > lost.score for other in kept)


@given(proposals(alike=True), st.randoms(use_true_random=False))
def test_the_order_in_which_they_come_does_not_matter(found: list[Proposal], random: object):
    shuffled = list(found)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert apart(shuffled) == apart(found)


@given(proposals(alike=True))
def test_they_are_kept_in_the_order_of_their_heads_and_stay(found: list[Proposal]):
    kept = apart(found)
    assert kept == sorted(kept, key=lambda p: p.head)
    assert apart(kept) == kept
    assert set(kept) <= set(found)


def test_of_two_that_are_as_sure_the_earlier_is_kept():
    one = Proposal(3, 0.5, (), (3,), (4, 5, 6))
    other = replace(one, head=9, cue=(9,))
    assert apart([other, one]) == [one]


def test_a_content_inside_another_is_a_voice_of_its_own():
    outer = Proposal(1, 0.9, (0,), (1,), tuple(range(2, 12)))
    inner = Proposal(4, 0.8, (3,), (4,), tuple(range(5, 9)))
    assert apart([outer, inner]) == [outer, inner]
