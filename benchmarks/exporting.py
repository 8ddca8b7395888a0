"""Measure what it takes to write a large ledger down: each export of one of 10,000 documents beside one of 1,000.

usage: python benchmarks/exporting.py [--sizes 1000 10000] [--formats json csv …] [--reader NAME] [--keep FOLDER]
                                      [--import]

JSON tells for each format the seconds, the megabytes written and the peak memory in megabytes at each size, and how
many times the memory of the smaller the larger takes: an export that streams stays near 1 (asked: flat). With
--import the JSON export of the smaller is taken back into a new ledger, and the bytes of its export are compared.
With --keep the ledgers are kept in that folder, and used again if they are there.
"""

import argparse
import json
import tempfile
from pathlib import Path

from archive import write
from children import SAYSO, run

from sayso.exports import formats, named

SEED = 1


def main() -> None:
    asked = argparse.ArgumentParser()
    asked.add_argument("--sizes", type=int, nargs=2, default=(1_000, 10_000))
    asked.add_argument("--formats", nargs="+", default=list(formats()))
    asked.add_argument("--reader", default="rules")
    asked.add_argument("--keep", type=Path)
    asked.add_argument("--import", dest="take", action="store_true")
    given = asked.parse_args()
    with tempfile.TemporaryDirectory() as place:
        here = given.keep or Path(place)
        here.mkdir(exist_ok=True)
        ledgers = [_ledger(here, size, given.reader) for size in given.sizes]
        told = {"sizes": given.sizes, "formats": {name: _told(ledgers, name, Path(place)) for name in given.formats}}
        if given.take:
            told["comes_back_the_same"] = _taken(ledgers[0], Path(place))
    print(json.dumps(told, indent=1))


def _ledger(here: Path, size: int, reader: str) -> Path:
    ledger = here / f"{size}.db"
    if not ledger.exists():
        write(here / f"reports-{size}", size, SEED)
        run(*SAYSO, "add", str(here / f"reports-{size}"), "--ledger", str(ledger), "--reader", reader)
    run(*SAYSO, "events", "--contested", "--ledger", str(ledger))  # it may have to be linked by this version first
    return ledger


def _told(ledgers: list[Path], name: str, place: Path) -> dict[str, list[float] | float]:
    out = place / f"out{named(name).suffix}"
    used, sizes = [], []
    for ledger in ledgers:
        used.append(run(*SAYSO, "export", "--ledger", str(ledger), "--format", name, "-o", str(out)))
        sizes.append(out.stat().st_size)
    return {
        "seconds": [round(one.wall, 1) for one in used],
        "written_mb": [round(size / 1e6, 1) for size in sizes],
        "memory_mb": [round(one.memory / 1e6) for one in used],
        "memory_ratio": round(used[1].memory / used[0].memory, 2),
    }


def _taken(ledger: Path, place: Path) -> bool:
    """Tell whether a ledger that takes in the export of another gives the same export."""
    first, second, copy = place / "first.json", place / "second.json", place / "copy.db"
    run(*SAYSO, "export", "--ledger", str(ledger), "-o", str(first))
    run(*SAYSO, "import", str(first), "--ledger", str(copy))
    run(*SAYSO, "export", "--ledger", str(copy), "-o", str(second))
    return first.read_bytes() == second.read_bytes()


if __name__ == "__main__":
    main()
