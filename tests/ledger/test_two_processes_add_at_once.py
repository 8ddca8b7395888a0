"""Two processes that add at once, to a ledger that neither found there, lose nothing."""

from collections.abc import Callable
from pathlib import Path

import msgspec

from sayso.ledger import Ledger


def texts(first: int, last: int) -> list[str]:
    return [
        f"SLOW {n}\n\nAnna says Norland shipped tractors{n % 4}.\n\nBruno denies it{n}." for n in range(first, last)
    ]


def test_nothing_is_lost(folder: Callable[..., Path], adding: Callable[..., object], tmp_path: Path) -> None:
    where = tmp_path / "shared.db"
    one, two = folder(*texts(0, 20), name="one"), folder(*texts(12, 32), name="two")
    processes = [adding(where, one), adding(where, two, workers=2), adding(where, one)]
    for process in processes:
        _, errors = process.communicate(timeout=60)
        assert process.returncode == 0, errors
    with Ledger(where) as ledger, Ledger(tmp_path / "quiet.db") as quiet:
        quiet.add([two, one], workers=1, reader="lines")
        assert len(ledger.documents()) == 32
        assert all(finding.whole for finding in ledger.examine())
        assert msgspec.json.encode(ledger.affair()) == msgspec.json.encode(quiet.affair())


def test_a_reader_goes_on_beside_a_writer(
    ledger: Ledger, folder: Callable[..., Path], adding: Callable[..., object], tmp_path: Path
) -> None:
    process = adding(tmp_path / "test.db", folder(*texts(0, 12)))
    seen = set()
    while process.poll() is None:
        seen.add(len(ledger.documents()))
        assert all(row.claims for row in ledger.events())
    process.communicate()
    assert len(ledger.documents()) == 12
    assert seen <= set(range(13))
