"""The desk's words for rulings."""

from sayso.ledger import LETTERS as LETTERS
from sayso.ledger import NUMBERS as NUMBERS
from sayso.ledger import EventRow, RulingKind
from sayso.ledger import corrected as corrected
from sayso.ledger import gist as gist
from sayso.ledger import says as says

RULED: dict[RulingKind, str] = {
    "accept": "Accepted",
    "reject": "Rejected",
    "correct": "Corrected",
    "split": "Split off",
    "merge": "Merged",
    "depend": "Not independent",
    "join": "One actor",
    "apart": "Two actors",
    "grade": "Graded",
    "note": "Note",
}


def stand(row: EventRow) -> str:
    """Return how an event stands: "contested, 2 witnesses, 3 claims"."""
    origins = row.assessment.independent_origins
    told = f"{origins} witness{'' if origins == 1 else 'es'}"
    return f"{row.assessment.status}, {told}, {row.claims} claim{'' if row.claims == 1 else 's'}"
