from hypothesis import given
from hypothesis import strategies as st

from invented import FIRST, TITLE, document, span
from sayso.telling import passage
from sayso.values import Span

DOCUMENT = document()


@given(st.integers(0, len(FIRST) - 1), st.integers(1, 40), st.integers(0, 400))
def test_the_words_are_exact_and_what_is_around_them_is_of_their_paragraph(start, length, reach):
    first = DOCUMENT.text.index(FIRST)
    where = Span(first + start, first + min(start + length, len(FIRST)))
    found = passage(DOCUMENT, where, reach)
    assert found.words == DOCUMENT.words(where)
    around = found.before.removeprefix("…") + found.words + found.after.removesuffix("…")
    assert around in FIRST
    assert len(around) <= len(found.words) + 2 * reach


def test_a_whole_paragraph_has_nothing_around_it():
    found = passage(DOCUMENT, span(TITLE))
    assert (found.before, found.after) == ("", "")
