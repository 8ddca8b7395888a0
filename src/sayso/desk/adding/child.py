"""The child: a process of its own that adds files to a ledger, so that the desk's pages wait for nothing.

The desk starts it as `python -m sayso.desk.adding.child`, writes one line of JSON to its standard input (`ledger`,
`reader`, `inputs`), and reads lines of JSON from its standard output: that it has begun, progress, then a report or an
error. It ends when its standard input closes, so that it does not outlive the desk.
"""

import json
import os
import signal
import sys
import threading
import time
from dataclasses import asdict
from typing import Any

from sayso.errors import NotFoundError, SaysoError
from sayso.ledger import AddReport, Ledger, Progress

NAMED = 100  # documents of a report that are named
PATIENCE = 5  # seconds until it ends without more ado
EVERY = 0.2  # seconds between two words on progress


def main() -> None:
    """Add what the desk asks for."""
    asked = json.loads(sys.stdin.readline())
    threading.Thread(target=_end_with_the_desk, daemon=True).start()
    try:
        with Ledger(asked["ledger"], create=False) as ledger:
            reader = {"reader": asked["reader"]} if asked["reader"] else {}
            _say("begun", {})
            report = ledger.add(asked["inputs"], progress=_Teller(), **reader)
            _say("report", _reported(ledger, report))
    except KeyboardInterrupt:
        return
    except SaysoError as error:
        _say("error", {"what": f"{error.where}: {error.what}".lstrip(": "), "mend": error.mend})


class _Teller:
    """Passes progress on, not more often than somebody can see."""

    def __init__(self) -> None:
        self._last, self._stage = 0.0, ""

    def __call__(self, now: Progress) -> None:
        if now.stage != self._stage or time.monotonic() - self._last >= EVERY:
            self._last, self._stage = time.monotonic(), now.stage
            _say("progress", asdict(now))


def _reported(ledger: Ledger, report: AddReport) -> dict[str, Any]:
    return {
        "added": [{"id": id, "title": _title(ledger, id)} for id in report.added[:NAMED]],
        "there": [{"id": id, "title": _title(ledger, id)} for id in report.known[:NAMED]],
        "count": len(report.added),
        "known": len(report.known),
        "left_out": [asdict(left) for left in report.left_out],
    }


def _title(ledger: Ledger, id: str) -> str:
    try:
        document = ledger.document(id).document
    except NotFoundError:  # somebody removed it meanwhile
        return id
    return document.title or document.locator.rpartition("/")[2]


def _say(kind: str, what: dict[str, Any]) -> None:
    sys.stdout.write(json.dumps({kind: what}) + "\n")
    sys.stdout.flush()


def _end_with_the_desk() -> None:
    while os.read(0, 1024):
        pass
    signal.raise_signal(signal.SIGINT)  # which ends the processes that read, too
    time.sleep(PATIENCE)
    os._exit(1)


if __name__ == "__main__":
    main()
