"""Progress: how far an `add` or a `reread` has come, told after each document."""

from dataclasses import dataclass
from typing import Literal

Stage = Literal["reading", "linking"]


@dataclass(frozen=True, slots=True)
class Progress:
    """How far an `add` has come: sources opened of all, documents written and known, inputs left out, and where.

    Of a `reread`: documents read of all, none added, those known that are read again.
    """

    stage: Stage
    total: int  # sources: a .jsonl file is one
    done: int
    added: int
    known: int
    left_out: int
    where: str = ""  # the last locator
