"""Findings: what `check` says of a ledger, one for each thing that it looked at."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """One check of a ledger: its name, whether it holds, what was seen, and what to do where it does not hold."""

    check: str
    whole: bool
    detail: str
    mend: str = ""
