"""What the encoder gets of some words: all their pieces in order, marks before passages, and where each word stands."""

import numpy as np
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from sayso.reading.trained.table import Table
from sayso.reading.trained.windows import CLS, SEP, inputs


@settings(deadline=None)
@given(st.data())
def test_all_pieces_are_there_and_marks_stand_at_the_start_and_between_passages(
    tables: st.SearchStrategy[Table], data: st.DataObject
):
    table, start, end = _stretch(tables, data)
    pieces, _, first = inputs(table, start, end)
    expected: list[int] = []
    for word in range(start, end):
        if word == start:
            expected.append(CLS)
        elif table.passages[word] != table.passages[word - 1]:
            expected.append(SEP)
        assert first[word - start] == len(expected)
        expected += _pieces(table, word)
    assert pieces.tolist() == expected


@settings(deadline=None)
@given(st.data())
def test_each_piece_has_the_columns_of_its_word_and_a_mark_has_none(
    tables: st.SearchStrategy[Table], data: st.DataObject
):
    table, start, end = _stretch(tables, data)
    pieces, columns, _ = inputs(table, start, end)
    word_of = {piece: word for word in range(start, end) for piece in _pieces(table, word)}
    for piece, column in zip(pieces.tolist(), columns, strict=True):
        expected = table.columns[word_of[piece]] if piece in word_of else np.zeros_like(column)
        assert column.tolist() == expected.tolist()


def _stretch(tables: st.SearchStrategy[Table], data: st.DataObject) -> tuple[Table, int, int]:
    table = data.draw(tables)
    assume(len(table))
    start = data.draw(st.integers(0, len(table) - 1))
    return table, start, data.draw(st.integers(start + 1, min(start + 200, len(table))))


def _pieces(table: Table, word: int) -> list[int]:
    end = table.first[word + 1] if word + 1 < len(table) else len(table.pieces)
    return table.pieces[table.first[word] : end].tolist()
