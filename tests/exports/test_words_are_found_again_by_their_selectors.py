"""A quotation with what stands around it is in its text once, at its place, as far as the text lets it be."""

from hypothesis import given
from hypothesis import strategies as st

from sayso.exports.web.selectors import LEAST, MOST, around
from sayso.values import Span

FEW = st.text(alphabet="ab e\u0301\u200d\n\U0001f69c\U0001f469", min_size=1, max_size=150)  # much of it twice
ANY = st.text(min_size=1, max_size=80)


def places(text, words):
    return [at for at in range(len(text)) if text.startswith(words, at)]


@given(FEW | ANY, st.data())
def test_a_quotation_with_its_surroundings_is_found_once(text, data):
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    prefix, suffix = around(text, Span(start, end))
    whole = prefix + text[start:end] + suffix
    assert places(text, whole) == [start - len(prefix)]


def test_no_more_is_quoted_than_tells_the_place():
    text = "The ship left. " * 9 + "It came back. " + "The ship left. " * 9
    alone = around(text, Span(text.index("It came"), text.index("It came") + 7))
    assert [len(part) for part in alone] == [LEAST, LEAST]
    among = around(text, Span(0, 8))
    assert among[0] == ""
    assert len(among[1]) > LEAST


def test_where_a_text_only_repeats_itself_the_position_tells():
    text = "tractor " * 6000
    prefix, suffix = around(text, Span(24_000, 24_007))
    assert len(prefix) == len(suffix) == LEAST < MOST
