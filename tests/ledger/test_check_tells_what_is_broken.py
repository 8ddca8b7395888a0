"""`check` says of each part whether it is whole, and what to do where it is not."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from sayso.errors import LedgerError
from sayso.ledger import Ledger
from sayso.values import Document


@pytest.fixture
def path(tmp_path: Path, document: Callable[..., Document]) -> Path:
    with Ledger(tmp_path / "whole.db") as ledger:
        texts = ("Anna says Norland shipped tractors.", "Bruno denies Sudria closed ports.")
        ledger.add_documents(map(document, texts), reader="lines")
    return tmp_path / "whole.db"


def broken(path: Path, *statements: str) -> dict[str, str]:
    """Return what is found broken after statements were run behind the ledger's back."""
    with sqlite3.connect(path) as connection:
        for statement in statements:
            connection.execute(statement)
    connection.close()
    with Ledger(path) as ledger:
        findings = [finding for finding in ledger.examine() if not finding.whole]
    assert all(finding.mend for finding in findings)
    return {finding.check: finding.detail for finding in findings}


def test_a_whole_one(path: Path) -> None:
    assert broken(path) == {}
    with Ledger(path) as ledger:
        assert [finding.check for finding in ledger.examine()] == ["file", "schema", "documents", "readings", "links"]


def test_an_empty_one(ledger: Ledger) -> None:
    assert all(finding.whole for finding in ledger.examine())


def test_a_text_that_was_changed(path: Path) -> None:
    found = broken(path, "UPDATE documents SET text = replace(text, 'Anna', 'Bert')")
    assert "does not match its hash" in found["documents"]


def test_a_reading_that_points_outside(path: Path) -> None:
    found = broken(path, "UPDATE readings SET payload = replace(payload, ',34]', ',3400]')")
    assert "readings" in found


def test_a_reading_that_is_gone(path: Path) -> None:
    assert "nobody has read it" in broken(path, "DELETE FROM readings")["readings"]


def test_an_actor_that_is_gone(path: Path) -> None:
    found = broken(path, "DELETE FROM actors WHERE name = 'Anna'")
    assert "is missing" in found["links"]


def test_a_claim_that_points_outside(path: Path) -> None:
    found = broken(path, "UPDATE claims SET payload = replace(payload, '\"span\":[', '\"span\":[9')")
    assert "is not in doc:" in found["links"]


def test_a_row_without_its_document(path: Path) -> None:
    found = broken(path, "INSERT INTO locators VALUES ('doc:nowhere', 'a.txt')")
    assert "points to a missing row" in found["file"]


def test_a_damaged_file(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        (page,) = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = 'claims'").fetchone()
        (size,) = connection.execute("PRAGMA page_size").fetchone()
    connection.close()
    content = bytearray(path.read_bytes())
    content[(page - 1) * size : page * size] = b"\xff" * size
    path.write_bytes(content)
    with Ledger(path) as ledger:
        (only,) = ledger.examine()
    assert (only.check, only.whole) == ("file", False)


def test_a_file_damaged_at_its_head(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[100:4096] = b"\xff" * 3996
    path.write_bytes(content)
    with pytest.raises(LedgerError, match="take the last good copy"):
        Ledger(path)
