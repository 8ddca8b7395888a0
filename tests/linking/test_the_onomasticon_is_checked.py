from importlib.resources import files

import pytest

from sayso.errors import LexiconError
from sayso.linking.onomasticon import FILE, onomasticon, parse_onomasticon

TEXT = (files("sayso.linking") / FILE).read_text(encoding="utf-8")


def test_it_loads_once_and_knows_short_forms():
    assert onomasticon() is onomasticon()
    assert onomasticon().variants("bill", "william")
    assert not onomasticon().variants("bill", "robert")


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("given = [", "given = ", "line"),
        ("articles = [", "artikles = [", "articles"),
        ('"abigail"', '"Abigail"', "lower case"),
        ("syllable = '(", "syllable = '((", "missing or of the wrong kind"),
    ],
)
def test_a_fault_says_what_and_where(old, new, said):
    assert old in TEXT
    with pytest.raises(LexiconError) as fault:
        parse_onomasticon(TEXT.replace(old, new, 1))
    assert said in str(fault.value)
    assert fault.value.where == FILE
