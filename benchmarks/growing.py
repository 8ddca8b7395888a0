"""Measure what a large ledger costs those who add to it: 100 reports added to one of 20,000 over the same to none.

usage: python benchmarks/growing.py [--held 20000] [--added 100] [--known 0 0.5] [--rounds 3] [--reader NAME]
       [--keep LEDGER]

A share of the reports added, --known, are copies of reports that the large ledger holds, by another outlet. With 0 it
is the mere size of the ledger that is measured (asked: at most 1.3). Otherwise an affair is weighed again with all that
was told of it, and so the same reports are added to a ledger of these affairs alone, too. The rounds alternate between
the ledgers; JSON tells for each share the medians of seconds (wall and processor), their ratios, and the peak memory
in megabytes. With --keep the large ledger is kept there, and used again if it is there.
"""

import argparse
import json
import os
import shutil
import sqlite3
import tempfile
from itertools import islice
from pathlib import Path
from statistics import median

from archive import SIZE, reports, write
from children import SAYSO, Run, run

HELD, NEW = 1, 2  # seeds
Rounds = dict[str, list[Run]]


def main() -> None:
    asked = argparse.ArgumentParser()
    asked.add_argument("--held", type=int, default=20_000)
    asked.add_argument("--added", type=int, default=100)
    asked.add_argument("--known", type=float, nargs="+", default=[0.0, 0.5])
    asked.add_argument("--rounds", type=int, default=3)
    asked.add_argument("--reader", default="trained")
    asked.add_argument("--keep", type=Path)
    given = asked.parse_args()
    told: dict[str, object] = {"held": given.held, "added": given.added, "reader": given.reader}
    with tempfile.TemporaryDirectory() as place:
        here = Path(place)
        large = given.keep or here / "large.db"
        if not large.exists():
            write(here / "held", given.held, HELD)
            run(*SAYSO, "add", str(here / "held"), "--ledger", str(large), "--reader", given.reader)
        for share in given.known:
            told[f"known {share:g}"] = _told(_share(here, large, share, given))
    print(json.dumps(told, indent=1))


def _share(here: Path, large: Path, share: float, given: argparse.Namespace) -> Rounds:
    """Return what adding to no ledger, to the large one, and to one of the affairs that are told again used."""
    new, affairs, ledgers = here / f"new-{share:g}", here / f"affairs-{share:g}", {"large": large}
    again = _again(round(share * given.added), given.held)
    _write(new, given.added, again, given.held)
    if again:
        ledgers["affairs"] = here / f"affairs-{share:g}.db"
        _write_affairs(affairs, again, given.held)
        run(*SAYSO, "add", str(affairs), "--ledger", str(ledgers["affairs"]), "--reader", given.reader)
    measured: Rounds = {"empty": [], **{name: [] for name in ledgers}}
    for _ in range(given.rounds):
        measured["empty"].append(_add(new, here / "grown.db", None, given.reader))
        for name, ledger in ledgers.items():
            measured[name].append(_add(new, here / "grown.db", ledger, given.reader))
    return measured


def _again(count: int, held: int) -> list[int]:
    """Return the numbers of so many reports that are held, from affairs all over."""
    return list(range(0, held, max(1, held // max(1, count))))[:count]


def _write(folder: Path, count: int, again: list[int], held: int) -> None:
    """Write the reports to add: those that are told again by another outlet, the rest on new affairs."""
    write(folder, count - len(again), NEW)
    for number, text in _numbered(again, held):
        _, _, told = text.partition("\n\n")
        (folder / f"known-{number:06d}.txt").write_text(f"Morning Mirror\n\n{told}", encoding="utf-8")


def _write_affairs(folder: Path, again: list[int], held: int) -> None:
    """Write all that is held of the affairs of these reports."""
    folder.mkdir()
    every = {first + n for number in again for first in [number - number % SIZE] for n in range(SIZE)}
    for number, text in _numbered(sorted(every), held):
        (folder / f"{HELD}-{number:06d}.txt").write_text(text, encoding="utf-8")


def _numbered(numbers: list[int], held: int) -> list[tuple[int, str]]:
    wanted = set(numbers)
    return [(number, text) for number, text in enumerate(islice(reports(held, HELD), held)) if number in wanted]


def _add(new: Path, ledger: Path, held: Path | None, reader: str) -> Run:
    """Return what adding used, to a copy of what is held or to nothing."""
    ledger.unlink(missing_ok=True)
    if held:
        with sqlite3.connect(held) as connection:  # what is in its log comes along
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        shutil.copy(held, ledger)
        os.sync()  # what the copy left to be written is not the addition's
    return run(*SAYSO, "add", str(new), "--ledger", str(ledger), "--workers", "1", "--reader", reader)


def _told(measured: Rounds) -> dict[str, float]:
    """Return the medians, and those of the large ledger over the others'."""
    wall = {name: median(run.wall for run in runs) for name, runs in measured.items()}
    cpu = {name: median(run.cpu for run in runs) for name, runs in measured.items()}
    told: dict[str, float] = {}
    for name in measured:
        told |= {f"{name}_s": round(wall[name], 2), f"{name}_cpu_s": round(cpu[name], 2)}
        told[f"{name}_mb"] = round(max(run.memory for run in measured[name]) / 1e6)
        if name != "large":
            told[f"ratio_to_{name}"] = round(wall["large"] / wall[name], 3)
            told[f"cpu_ratio_to_{name}"] = round(cpu["large"] / cpu[name], 3)
    return told


if __name__ == "__main__":
    main()
