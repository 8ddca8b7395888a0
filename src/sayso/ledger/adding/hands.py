"""Hands: who does the reading, this process alone or a crew of others."""

import os

from sayso.errors import SaysoError
from sayso.ledger.adding.alone import Alone
from sayso.ledger.adding.crew import Crew


def hands(reader: str, size: int) -> Crew | Alone:
    """Return what reads, in as many processes as `size` says; enter it to begin."""
    return Crew(reader, size) if size > 1 else Alone(reader)


def how_many(workers: int | None, most: int | None = None) -> int:
    """Return how many processes to read with: `workers`, one a core where it is None, but no more than `most`."""
    if workers is not None and workers < 1:
        raise SaysoError(f"{workers} processes cannot read", mend="give 1 or more")
    if not hasattr(os, "fork"):
        return 1
    size = workers or _cores()
    return size if most is None else max(1, min(size, most))


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
