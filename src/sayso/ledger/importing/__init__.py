"""Importing: a ledger takes in what another one wrote down: its documents, their readings, and what persons ruled."""

from sayso.ledger.importing.report import ImportReport
from sayso.ledger.importing.taking import LEDGER_FORMAT, take

__all__ = ["LEDGER_FORMAT", "ImportReport", "take"]
