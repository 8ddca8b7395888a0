"""What was read is not read again; a newer reader's readings count, and the older ones are kept."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

from sayso.ledger import Ledger
from sayso.values import Document


def readings(path: Path) -> list[str]:
    engine = create_engine(f"sqlite:///{path}")
    with engine.connect() as connection:
        found = list(connection.scalars(text("SELECT reader FROM readings ORDER BY reader")))
    engine.dispose()
    return found


def test_what_is_known_is_not_read_again(
    ledger: Ledger, document: Callable[..., Document], monkeypatch: pytest.MonkeyPatch
) -> None:
    one = document("Anna says Norland shipped tractors.")
    ledger.add_documents([one], reader="lines")
    monkeypatch.setattr("line_reader.LineReader.read", None)
    report = ledger.add_documents([one], reader="lines")
    assert (report.added, report.known, report.left_out) == ((), (one.id,), ())


def test_a_newer_reader(ledger: Ledger, document: Callable[..., Document], tmp_path: Path) -> None:
    one = document("Anna says Norland shipped tractors.", "one.txt")
    ledger.add_documents([one], reader="lines")
    assert ledger.reread(reader="lines2").same == (one.id,)
    assert ledger.document("one.txt").reader == "lines/2"
    assert readings(tmp_path / "test.db") == ["lines/1", "lines/2"]
    ledger.reread(reader="lines")
    assert ledger.document("one.txt").reader == "lines/1"
    assert readings(tmp_path / "test.db") == ["lines/1", "lines/2"]


def test_the_same_bytes_from_two_places(ledger: Ledger, folder: Callable[..., Path]) -> None:
    pile = folder("Anna says Norland shipped tractors.", "Anna says Norland shipped tractors.")
    report = ledger.add([pile], reader="lines", workers=1)
    assert len(report.added) == 1
    (row,) = ledger.documents()
    assert row.document.locator.endswith("000.txt")
    for name in ("000.txt", "001.txt"):
        assert ledger.document(name).document.id == row.document.id


def test_many_articles_in_one_file(ledger: Ledger, tmp_path: Path) -> None:
    pile = tmp_path / "pile.jsonl"
    lines = [{"text": f"Anna says Norland shipped tractors{n}.", "publisher": "Norland Radio"} for n in range(30)]
    pile.write_text("\n".join(map(json.dumps, lines)))
    seen = []
    report = ledger.add(pile, reader="lines", workers=2, progress=seen.append)
    assert len(report.added) == 30
    assert (seen[-1].stage, seen[-1].added, seen[-1].total, seen[-1].done) == ("linking", 30, 1, 1)
    assert [now.added for now in seen] == sorted(now.added for now in seen)
