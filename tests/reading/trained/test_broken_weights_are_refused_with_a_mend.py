"""The reader names its weights by their digest, and says what to do where they are missing or broken."""

from pathlib import Path

import pytest

from sayso.errors import ReaderError
from sayso.reading import Reader, describe
from sayso.reading.trained import TrainedReader
from sayso.reading.trained.weights import FILES, FOLDER, ROOTS, digest, weights

NONSENSE = (b"", b"{", b"[]", b"{}", b"\xff\x00 no weights")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of whole weights in which a test may put something else."""
    for name in FILES:
        (tmp_path / name).symlink_to(FOLDER / name)
    return tmp_path


def replace(file: Path, content: bytes) -> None:
    file.unlink()
    file.write_bytes(content)


def test_the_reader_tells_the_digest_of_its_weights():
    reader = TrainedReader()
    assert isinstance(reader, Reader)
    assert digest() in describe(reader)["weights"]
    assert reader.version.startswith(f"trained/1+{digest()[:8]}+")
    assert all(describe(reader).values())


def test_a_copy_of_the_weights_is_the_same(folder: Path):
    assert digest(folder) == digest()
    assert weights(folder).settings == weights().settings


@pytest.mark.parametrize("name", FILES)
def test_another_byte_is_another_digest(folder: Path, name: str):
    replace(folder / name, (FOLDER / name).read_bytes() + b" ")
    assert digest(folder) != digest()


def test_another_classifier_of_roots_is_another_digest(tmp_path: Path):
    copy, other = tmp_path / "copy" / ROOTS.name, tmp_path / ROOTS.name
    copy.parent.mkdir()
    copy.write_bytes(ROOTS.read_bytes())
    other.write_bytes(ROOTS.read_bytes() + b" ")
    assert digest(roots=copy) == digest() != digest(roots=other)
    with pytest.raises(ReaderError, match="cannot be loaded"):
        digest(roots=tmp_path / "nowhere.json")


@pytest.mark.parametrize("name", FILES)
def test_a_missing_file_is_refused_with_a_mend(folder: Path, name: str):
    (folder / name).unlink()
    for load in (weights, digest):
        with pytest.raises(ReaderError) as refused:
            load(folder)
        assert refused.value.mend
        assert refused.value.where


@pytest.mark.parametrize("content", NONSENSE)
@pytest.mark.parametrize("name", FILES)
def test_a_broken_file_is_refused_with_a_mend(folder: Path, name: str, content: bytes):
    replace(folder / name, content)
    with pytest.raises(ReaderError, match="cannot be loaded") as refused:
        weights(folder)
    assert "--reader rules" in refused.value.mend
    assert refused.value.where == str(folder)


def test_a_folder_that_is_not_there_is_refused_with_a_mend(tmp_path: Path):
    with pytest.raises(ReaderError) as refused:
        weights(tmp_path / "nowhere")
    assert refused.value.mend
