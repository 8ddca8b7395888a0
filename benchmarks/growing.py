"""Measure what a large ledger costs those who add to it: 100 reports added to one of 20,000 over the same to none.

usage: python benchmarks/growing.py [--held 20000] [--added 100] [--known 0.5] [--rounds 3] [--reader NAME]
       [--keep LEDGER]

A share of the reports added, --known, are on affairs that the large ledger holds: with 0 it is the mere size of the
ledger that is measured, otherwise also that an affair is weighed again with all that was told of it. The rounds
alternate between the two ledgers; JSON tells the medians of wall seconds, their ratio (asked: at most 1.3), and the
peak memory of each in megabytes. With --keep the large ledger is kept there, and used again if it is there.
"""

import argparse
import json
import shutil
import sqlite3
import tempfile
from pathlib import Path
from statistics import median

from archive import reports, write
from children import SAYSO, Run, run

HELD, NEW = 1, 2  # seeds


def main() -> None:
    asked = argparse.ArgumentParser()
    asked.add_argument("--held", type=int, default=20_000)
    asked.add_argument("--added", type=int, default=100)
    asked.add_argument("--known", type=float, default=0.5)
    asked.add_argument("--rounds", type=int, default=3)
    asked.add_argument("--reader", default="trained")
    asked.add_argument("--keep", type=Path)
    given = asked.parse_args()
    with tempfile.TemporaryDirectory() as place:
        here = Path(place)
        large = given.keep or here / "large.db"
        if not large.exists():
            write(here / "held", given.held, HELD)
            run(*SAYSO, "add", str(here / "held"), "--ledger", str(large), "--reader", given.reader)
        _more(here / "new", given.added, round(given.known * given.added), given.held)
        measured = [_round(here, large, given.reader) for _ in range(given.rounds)]
    empty, grown = ([pair[which] for pair in measured] for which in (0, 1))
    setting = {"held": given.held, "added": given.added, "known": given.known, "reader": given.reader}
    print(json.dumps(setting | _told(empty, grown)))


def _more(folder: Path, count: int, known: int, held: int) -> None:
    """Write the reports to add: so many of them on affairs that are held, told by others, the rest on new ones."""
    write(folder, count - known, NEW)
    told_again = list(reports(held, HELD))[:: max(1, held // max(1, known))][:known]
    for number, text in enumerate(told_again):
        _, _, told = text.partition("\n\n")
        (folder / f"known-{number:06d}.txt").write_text(f"Morning Mirror\n\n{told}", encoding="utf-8")


def _round(here: Path, large: Path, reader: str) -> tuple[Run, Run]:
    """Return what adding to no ledger and to a copy of the large one used, in this order."""
    ledgers = [here / "empty.db", here / "grown.db"]
    for ledger in ledgers:
        ledger.unlink(missing_ok=True)
    with sqlite3.connect(large) as held:  # what is in its log comes along
        held.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    shutil.copy(large, ledgers[1])
    options = ("--workers", "1", "--reader", reader)
    none, some = (run(*SAYSO, "add", str(here / "new"), "--ledger", str(ledger), *options) for ledger in ledgers)
    return none, some


def _told(empty: list[Run], grown: list[Run]) -> dict[str, float]:
    first, second = (median(run.wall for run in runs) for runs in (empty, grown))
    return {
        "empty_s": round(first, 2),
        "grown_s": round(second, 2),
        "ratio": round(second / first, 3),
        "empty_mb": round(max(run.memory for run in empty) / 1e6),
        "grown_mb": round(max(run.memory for run in grown) / 1e6),
    }


if __name__ == "__main__":
    main()
