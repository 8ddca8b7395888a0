"""Measure what a second process brings: wall seconds of `sayso add FOLDER` with one worker and with two, as JSON.

usage: python benchmarks/parallel_add.py FOLDER
"""

import json
import sys
import tempfile
from pathlib import Path

from children import SAYSO, run


def add(folder: str, workers: int) -> float:
    """Return the wall seconds of adding a folder to a new ledger."""
    with tempfile.TemporaryDirectory() as place:
        ledger = str(Path(place) / "sayso.db")
        return run(*SAYSO, "add", folder, "--ledger", ledger, "--workers", str(workers)).wall


def main() -> None:
    folder = sys.argv[1]
    one, two = add(folder, 1), add(folder, 2)
    print(json.dumps({"one_worker_s": round(one, 2), "two_workers_s": round(two, 2), "ratio": round(two / one, 3)}))


if __name__ == "__main__":
    main()
