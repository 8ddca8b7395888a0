"""The errand: one run of the child, told as it goes."""

import json
import os
import selectors
import signal
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from sayso.errors import SaysoError
from sayso.ledger import Progress

PATIENCE = 10  # seconds that it has to end
START = 120  # seconds that it has to begin
FRAMES = "SAYSO_FRAMES"
DIED = "the process that read it died"


class ErrandError(SaysoError):
    """The child ended without a report: it died, or it was stopped as it had said nothing for too long."""


def run(
    ledger: str, reader: str, base: Path, inputs: Sequence[str], silent: int, tell: Callable[[Progress], None]
) -> dict[str, Any]:
    """Add inputs, which are named from the folder `base`, and return the child's report.

    SaysoError where the ledger says what is wrong, ErrandError where nothing more was heard: while it reads, nothing
    for `silent` seconds. (Linking has no end that could be foretold.)
    """
    with subprocess.Popen(
        [sys.executable, "-P", "-m", "sayso.desk.adding.child"],
        cwd=base,
        env=os.environ | _places(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        start_new_session=True,  # Ctrl-C reaches the desk alone
    ) as child:
        try:
            report = _heard(child, {"ledger": ledger, "reader": reader, "inputs": list(inputs)}, silent, tell)
        except BaseException:
            child.send_signal(signal.SIGINT)  # so that it takes with it the processes that read for it
            raise
        finally:
            _end(child)
    return report


def _end(child: "subprocess.Popen[bytes]") -> None:
    try:
        child.wait(PATIENCE)
    except subprocess.TimeoutExpired:
        child.kill()


def _places() -> dict[str, str]:
    """Return what names folders in the environment, for a process that works in another one."""
    here = Path.cwd()
    places = {"PYTHONPATH": os.pathsep.join(str(here / path) for path in sys.path)}
    if frames := os.environ.get(FRAMES):
        places[FRAMES] = os.pathsep.join(str(here / Path(path).expanduser()) for path in frames.split(os.pathsep))
    return places


def _heard(
    child: "subprocess.Popen[bytes]", asked: dict[str, Any], silent: int, tell: Callable[[Progress], None]
) -> dict[str, Any]:
    if child.stdin is None or child.stdout is None:
        raise ErrandError(DIED)
    child.stdin.write(json.dumps(asked).encode() + b"\n")
    child.stdin.flush()
    patience: int | None = START
    rest = b""
    with selectors.DefaultSelector() as ears:
        ears.register(child.stdout, selectors.EVENT_READ)
        while True:
            if not ears.select(patience):
                raise ErrandError(f"it was read for more than {silent} seconds", mend="split it, or leave it out")
            heard = os.read(child.stdout.fileno(), 65536)
            if not heard:
                raise ErrandError(DIED, mend="it may need more memory: split it, or leave it out")
            *lines, rest = (rest + heard).split(b"\n")
            for line in lines:
                told: dict[str, Any] = json.loads(line)
                if "report" in told:
                    return dict(told["report"])
                if "error" in told:
                    raise SaysoError(told["error"]["what"], mend=told["error"]["mend"])
                patience = silent
                if "progress" in told:
                    now = Progress(**told["progress"])
                    patience = silent if now.stage == "reading" else None
                    tell(now)
