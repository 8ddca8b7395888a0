import io
import os
from pathlib import Path
from types import SimpleNamespace

import pytest

from sayso.intake import Source, documents, find


@pytest.fixture
def pile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    folder = Path("pile")
    (folder / "deep").mkdir(parents=True)
    for name in ("b.txt", "a.md", "deep/c.txt"):
        (folder / name).write_text("The port said that no ship had come.")
    return folder


def locators(*inputs: str | Path) -> list[str]:
    return [source.locator for source in find(inputs).sources]


def test_a_folder_gives_its_files_and_those_of_its_folders_in_order(pile: Path) -> None:
    assert locators("pile") == ["pile/a.md", "pile/b.txt", "pile/deep/c.txt"]


def test_a_file_named_twice_is_one_source(pile: Path) -> None:
    assert locators("pile/b.txt", "pile", "./pile/b.txt", pile.resolve() / "b.txt") == [
        "pile/a.md",
        "pile/b.txt",
        "pile/deep/c.txt",
    ]


def test_a_glob_is_expanded_and_one_without_a_match_is_reported(pile: Path) -> None:
    assert locators("pile/**/*.txt") == ["pile/b.txt", "pile/deep/c.txt"]
    (error,) = find(["pile/*.pdf"]).left_out
    assert "matches no file" in error.what


def test_a_file_whose_name_looks_like_a_glob_is_a_file(pile: Path) -> None:
    (pile / "[1].txt").write_text("The port is open.")
    assert locators("pile/[1].txt") == ["pile/[1].txt"]


def test_hidden_files_and_ledgers_are_passed_over_in_silence(pile: Path) -> None:
    for name in (".hidden.txt", "sayso.db", "sayso.db-wal", "sayso.db-shm"):
        (pile / name).write_bytes(b"SQLite format 3\x00")
    (pile / ".git").mkdir()
    (pile / ".git" / "x.txt").write_text("hidden")
    found = find(["pile"])
    assert len(found.sources) == 3
    assert not found.left_out


def test_text_without_a_known_ending_is_text_and_what_is_not_is_reported(pile: Path) -> None:
    (pile / "notes").write_text("The harbour master said it was calm.")
    (pile / "picture.xyz").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00")
    (pile / "table.csv").write_text("a,b\n1,2\n")
    found = find(["pile"])
    assert "pile/notes" in [source.locator for source in found.sources]
    assert [error.where for error in found.left_out] == ["pile/picture.xyz", "pile/table.csv"]
    assert "a picture" in found.left_out[0].what


def test_a_file_of_unknown_type_named_by_the_user_is_an_error_too(pile: Path) -> None:
    (pile / "table.csv").write_text("a,b\n1,2\n")
    (error,) = find(["pile/table.csv"]).left_out
    assert ".txt" in error.mend


def test_what_does_not_exist_is_reported_and_the_rest_goes_on(pile: Path) -> None:
    found = find(["nowhere.txt", "pile/b.txt", "bad\0name", "https://news.example/a"])
    assert [source.locator for source in found.sources] == ["pile/b.txt"]
    assert len(found.left_out) == 3
    assert all(error.mend for error in found.left_out)


def test_links_that_lead_nowhere_or_in_a_circle_are_reported(pile: Path) -> None:
    (pile / "lost.txt").symlink_to("gone.txt")
    (pile / "loop.txt").symlink_to("loop.txt")
    (pile / "deep" / "up").symlink_to("..")
    found = find(["pile"])
    assert len(found.sources) == 3
    assert [error.where for error in found.left_out] == ["pile/loop.txt", "pile/lost.txt"]


def test_what_is_piped_in_is_read_by_what_it_looks_like(monkeypatch: pytest.MonkeyPatch) -> None:
    piped = b'{"text": "The port said that no ship had come."}\n{"text": "It is open."}\n'
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(piped)))
    (source,) = find(["-"]).sources
    assert (source.locator, source.intake) == ("stdin", "json")
    assert [document.locator for document in documents(source)] == ["stdin#1", "stdin#2"]


def test_a_named_pipe_is_read_like_stdin() -> None:
    reading, writing = os.pipe()
    os.write(writing, b"The port said that no ship had come.")
    os.close(writing)
    (source,) = find([f"/dev/fd/{reading}"]).sources
    os.close(reading)
    assert source.content == b"The port said that no ship had come."


def test_a_source_of_an_intake_that_is_not_installed_is_an_error() -> None:
    (error,) = documents(Source("a.odt", "odt"))
    assert "no intake is called 'odt'" in error.what
