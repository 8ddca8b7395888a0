"""A process killed at any moment of `add` leaves a ledger that is whole, and adding again completes it."""

import os
import random
import signal
import time
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest

from sayso.ledger import Ledger

TEXTS = [
    f"SLOW {n}\n\nAnna says Norland shipped tractors{n % 4}.\n\nBruno denies Sudria closed port{n % 3}."
    for n in range(24)
]


@pytest.mark.parametrize("workers", [1, 2])
def test_kill(folder: Callable[..., Path], adding: Callable[..., object], tmp_path: Path, workers: int) -> None:
    pile, where = folder(*TEXTS), tmp_path / "killed.db"
    chance = random.Random(workers)  # noqa: S311
    for _ in range(3):
        process = adding(where, pile, workers=workers)
        process.stdout.readline()  # it has begun
        time.sleep(chance.random() * 0.4)
        os.kill(process.pid, signal.SIGKILL)
        process.communicate()
        with Ledger(where) as ledger:
            assert [finding for finding in ledger.examine() if not finding.whole] == []
            assert len(ledger.documents()) == len({row.document.id for row in ledger.documents()})
    _, errors = (process := adding(where, pile, workers=workers)).communicate()
    assert process.returncode == 0, errors
    with Ledger(where) as ledger, Ledger(tmp_path / "quiet.db") as quiet:
        quiet.add([pile], workers=1, reader="lines")
        assert all(finding.whole for finding in ledger.examine())
        assert msgspec.json.encode(ledger.affair()) == msgspec.json.encode(quiet.affair())


def test_what_a_killed_add_wrote_is_linked_before_an_answer(
    folder: Callable[..., Path], adding: Callable[..., object], tmp_path: Path
) -> None:
    where = tmp_path / "killed.db"
    process = adding(where, folder(*TEXTS))
    while process.stdout.readline().strip() != "5":
        pass
    os.kill(process.pid, signal.SIGKILL)
    process.communicate()
    with Ledger(where) as ledger:
        links = next(finding for finding in ledger.examine() if finding.check == "links")
        assert links.whole
        assert "the next answer links them" in links.detail
        assert len(ledger.events()) > 0
        assert "the next answer" not in next(f for f in ledger.examine() if f.check == "links").detail


def test_workers_do_not_outlive_a_killed_add(
    folder: Callable[..., Path], adding: Callable[..., object], tmp_path: Path
) -> None:
    process = adding(tmp_path / "killed.db", folder(*TEXTS * 4), workers=2)
    while process.stdout.readline().strip() in ("", "0"):
        pass
    children = Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text().split()
    assert children
    os.kill(process.pid, signal.SIGKILL)
    process.communicate()
    limit = time.monotonic() + 10
    while any(Path(f"/proc/{child}").exists() for child in children):
        assert time.monotonic() < limit
        time.sleep(0.05)
