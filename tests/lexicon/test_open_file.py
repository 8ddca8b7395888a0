"""The file of open frames is checked when it is read: its nouns have verbs, its types have patterns."""

from pathlib import Path

import pytest

from sayso.errors import LexiconError
from sayso.lexicon.open import FILE, load_open


def test_every_pattern_is_read_and_asked_for():
    known = load_open()
    assert {"acting", "carried", *known.layouts.values()} == set(known.patterns)


def test_a_noun_has_the_pattern_of_its_verb_and_its_type():
    known = load_open()
    assert known.pattern("arrival", "arrival").name == "moving"
    assert known.pattern("kill", "beheading").name == "undergone"
    assert known.pattern("anything", "anything").name == "acting"


@pytest.mark.parametrize(
    ("line", "what"),
    [
        ('[patterns]\nsleeping = ["nap"]\n', "'sleeping' is not known"),
        ('[nouns]\nnap = ["doze"]\n', "has to name its verb"),
        ('[skip]\nverbs = "nap"\n', "not a list of words"),
        ("[naps]\n", "'naps' is not known"),
    ],
)
def test_a_fault_is_told_with_its_line(tmp_path: Path, line: str, what: str):
    file = tmp_path / FILE.name
    file.write_text(line, encoding="utf-8")
    with pytest.raises(LexiconError, match=what) as caught:
        load_open(file)
    assert caught.value.where.startswith("open.toml:")
