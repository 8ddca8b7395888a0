"""The pages of reference that are made from the code are what the code says today."""

import json
import os
import re
import subprocess
import sys

from jsonschema import Draft202012Validator

from pages import ROOT
from sayso.exports import formats, schema


def test_the_command_line_reference_is_what_the_commands_say():
    clean = {k: v for k, v in os.environ.items() if k not in ("COLUMNS", "SAYSO_LEDGER", "TERMINAL_WIDTH")}
    made = subprocess.run(
        [sys.executable, ROOT / "tools" / "reference.py"], env=clean, capture_output=True, text=True, check=True
    )
    current = (ROOT / "docs" / "reference" / "cli.md").read_text(encoding="utf-8")
    assert made.stdout == current, "run `make reference`"


def test_the_reference_of_tables_is_what_the_columns_are():
    made = subprocess.run([sys.executable, ROOT / "tools" / "tables.py"], capture_output=True, text=True, check=True)
    current = (ROOT / "docs" / "reference" / "tables.md").read_text(encoding="utf-8")
    assert made.stdout == current, "run `make reference`"


def test_the_vocabulary_is_what_the_ontology_says():
    made = subprocess.run(
        [sys.executable, ROOT / "tools" / "vocabulary.py"], capture_output=True, text=True, check=True
    )
    current = (ROOT / "docs" / "reference" / "vocabulary.md").read_text(encoding="utf-8")
    assert made.stdout == current, "run `make reference`"


def test_the_reference_of_the_api_is_what_its_description_says():
    made = subprocess.run([sys.executable, ROOT / "tools" / "api.py"], capture_output=True, text=True, check=True)
    current = (ROOT / "docs" / "reference" / "api.md").read_text(encoding="utf-8")
    assert made.stdout == current, "run `make reference`"


def test_the_schema_is_a_schema():
    Draft202012Validator.check_schema(schema())


def test_the_export_reference_names_every_field_and_format():
    page = (ROOT / "docs" / "reference" / "export.md").read_text(encoding="utf-8")
    named = set(re.findall(r"`([^`\n]+)`", page))
    fields = {name for part in schema()["$defs"].values() for name in part.get("properties", {})}
    assert fields - named == set()
    assert {value for part in json.dumps(schema()).split('"enum": ')[1:] for value in enum(part)} - named == set()
    assert set(formats()) - named == set()


def enum(text: str) -> list[str]:
    return json.loads(text[: text.index("]") + 1])
