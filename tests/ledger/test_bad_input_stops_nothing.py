"""What cannot be added is named with its reason and mend; all the rest goes in."""

from collections.abc import Callable
from pathlib import Path

import pytest

from plugins import installed
from sayso.errors import ReaderError, SaysoError
from sayso.ledger import Ledger

GOOD = [f"Anna says Norland shipped tractors{n}." for n in range(12)]


@pytest.mark.parametrize("workers", [1, 2])
def test_bad_files_among_good_ones(ledger: Ledger, folder: Callable[..., Path], workers: int) -> None:
    pile = folder(*GOOD)
    (pile / "empty.txt").write_bytes(b"")
    (pile / "binary.txt").write_bytes(bytes(range(256)) * 40)
    (pile / "raises.txt").write_text("FAIL\n\nAnna says Norland shipped tractors.")
    report = ledger.add([pile, pile / "missing.txt"], workers=workers, reader="lines")
    assert len(report.added) == len(GOOD)
    assert {Path(left.where).name for left in report.left_out} == {
        "empty.txt",
        "binary.txt",
        "raises.txt",
        "missing.txt",
    }
    assert all(left.what and left.mend for left in report.left_out)
    assert "asked to fail" in next(left.what for left in report.left_out if left.where.endswith("raises.txt"))
    assert all(finding.whole for finding in ledger.examine())


def test_a_document_that_ends_its_process(ledger: Ledger, folder: Callable[..., Path]) -> None:
    pile = folder(*GOOD)
    (pile / "deadly.txt").write_text("CRASH")
    report = ledger.add([pile], workers=2, reader="lines")
    assert len(report.added) == len(GOOD)
    assert [(Path(left.where).name, left.what) for left in report.left_out] == [
        ("deadly.txt", "the process that read it died")
    ]


def test_an_article_of_many_that_ends_its_process(ledger: Ledger, tmp_path: Path) -> None:
    lines = [f'{{"text": "{text}"}}' for text in (*GOOD, "CRASH now", "FAIL now")]
    pile = tmp_path / "pile.jsonl"
    pile.write_text("\n".join(lines))
    report = ledger.add([pile], workers=2, reader="lines")
    assert len(report.added) == len(GOOD)
    assert [left.where for left in report.left_out] == [f"{pile}#13", f"{pile}#14"]


@pytest.mark.parametrize("workers", [1, 2])
def test_a_reader_that_is_not_there(ledger: Ledger, folder: Callable[..., Path], workers: int) -> None:
    with pytest.raises(ReaderError, match="there is no reader 'oracle'"):
        ledger.add([folder(*GOOD)], workers=workers, reader="oracle")


@pytest.mark.parametrize("workers", [1, 2])
def test_a_reader_that_cannot_be_loaded_is_no_fault_of_a_document(
    ledger: Ledger, folder: Callable[..., Path], tmp_path_factory: pytest.TempPathFactory, workers: int
) -> None:
    module = Path(__file__).with_name("lame_reader.py")
    with (
        installed(module, tmp_path_factory.mktemp("lame"), {"lame": "LameReader"}),
        pytest.raises(ReaderError, match="the weights cannot be loaded"),
    ):
        ledger.add([folder(*GOOD)], workers=workers, reader="lame")


def test_no_process_at_all_is_refused(ledger: Ledger, folder: Callable[..., Path]) -> None:
    with pytest.raises(SaysoError, match="give 1 or more"):
        ledger.add([folder(*GOOD)], workers=0, reader="lines")


def test_nothing_to_add(ledger: Ledger, tmp_path: Path) -> None:
    (tmp_path / "bare").mkdir()
    report = ledger.add(tmp_path / "bare", reader="lines")
    assert (report.added, report.known) == ((), ())
