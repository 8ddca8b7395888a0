"""Runs commands as children and measures them: wall and CPU seconds, and memory, of the whole tree of processes."""

import os
import subprocess
import sys
import threading
import time
from dataclasses import dataclass
from pathlib import Path

SAYSO = (sys.executable, "-c", "from sayso.cli import main; main()")
PAUSE = 0.1  # seconds between two looks at the memory


@dataclass(frozen=True)
class Run:
    """What a child and all that it started used."""

    wall: float  # seconds
    cpu: float  # seconds, user and system
    memory: int  # bytes at the peak, shared pages counted once


def run(*command: str) -> Run:
    """Run a command to its end and measure it; SystemExit where it fails."""
    started = time.perf_counter()
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    peak, ended = [0], threading.Event()
    watch = threading.Thread(target=_watch, args=(child.pid, peak, ended))
    watch.start()
    _, status, used = os.wait4(child.pid, 0)
    wall = time.perf_counter() - started
    child.returncode = os.waitstatus_to_exitcode(status)
    ended.set()
    watch.join()
    if child.returncode:
        raise SystemExit(f"{' '.join(command)}: exit status {child.returncode}")
    return Run(wall, used.ru_utime + used.ru_stime, peak[0])


def _watch(root: int, peak: list[int], ended: threading.Event) -> None:
    while not ended.wait(PAUSE):
        peak[0] = max(peak[0], sum(_memory(pid) for pid in _tree(root)))


def _tree(pid: int) -> list[int]:
    try:
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    except OSError:
        return []
    return [pid, *(below for child in children for below in _tree(int(child)))]


def _memory(pid: int) -> int:
    """Return the bytes of a process, each shared page divided by those who share it."""
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return sum(int(line.split()[1]) * 1024 for line in lines if line.startswith("Pss:"))
