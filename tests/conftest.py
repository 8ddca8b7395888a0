"""Tests may import what measures; some share a ledger of documents that mean harm."""

import sys
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).parents[1] / "benchmarks"))


@pytest.fixture(scope="session")
def hostile_ledger(tmp_path_factory):
    """Return the path of a ledger of documents that mean harm, and the sources that they came from."""
    from hostile import hostile_files
    from sayso.ledger import Ledger

    folder = tmp_path_factory.mktemp("hostile")
    (folder / "files").mkdir()
    files = hostile_files(folder / "files")
    with Ledger(folder / "hostile.db") as ledger:
        report = ledger.add(files, workers=1, reader="rules")
        assert report.left_out == ()
    return folder / "hostile.db"
