"""Why an event counts as it does, with the citations that this rests on."""

from sayso.ledger import EventDossier
from sayso.reports.blocks import Chapter, Paragraph
from sayso.reports.citing import Citations
from sayso.telling.wording import STATUS


def why(dossier: EventDossier, cites: Citations, _anchor: str) -> Chapter:
    """Return the rule behind a status and a count, and why what is told in several places is one event."""
    weighed = dossier.row.assessment
    blocks = [Paragraph(cites.tell(weighed.explanation))]
    if dossier.row.event.reason:
        blocks.append(Paragraph(cites.tell(f"One event: {dossier.row.event.reason}."), quiet=True))
    return Chapter(f"Why it counts as {STATUS[weighed.status][1]}", tuple(blocks))
