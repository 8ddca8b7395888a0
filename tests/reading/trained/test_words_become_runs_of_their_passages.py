"""Words of a document become runs of neighbours, each in one passage, without the stops and dashes at their ends."""

from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.reading.attribution import Part
from sayso.reading.passage import TRIM, Passage
from sayso.reading.trained.words import Words

TEXT = (
    "Lena Moor said: “The ferry has sunk; nobody was hurt.”\n"
    "– Erik Holm, of course, denied it – twice …\n"
    "…\n"
    "Varda Radio, citing two officials, reported that it rained."
)


@pytest.fixture(scope="module")
def words(passages_of: Callable[..., list[Passage]]) -> Words:
    return Words.over(passages_of(TEXT))


def numbers(words: Words, part: Part) -> range:
    start = words.starts[id(part.passage)]
    return range(start + part.run.start, start + part.run.end)


def drawn(words: Words, data: st.DataObject) -> tuple[int, ...]:
    """Draw words in order, mostly neighbours."""
    count = len(words.of)
    edges = sorted(data.draw(st.sets(st.integers(0, count), max_size=12)))
    return tuple(word for n, (a, b) in enumerate(pairwise([0, *edges, count])) if n % 2 for word in range(a, b))


def is_mark(words: Words, word: int) -> bool:
    return not words.token(word).text.strip(TRIM)


def test_each_word_is_the_token_at_its_place(words: Words):
    tokens = [token for passage in words.passages for token in passage.tokens]
    assert [words.token(word) for word in range(len(tokens))] == tokens


@settings(deadline=None)
@given(st.data())
def test_runs_cover_the_words_that_are_given_but_for_marks_at_their_ends(words: Words, data: st.DataObject):
    given_words = drawn(words, data)
    covered = [word for part in words.parts(given_words) for word in numbers(words, part)]
    assert covered == sorted(set(covered))
    assert all(is_mark(words, word) for word in set(given_words) - set(covered))
    assert all(words.token(word).is_punct for word in set(covered) - set(given_words))  # of a quotation that it fills


@settings(deadline=None)
@given(st.data())
def test_runs_stay_in_their_passage_and_begin_and_end_with_words(words: Words, data: st.DataObject):
    for part in words.parts(drawn(words, data)):
        assert 0 <= part.run.start < part.run.end <= len(part.passage.tokens)
        assert part.passage.trim(part.run) == part.run


@settings(deadline=None)
@given(st.data())
def test_neighbours_are_in_one_run(words: Words, data: st.DataObject):
    given_words = drawn(words, data)
    run_of = {word: n for n, part in enumerate(words.parts(given_words)) for word in numbers(words, part)}
    for word in set(given_words) & set(run_of):
        if word + 1 in set(given_words) & set(run_of):
            assert (run_of[word] == run_of[word + 1]) == (words.of[word] == words.of[word + 1])


def test_marks_alone_are_no_run(words: Words):
    assert words.parts(tuple(word for word in range(len(words.of)) if is_mark(words, word))) == []
    assert words.parts(()) == []
