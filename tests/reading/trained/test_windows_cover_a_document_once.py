"""Every word is believed in one window, which is short enough for the encoder and shows what stands around the word."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.reading.trained.table import LONGEST, Table
from sayso.reading.trained.windows import LENGTH, MARGIN, inputs, windows

SPARE = LONGEST + 1  # what one word more, with a mark, could take


@settings(deadline=None)
@given(st.data())
def test_every_word_is_believed_once_in_order(tables: st.SearchStrategy[Table], data: st.DataObject):
    table = data.draw(tables)
    found = list(windows(table))
    assert [word for w in found for word in range(w.low, w.high)] == list(range(len(table)))
    assert all(0 <= w.start <= w.low < w.high <= w.end <= len(table) for w in found)


@settings(deadline=None)
@given(st.data())
def test_no_window_is_longer_than_the_encoder_takes(tables: st.SearchStrategy[Table], data: st.DataObject):
    table = data.draw(tables)
    for window in windows(table):
        pieces, _, _ = inputs(table, window.start, window.end)
        assert len(pieces) <= LENGTH


@settings(deadline=None)
@given(st.data())
def test_believed_words_are_seen_with_what_stands_around_them(tables: st.SearchStrategy[Table], data: st.DataObject):
    table = data.draw(tables)
    found = list(windows(table))
    assert not found or (found[0].start, found[-1].end) == (0, len(table))
    for before, after in pairwise(found):
        assert _length(table, before.high, before.end) >= MARGIN - SPARE
        assert _length(table, after.start, after.low) >= min(MARGIN, _length(table, 0, after.low)) - SPARE


def _length(table: Table, start: int, end: int) -> int:
    return len(inputs(table, start, end)[0]) if start < end else 0
