"""Proposed grades: of each voice that can be judged, with the rule, and of its source."""

from sayso.ledger import EventDossier
from sayso.reports.blocks import Block, Chapter, Paragraph, Table
from sayso.reports.citing import Citations
from sayso.reports.prose import Prose, Strong, listed
from sayso.telling.grading import grades, source_rules
from sayso.telling.wording import SAYS

NEVER = (
    "Proposed from this ledger alone, on the Admiralty scale, and never a verdict: the letter is the source's record "
    "here (F: cannot be judged), the number how the claim fares with other origins (6, not shown: cannot be judged)."
)


def proposed(dossier: EventDossier, cites: Citations, _anchor: str) -> Chapter | None:
    """Return the grades that are proposed for voices on an event; None where none can be judged."""
    found = grades(dossier)
    if not found:
        return None
    rows: list[tuple[Prose, ...]] = []
    for grade in found:
        voice = grade.voices[0]
        numbers = dict.fromkeys(cites.claims[said.claim.id] for said in grade.voices)
        who = (Strong(voice.speaker.name), f" {SAYS[voice.claim.stance]} ", *listed(((n,) for n in numbers), " "))
        rows.append(((grade.code,), who, cites.tell(grade.rule)))
    blocks: list[Block] = [Table("Grades proposed, with their rules", ("Grade", "Voice", "By which rule"), tuple(rows))]
    for _, name, source in source_rules(dossier, found):
        blocks.append(Paragraph((Strong(name), *cites.tell(f": {source.rule}")), quiet=True))
    return Chapter("Proposed grades", (*blocks, Paragraph((NEVER,), quiet=True)))
