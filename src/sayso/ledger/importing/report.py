"""The report of an import: what was taken, and what was left out and why."""

from dataclasses import dataclass

from sayso.ledger.inquiring.dossiers import LeftOut
from sayso.ledger.rulings.acting import Replay


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What one import did: ids of documents that are new, that were here already, and of those new ones that came
    without a reading of use and were read here; what the log of rulings brought; and what was left out.
    """

    added: tuple[str, ...]
    known: tuple[str, ...]
    read_here: tuple[str, ...]
    rulings: Replay
    left_out: tuple[LeftOut, ...]
