"""The ledger: storage, search and answers. It knows nothing of language."""

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
from sayso.ledger.finding import Finding
from sayso.ledger.ledger import Ledger
from sayso.ledger.progress import Progress
from sayso.ledger.rows import Rows
from sayso.ledger.single import read

__all__ = [
    "ActorDossier",
    "AddReport",
    "DocumentDossier",
    "DocumentRow",
    "EventDossier",
    "EventRow",
    "Finding",
    "Hit",
    "Ledger",
    "LeftOut",
    "Progress",
    "ReadDocument",
    "Rows",
    "Voice",
    "read",
]
