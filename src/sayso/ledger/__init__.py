"""The ledger: storage, search and answers. It knows nothing of language."""

from sayso.ledger.comparing import Change, Changes, Comparison, compare
from sayso.ledger.dossiers import (
    ActorDossier,
    AddReport,
    DocumentDossier,
    DocumentRow,
    EventDossier,
    EventRow,
    Hit,
    LeftOut,
    ReadDocument,
    Voice,
)
from sayso.ledger.entries import Entry
from sayso.ledger.finding import Finding
from sayso.ledger.ledger import Ledger
from sayso.ledger.progress import Progress
from sayso.ledger.report import RereadDocument, RereadReport
from sayso.ledger.rows import Rows
from sayso.ledger.single import read
from sayso.ledger.standing import EventChange

__all__ = [
    "ActorDossier",
    "AddReport",
    "Change",
    "Changes",
    "Comparison",
    "DocumentDossier",
    "DocumentRow",
    "Entry",
    "EventChange",
    "EventDossier",
    "EventRow",
    "Finding",
    "Hit",
    "Ledger",
    "LeftOut",
    "Progress",
    "ReadDocument",
    "RereadDocument",
    "RereadReport",
    "Rows",
    "Voice",
    "compare",
    "read",
]
