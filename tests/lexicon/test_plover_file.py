"""The file of PLOVER's roots can be edited, and says what is wrong with it, and where."""

from pathlib import Path

import pytest

from sayso.errors import LexiconError
from sayso.lexicon.plover import load_plover

GOOD = """
[groups]
KIND = ["AID", "YIELD"]

[light]
verbs = ["lay"]

[[shift]]
words = ["dither"]
KIND = "REJECT"
AID = "AGREE"
COERCE = "none"

[[verb]]
root = "PROTEST"
words = ["bang", "bang pot"]

[[verb]]
root = "AID"
words = ["bang"]
objects = ["KIND"]

[[noun]]
root = "YIELD"
words = ["olive branch", "truce"]
"""


def written(folder: Path, text: str) -> Path:
    file = folder / "plover.toml"
    file.write_text(text, encoding="utf-8")
    return file


def test_what_asks_more_is_preferred(tmp_path: Path) -> None:
    lexicon = load_plover(written(tmp_path, GOOD))
    assert [(entry.root, entry.asks) for entry in lexicon.verbs["bang"]] == [("AID", 2), ("PROTEST", 1), ("PROTEST", 0)]
    assert (lexicon.bare("bang"), lexicon.bare("bang pot"), lexicon.bare("truce")) == ("PROTEST", "PROTEST", "YIELD")


def test_a_group_stands_for_its_roots(tmp_path: Path) -> None:
    lexicon = load_plover(written(tmp_path, GOOD))
    assert lexicon.verbs["bang"][0].objects == {"AID", "YIELD"}


def test_a_shift_turns_the_roots_that_it_names_and_leaves_the_others(tmp_path: Path) -> None:
    lexicon = load_plover(written(tmp_path, GOOD))
    turned = {root: lexicon.shifted("dither", root) for root in ("YIELD", "AID", "COERCE", "CONSULT", None)}
    assert turned == {"YIELD": "REJECT", "AID": "AGREE", "COERCE": None, "CONSULT": "CONSULT", None: None}


@pytest.mark.parametrize(
    ("good", "bad", "line", "what"),
    [
        ('root = "YIELD"', 'root = "GIVE"', 24, "no root of PLOVER"),
        ('root = "YIELD"', "", 23, "names no root"),
        ('words = ["dither"]', "", 8, "names no words"),
        ('objects = ["KIND"]', 'thing = ["KIND"]', 21, "not known"),
        ('KIND = "REJECT"', 'KIND = "GIVE"', 10, "no root of PLOVER"),
    ],
)
def test_a_fault_is_told_with_its_line(tmp_path: Path, good: str, bad: str, line: int, what: str) -> None:
    with pytest.raises(LexiconError, match=what) as told:
        load_plover(written(tmp_path, GOOD.replace(good, bad)))
    assert f"plover.toml:{line}" in str(told.value)


def test_the_house_file_names_every_root_that_it_uses() -> None:
    lexicon = load_plover()
    roots = {entry.root for entries in (*lexicon.verbs.values(), *lexicon.nouns.values()) for entry in entries}
    assert len(roots) == 15


def test_a_word_under_two_roots_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "plover.toml"
    entry = '[[verb]]\nwords = ["raid"]\nroot = "{}"\n'
    file.write_text('[light]\nverbs = ["make"]\n' + entry.format("ASSAULT") + entry.format("COERCE"), encoding="utf-8")
    with pytest.raises(LexiconError, match="'raid' stands under ASSAULT and again under COERCE"):
        load_plover(file)
