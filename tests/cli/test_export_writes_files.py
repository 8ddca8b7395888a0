import json

import pytest
from openpyxl import load_workbook

from laws import broken


def test_the_contract_goes_to_a_file_or_to_standard_output(sayso, ledger):
    said = sayso("export", "--format", "json", "-o", "out.json")
    assert (said.status, said.out) == (0, "")
    written = (ledger / "out.json").read_text(encoding="utf-8")
    assert broken(json.loads(written)) == []
    assert sayso("export").out == written


@pytest.mark.parametrize("name", ["out.csv", "out.jsonl", "out.md", "out.xlsx"])
def test_the_ending_tells_the_format(sayso, ledger, name):
    assert sayso("export", "-o", name).status == 0
    assert (ledger / name).stat().st_size > 500


@pytest.mark.parametrize(
    ("name", "begins"),
    [
        ("out.ftm.json", '{"id": "sayso-'),
        ("OUT.STIX.JSON", '{"type": "bundle"'),
        ("out.json", '{"format": "sayso-ledger/1"'),
    ],
)
def test_the_longest_ending_counts(sayso, ledger, name, begins):
    assert sayso("export", "-o", name).status == 0
    assert (ledger / name).read_text(encoding="utf-8").startswith(begins)


def test_a_workbook_opens(sayso, ledger):
    sayso("export", "-o", "out.xlsx")
    assert load_workbook(ledger / "out.xlsx")["claims"].max_row > 2


def test_a_workbook_does_not_go_to_standard_output(sayso, ledger):
    said = sayso("export", "--format", "xlsx")
    assert (said.status, said.out) == (1, "")
    assert "add -o FILE.xlsx" in said.err


def test_an_ending_or_format_that_is_none_is_said(sayso, ledger):
    assert "add --format" in sayso("export", "-o", "out.docx").err
    assert "csv, ftm, graphml, json, jsonl, markdown" in " ".join(sayso("export", "--format", "docx").err.split())
    assert [path.name for path in ledger.iterdir()] == ["sayso.db"]
