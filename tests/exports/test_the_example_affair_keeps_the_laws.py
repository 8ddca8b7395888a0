"""What the house makes of the bundled affair, as an outsider reads it from an export."""

import io
import json
from pathlib import Path

import pytest

from laws import broken
from sayso.exports import formats, write
from sayso.ledger import Ledger

AFFAIR = Path(__file__).parents[2] / "examples" / "north-korea-russia"


@pytest.fixture(scope="module")
def ledger(tmp_path_factory):
    with Ledger(tmp_path_factory.mktemp("ledger") / "sayso.db") as opened:
        opened.add([AFFAIR])
        yield opened


def test_its_export_fulfils_the_schema_and_the_laws(ledger):
    out = io.BytesIO()
    write(ledger, "json", out)
    assert broken(json.loads(out.getvalue())) == []


def test_it_goes_out_in_every_format_the_same_twice(ledger):
    for name in formats():
        first, second = io.BytesIO(), io.BytesIO()
        write(ledger, name, first)
        write(ledger, name, second)
        assert len(first.getvalue()) > 10_000 or name == "claimreview"  # nobody ruled
        assert name == "xlsx" or first.getvalue() == second.getvalue()  # a workbook holds the time of its making
