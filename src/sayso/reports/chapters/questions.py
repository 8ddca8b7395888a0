"""What is not known: what the sources themselves leave open."""

from sayso.ledger import EventDossier
from sayso.reports.blocks import Chapter, Paragraph, Table
from sayso.reports.citing import Citations
from sayso.reports.prose import Prose


def questions(dossier: EventDossier, cites: Citations, _anchor: str) -> Chapter:
    """Return the open questions with the words that leave them open."""
    asked = dossier.row.event.open_questions
    if not asked:
        nothing = "No source asks, or says that something is unknown. What no source speaks of is not known either."
        return Chapter("What is not known", (Paragraph((nothing,), quiet=True),))
    rows: list[tuple[Prose, ...]] = [
        ((f"{one.about}?",), (cites.quote(one.document, one.span),) if one.document in cites.places else ("",))
        for one in asked
    ]
    return Chapter("What is not known", (Table("Open questions", ("Question", "In these words"), tuple(rows)),))
