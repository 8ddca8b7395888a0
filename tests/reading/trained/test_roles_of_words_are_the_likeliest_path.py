"""Of all ways to give words their roles, the likeliest is taken, borders of contents paid for."""

from itertools import pairwise, product

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from sayso.reading.trained.roles import likeliest
from sayso.reading.trained.table import CONTENT

KINDS = 4
Rows = np.ndarray[tuple[int, ...], np.dtype[np.float32]]


def probabilities(rows: int, words: int) -> st.SearchStrategy[Rows]:
    weights = arrays(np.float32, st.tuples(st.integers(1, rows), st.integers(1, words), st.just(KINDS)),
                     elements=st.integers(1, 50).map(float))  # fmt: skip
    return weights.map(lambda w: (w / w.sum(-1, keepdims=True)).astype(np.float32))


@settings(deadline=None)
@given(probabilities(rows=2, words=5), st.floats(0, 5))
def test_no_other_path_is_likelier(rows: Rows, cost: float):
    for row, path in zip(rows, likeliest(rows, cost), strict=True):
        best = max(_worth(row, other, cost) for other in product(range(KINDS), repeat=len(row)))
        assert abs(_worth(row, tuple(path), cost) - best) < 1e-4


@given(probabilities(rows=3, words=40))
def test_where_borders_are_free_each_word_has_its_own_likeliest_role(rows: Rows):
    chosen = np.take_along_axis(rows, likeliest(rows, 0.0)[..., None], -1)[..., 0]
    assert (chosen == rows.max(-1)).all()


@given(probabilities(rows=3, words=40))
def test_where_borders_are_dear_all_words_are_content_or_none_is(rows: Rows):
    assert all(len(set((path == CONTENT).tolist())) == 1 for path in likeliest(rows, 1e4))


@given(probabilities(rows=1, words=30), st.floats(0, 3), st.floats(0, 3))
def test_dearer_borders_are_never_more(rows: Rows, one: float, other: float):
    low, high = sorted((one, other))
    assert _borders(likeliest(rows, high)[0]) <= _borders(likeliest(rows, low)[0]) or high - low < 1e-6


def _worth(row: Rows, path: tuple[int, ...], cost: float) -> float:
    said = sum(float(np.log(row[word, role])) for word, role in enumerate(path))
    return said - cost * _borders(path)


def _borders(path: tuple[int, ...]) -> int:
    return sum((a == CONTENT) != (b == CONTENT) for a, b in pairwise(path))
