import os
from collections.abc import Callable
from multiprocessing.reduction import ForkingPickler
from pathlib import Path
from typing import Any

import pytest

from sayso.errors import IntakeError
from sayso.intake import LIMIT, Source, documents, find, intakes
from sayso.values import Document

Refused = Callable[[str, str | bytes], IntakeError]
ENDINGS = ("txt", "md", "html", "eml", "pdf", "json", "jsonl")


@pytest.mark.parametrize("ending", ENDINGS)
@pytest.mark.parametrize("content", [b"", b" \n\t\r\n "])
def test_an_empty_file(refused: Refused, ending: str, content: bytes) -> None:
    assert "empty" in refused(f"a.{ending}", content).what


@pytest.mark.parametrize("ending", ENDINGS)
@pytest.mark.parametrize(
    "content",
    [b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40, b"PK\x03\x04" + b"\x00\x01\x02" * 500, b"words\x00words" * 9],
)
def test_a_binary_file(refused: Refused, ending: str, content: bytes) -> None:
    assert refused(f"a.{ending}", content)


def test_a_binary_tail_behind_text(refused: Refused) -> None:
    assert "binary" in refused("a.txt", b"The port is open.\n" * 2000 + b"\x00\x00").what


@pytest.mark.parametrize("ending", ENDINGS)
def test_a_file_of_200_mb_is_refused_without_being_read_whole(tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"huge.{ending}"
    path.write_bytes(b"The port is open. ")
    os.truncate(path, 200 * 1024 * 1024)  # sparse: it takes no room on the disk
    (source,) = find([path]).sources
    (error,) = documents(source)
    assert isinstance(error, IntakeError)
    assert error.mend


def test_a_file_at_the_limit_of_one_article(tmp_path: Path) -> None:
    path = tmp_path / "large.txt"
    path.write_bytes(b"x" * (LIMIT + 1))
    (error,) = documents(Source("large.txt", "text", path))
    assert isinstance(error, IntakeError)
    assert "20 MB" in error.what
    assert ".jsonl" in error.mend


@pytest.mark.parametrize(
    "content",
    [
        "<html><head><title>Home</title></head><body><nav><a href=/>Home</a></nav></body></html>",
        "<html><body><script>let a = 1 < 2;</script></body></html>",
        "<!doctype html>",
    ],
)
def test_a_page_without_an_article(refused: Refused, content: str) -> None:
    assert "without an article" in refused("a.html", content).what


@pytest.mark.parametrize("content", ["{", "[1, 2", "null", '"text"', "[" * 100_000])
@pytest.mark.parametrize("ending", ["json", "jsonl"])
def test_json_that_is_none(refused: Refused, ending: str, content: str) -> None:
    assert "JSON" in refused(f"a.{ending}", content).what


def test_a_pdf_that_is_none_or_damaged(refused: Refused) -> None:
    assert "no PDF" in refused("a.pdf", "The port is open.").what
    assert refused("b.pdf", b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<<>>\n")


def test_a_file_that_cannot_be_read(tmp_path: Path) -> None:
    path = tmp_path / "gone.txt"
    path.write_text("The port is open.")
    (source,) = find([path]).sources
    path.unlink()
    (error,) = documents(source)
    assert isinstance(error, IntakeError)
    assert "cannot be read" in error.what
    assert error.where == str(path)


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is closed to root")
def test_a_file_without_permission(tmp_path: Path) -> None:
    path = tmp_path / "closed.txt"
    path.write_text("The port is open.")
    path.chmod(0)
    (error,) = documents(Source("closed.txt", "text", path))
    assert isinstance(error, IntakeError)
    assert "Permission" in error.what


def test_one_bad_file_among_many_stops_nothing(tmp_path: Path) -> None:
    for number in range(60):
        (tmp_path / f"{number:03}.txt").write_text(f"The port said on day {number} that it was open.")
    (tmp_path / "031.txt").write_bytes(b"\x00\x01\x02")
    items = [item for source in find([tmp_path]).sources for item in documents(source)]
    assert sum(isinstance(item, Document) for item in items) == 59
    (error,) = [item for item in items if isinstance(item, IntakeError)]
    assert error.where.endswith("031.txt")


def test_errors_sources_and_documents_cross_to_another_process(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("The port is open.")
    (source,) = find([path]).sources
    (document,) = documents(_sent(source))
    assert _sent(document) == document
    (error,) = find(["nowhere"]).left_out
    assert str(_sent(error)) == str(error)


def _sent(thing: Any) -> Any:
    """Return what a pool of processes makes of a value on its way."""
    return ForkingPickler.loads(ForkingPickler.dumps(thing))


def test_every_built_in_format_comes_through_the_same_door() -> None:
    assert set(intakes()) >= {"text", "markdown", "html", "eml", "pdf", "json", "jsonl"}
