"""Why an event counts as it does, with the citations that this rests on."""

from sayso.exports.wording import STATUS
from sayso.ledger import EventDossier
from sayso.reports.blocks import Chapter, Paragraph
from sayso.reports.citing import Citations
from sayso.reports.prose import cited


def why(dossier: EventDossier, cites: Citations, _anchor: str) -> Chapter:
    """Return the rule behind a status and a count, and why what is told in several places is one event."""
    weighed = dossier.row.assessment
    blocks = [Paragraph(cited(weighed.explanation, cites.claims))]
    if dossier.row.event.reason:
        blocks.append(Paragraph(cited(f"One event: {dossier.row.event.reason}.", cites.claims), quiet=True))
    return Chapter(f"Why it counts as {STATUS[weighed.status][1]}", tuple(blocks))
