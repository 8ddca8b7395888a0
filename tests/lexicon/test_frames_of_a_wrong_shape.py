"""A frame's file that is no frame is refused with its line, whatever it holds."""

from pathlib import Path

import pytest

from sayso.errors import LexiconError
from sayso.lexicon.frames import load_frame

HEAD = 'name = "scrapping"\nroles = ["agent"]\n'


@pytest.mark.parametrize("body", ["verb = 3\n", "verb = [3]\n", 'verb = "zap"\n', '[verb]\nwords = ["zap"]\n'])
def test_entries_are_tables(tmp_path: Path, body: str) -> None:
    file = tmp_path / "own.toml"
    file.write_text(HEAD + body, encoding="utf-8")
    with pytest.raises(LexiconError, match=r"write \[\[verb\]\]"):
        load_frame(file)


def test_a_role_is_no_word_of_the_file(tmp_path: Path) -> None:
    file = tmp_path / "own.toml"
    file.write_text('name = "scrapping"\nroles = ["agent", "words"]\n', encoding="utf-8")
    with pytest.raises(LexiconError, match="can be no role"):
        load_frame(file)
