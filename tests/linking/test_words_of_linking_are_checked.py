from importlib.resources import files

import pytest

from sayso.errors import LexiconError
from sayso.linking.words import FILE, parse_words, words

TEXT = (files("sayso.linking") / FILE).read_text(encoding="utf-8")


def test_the_words_load_once():
    assert words() is words()
    assert "president" in words().titles


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("[names]", "[names", "line"),
        ("titles = [", "titels = [", "titles"),
        ('"president"', '"President"', "lower case"),
        ("durable_days = 92", 'durable_days = "long"', "long"),
    ],
)
def test_a_fault_says_what_and_where(old, new, said):
    assert old in TEXT
    with pytest.raises(LexiconError) as fault:
        parse_words(TEXT.replace(old, new, 1))
    assert said in str(fault.value)
    assert fault.value.where == FILE
    assert fault.value.mend
