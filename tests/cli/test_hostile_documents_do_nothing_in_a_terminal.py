"""Documents that mean harm are told in a terminal and exported without an effect on it, or on what opens a file."""

import csv
import io
import json
import re

import pytest
from openpyxl import load_workbook

from hostile import FORMULA, SCRIPT, TURNED
from sayso.exports import HIDDEN, spelt
from sayso.ledger import Ledger


@pytest.fixture(scope="module")
def keys(hostile_ledger):
    """Return the ids of everything in the ledger."""
    with Ledger(hostile_ledger) as ledger:
        events = [row.event.id for row in ledger.events()]
        documents = [row.document.id for row in ledger.documents()]
        return [*events, *documents, *(actor.id for actor in ledger.actors())]


def bare(text):
    return {f"U+{ord(one.group()):04X}" for one in HIDDEN.finditer(text) if not spelt(text, one.start())}


LOOKS = (
    ["events"],
    ["actors", "list"],
    ["origins"],
    ["regimes"],
    ["flows"],
    ["doctor"],
    ["check", "Sudria shipped tractors to Westmark."],
    ["search", "tractors"],
    ["search", TURNED],
    ["rulings", "list"],
    ["rulings", "queue"],
)


@pytest.mark.parametrize("command", LOOKS, ids=" ".join)
@pytest.mark.parametrize("format", ["text", "json"])
def test_what_is_told_holds_no_control(sayso, hostile_ledger, command, format):
    told = sayso(*command, "--ledger", hostile_ledger, *(["--format", "json"] if format == "json" else []))
    if told.status == 2:  # it knows no formats
        assert format == "json"
        return
    assert bare(told.out) == set()
    assert bare(told.err) == set()
    if format == "json":
        json.loads(told.out)


def test_dossiers_hold_no_control(sayso, hostile_ledger, keys):
    for key in keys:
        if len(key) < 1000:
            told = sayso("show", key, "--ledger", hostile_ledger)
            assert told.status == 0, key
            assert bare(told.out) == set(), key


def test_what_is_not_there_is_said_without_an_effect(sayso, hostile_ledger, tmp_path):
    for words in (TURNED, "\x1b[31mred", SCRIPT, "\x9b1m"):
        told = sayso("show", words, "--ledger", hostile_ledger)
        assert bare(told.out + told.err) == set()
    assert sayso("show", "\x1b[31mnone", "--ledger", hostile_ledger).status == 1
    (tmp_path / f"\x1b[2J{TURNED}.png").write_bytes(b"\x89PNG\r\n")
    told = sayso("add", tmp_path, "--ledger", tmp_path / "x.db", "--reader", "rules", "--workers", 1)
    assert (told.status, bare(told.out + told.err)) == (1, set())


def test_reading_without_a_ledger_holds_no_control(sayso, hostile_ledger):
    files = [file for file in (hostile_ledger.parent / "files").iterdir() if file.name not in ("long.txt", "wide.txt")]
    for format in ("text", "json"):
        told = sayso("read", *files, "--reader", "rules", "--format", format)
        assert bare(told.out + told.err) == set()


def test_json_keeps_every_letter(sayso, hostile_ledger):
    exported = sayso("export", "--format", "json", "--ledger", hostile_ledger).out
    assert bare(exported) == set()
    with Ledger(hostile_ledger) as ledger:
        texts = {row.document.id: row.document.text for row in ledger.documents()}
    assert {one["id"]: one["text"] for one in json.loads(exported)["documents"]} == texts
    lines = sayso("export", "--format", "jsonl", "--ledger", hostile_ledger).out
    assert bare(lines) == set()
    assert all(json.loads(line) for line in lines.split("\n") if line)


def test_tables_start_no_formula(sayso, hostile_ledger, tmp_path):
    cells = [
        cell
        for row in csv.reader(io.StringIO(sayso("export", "--format", "csv", "--ledger", hostile_ledger).out))
        for cell in row
    ]
    assert len(cells) > 100
    assert not [cell for cell in cells if cell.lstrip()[:1] in tuple("=+-@")]
    assert not [cell for cell in cells if bare(cell)]
    sayso("export", "-o", tmp_path / "book.xlsx", "--ledger", hostile_ledger)
    values = [cell for sheet in load_workbook(tmp_path / "book.xlsx") for row in sheet.iter_rows() for cell in row]
    assert any(cell.value == FORMULA for cell in values)
    assert not [cell.value for cell in values if cell.data_type == "f"]
    assert not [cell.value for cell in values if isinstance(cell.value, str) and bare(cell.value)]


def test_markdown_holds_no_markup_of_theirs(sayso, hostile_ledger):
    told = sayso("export", "--format", "markdown", "--ledger", hostile_ledger).out
    assert bare(told) == set()
    assert not re.search(r"(?<!\\)<(?:script|img|svg|/)", told)
    assert not re.search(r"(?<!\\)\]\(", told)
