"""A line without end is read in pieces: every word is parsed once, and offsets hold."""

from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.reading import pipeline
from told import Told


def test_what_is_said_at_the_end_of_a_very_long_line_is_found() -> None:
    told = Told("The ships left. " * 3000 + "Chile shipped missiles to Peru.")
    (claim,) = told.claims("transfer")
    assert told.document.words(claim.span) == "Chile shipped missiles to Peru"


@settings(max_examples=30, deadline=None)
@given(st.integers(0, 3), st.text(alphabet="ab ", min_size=1, max_size=200))
def test_pieces_cover_their_block(before: int, text: str) -> None:
    told = Told(" " * before + "x" + text * 300)
    (block,) = told.document.blocks
    cut = list(pipeline.pieces(told.document, block))
    assert [piece.start for piece in cut[1:]] == [piece.end for piece in cut[:-1]]
    assert (cut[0].start, cut[-1].end) == (block.start, block.end)
    assert all(0 < piece.end - piece.start <= pipeline.LONGEST for piece in cut)
