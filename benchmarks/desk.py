"""Measure the desk: the server time of each page on a ledger of 10,000 made-up documents.

usage: python benchmarks/desk.py [--documents 10000] [--rounds 7] [--reader rules] [--keep LEDGER]

Each page is asked for through the whole application, without a network; of events, documents and actors it is the page
of the one of which most is said. The first round warms up and is left out; JSON tells of each page the median and the
longest milliseconds (asked: below 200), and the median of those that the processor worked. With --keep the ledger is
kept there, and used again if it is there.
"""

import argparse
import json
import sqlite3
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from archive import write
from children import SAYSO, run
from starlette.testclient import TestClient

from sayso.desk import app

SEED = 1
FIXED = (
    *("/", "/?contested=1", "/?type=transfer", "/?page=20", "/?actor=NATO"),
    *("/matrix", "/matrix?type=transfer", "/matrix?page=3", "/matrix.csv"),
    *("/flows", "/flows?factuality=affirmed", "/flows?goods=arms", "/flows.csv"),
    *("/documents/", "/documents/?page=50", "/actors/", "/actors/?page=20"),
    *("/search?q=shipped", "/search?q=Harbour+Post", "/nowhere", "/actors/Nobody+Known"),
    *("/queue", "/queue?page=5", "/rulings", "/me", "/add"),
)
MOST = {
    "/events/": "SELECT id FROM events ORDER BY claims DESC, id LIMIT 1",
    "/documents/": "SELECT document FROM claims GROUP BY document ORDER BY count(*) DESC, document LIMIT 1",
    "/actors/": "SELECT actor FROM claim_voices GROUP BY actor ORDER BY count(*) DESC, actor LIMIT 1",
}


def main() -> None:
    asked = argparse.ArgumentParser()
    asked.add_argument("--documents", type=int, default=10_000)
    asked.add_argument("--rounds", type=int, default=7)
    asked.add_argument("--reader", default="rules")
    asked.add_argument("--keep", type=Path)
    given = asked.parse_args()
    with tempfile.TemporaryDirectory() as place:
        ledger = given.keep or Path(place) / "archive.db"
        if not ledger.exists():
            write(Path(place) / "archive", given.documents, SEED)
            run(*SAYSO, "add", str(Path(place) / "archive"), "--ledger", str(ledger), "--reader", given.reader)
        client = TestClient(app(ledger), base_url="http://localhost")
        figures = {page: _measured(client, page, given.rounds) for page in (*FIXED, *_most(ledger))}
    slowest = max(figures.values(), key=lambda figure: figure["median_ms"])
    print(json.dumps({"documents": given.documents, "slowest": slowest, "pages": figures}, indent=1))


def _most(ledger: Path) -> Iterator[str]:
    """Yield the pages of the event, the document and the actor of which most is said."""
    with sqlite3.connect(ledger) as held:
        for path, query in MOST.items():
            yield path + held.execute(query).fetchone()[0]


def _measured(client: TestClient, page: str, rounds: int) -> dict[str, float]:
    """Return the milliseconds that a page takes, and how large it is."""
    wall, cpu, size = [], [], 0
    for _ in range(rounds + 1):
        started, worked = time.perf_counter(), time.process_time()
        answer = client.get(page)
        wall.append((time.perf_counter() - started) * 1000)
        cpu.append((time.process_time() - worked) * 1000)
        size = len(answer.content)
    return {
        "median_ms": round(median(wall[1:]), 1),
        "longest_ms": round(max(wall[1:]), 1),
        "cpu_ms": round(median(cpu[1:]), 1),
        "kilobytes": round(size / 1024),
    }


if __name__ == "__main__":
    main()
