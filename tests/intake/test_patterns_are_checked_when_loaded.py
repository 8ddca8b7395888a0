import re
from pathlib import Path

import pytest

from sayso.errors import LexiconError
from sayso.intake.patterns import FILE, load_patterns, patterns

GOOD = """[parts]
word = '\\w+'

[[pattern]]
name = "call"
kind = "promotion"
where = "sentence"
match = "Buy <word>"
"""


def load(tmp_path: Path, text: str) -> object:
    path = tmp_path / "patterns.toml"
    path.write_text(text)
    return load_patterns(path)


def test_a_part_stands_for_its_form(tmp_path: Path) -> None:
    path = tmp_path / "patterns.toml"
    path.write_text(GOOD)
    (pattern,) = load_patterns(path).at("sentence")
    assert pattern.regex == re.compile(r"Buy \w+")


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ('kind = "promotion"', 'kind = "advert"', 5),
        ('where = "sentence"', 'where = "somewhere"', 5),
        ('match = "Buy <word>"', 'match = "Buy ("', 5),
        ('match = "Buy <word>"', "", 5),
        ('match = "Buy <word>"', 'match = "(?P<thing>Buy)"', 5),
        ('match = "Buy <word>"', 'match = "Buy"\nwhen = "always"', 5),
        ("[parts]", "[bits]", 1),
        ('match = "Buy <word>"', "match = 3", 4),
    ],
)
def test_a_fault_is_named_with_file_and_line(tmp_path: Path, old: str, new: str, line: int) -> None:
    with pytest.raises(LexiconError) as caught:
        load(tmp_path, GOOD.replace(old, new))
    assert caught.value.where == f"{tmp_path / 'patterns.toml'}:{line}"
    assert caught.value.mend


def test_what_is_no_toml_or_not_there(tmp_path: Path) -> None:
    with pytest.raises(LexiconError, match="line 1"):
        load(tmp_path, "name = = 3")
    with pytest.raises(LexiconError, match="cannot be read"):
        load_patterns(tmp_path / "nowhere.toml")


def test_the_patterns_that_come_with_sayso_are_good_and_documented() -> None:
    assert load_patterns(FILE) == patterns()
    head = FILE.read_text(encoding="utf-8").split("[abbreviations]")[0]
    assert all(f"\n#   {where} " in head for where in patterns().by_place)
