"""`sayso.read` tells what one file or text says, without a ledger."""

from collections.abc import Callable
from pathlib import Path

import pytest

import sayso
from sayso.errors import IntakeError

TEXT = "Anna says Norland shipped tractors."


def test_a_text() -> None:
    found = sayso.read(TEXT, reader="lines", published="2020-05-11", publisher="Norland Radio")
    assert found.document.text == TEXT
    assert (found.document.published, found.document.publisher) == ("2020-05-11", "Norland Radio")
    assert found.document.words(found.reading.claims[0].span) == "Norland shipped tractors"


def test_a_file(folder: Callable[..., Path]) -> None:
    path = folder(TEXT) / "000.txt"
    for named in (path, str(path)):
        assert sayso.read(named, reader="lines").document.locator == str(path)


def test_a_file_with_spaces_in_its_name(tmp_path: Path) -> None:
    (tmp_path / "my own notes").write_text(TEXT)
    assert sayso.read(str(tmp_path / "my own notes"), reader="lines").document.text == TEXT


@pytest.mark.parametrize("name", ["missing.txt", "my missing notes.txt", "missing"])
def test_a_file_that_is_not_there(name: str) -> None:
    with pytest.raises(IntakeError, match="No such file"):
        sayso.read(name, reader="lines")


def test_more_than_one_document(tmp_path: Path, folder: Callable[..., Path]) -> None:
    (tmp_path / "two.jsonl").write_text('{"text": "One text."}\n{"text": "Another text."}\n')
    with pytest.raises(IntakeError, match="several documents"):
        sayso.read(tmp_path / "two.jsonl", reader="lines")
    with pytest.raises(IntakeError, match="holds 2 files"):
        sayso.read(folder(TEXT, TEXT), reader="lines")


def test_the_public_names() -> None:
    for name in sayso.__all__:
        assert getattr(sayso, name).__name__ if name[0].isupper() and name != "CLAIMING" else True
    with pytest.raises(AttributeError, match="no attribute 'Legder'"):
        _ = sayso.Legder
