"""Ctrl-C stops an `add` with what is written kept; adding again goes on from there."""

import os
import signal
from collections.abc import Callable
from pathlib import Path

import pytest

from sayso.ledger import Ledger, Progress

TEXTS = [f"SLOW {n}\n\nAnna says Norland shipped tractors{n % 4}." for n in range(24)]


@pytest.mark.parametrize("workers", [1, 2])
def test_another_process_is_interrupted(
    folder: Callable[..., Path], adding: Callable[..., object], tmp_path: Path, workers: int
) -> None:
    where, pile = tmp_path / "stopped.db", folder(*TEXTS)
    process = adding(where, pile, workers=workers)
    while process.stdout.readline().strip() != "3":
        pass
    os.kill(process.pid, signal.SIGINT)
    _, errors = process.communicate(timeout=20)
    assert errors.rstrip().endswith("KeyboardInterrupt")
    with Ledger(where) as ledger:
        written = len(ledger.documents())
        assert 3 <= written < len(TEXTS)
        assert all(finding.whole for finding in ledger.examine())
        report = ledger.add([pile], workers=1, reader="lines")
        assert (len(report.added), len(report.known)) == (len(TEXTS) - written, written)


def test_a_caller_that_stops_leaves_no_process_behind(ledger: Ledger, folder: Callable[..., Path]) -> None:
    def stop(now: Progress) -> None:
        if now.added == 2:
            raise KeyboardInterrupt

    children = Path(f"/proc/self/task/{os.getpid()}/children")  # a browser of other tests may be among them
    before = set(children.read_text().split())
    with pytest.raises(KeyboardInterrupt):
        ledger.add([folder(*TEXTS)], workers=2, reader="lines", progress=stop)
    assert set(children.read_text().split()) <= before
    assert len(ledger.documents()) == 2
