"""How the status went: who changed it when, and how the event stood then."""

from itertools import groupby

from sayso.ledger import EventDossier, Voice
from sayso.reports.blocks import Block, Chapter, Paragraph, Table
from sayso.reports.citing import Citations
from sayso.reports.prose import Prose, Strong, listed
from sayso.telling.standings import standings
from sayso.telling.wording import STATUS


def course(dossier: EventDossier, cites: Citations, _anchor: str) -> Chapter | None:
    """Return the course of an event's status; None where nothing ever changed it."""
    told, stood = _turnings(dossier, cites), standings(dossier.course)
    if len(told) + len(stood) < 3:
        return None
    days = tuple(
        ((day.day,), (f"{STATUS[day.status][0]} {day.status}",), *((str(count),) for count in counts))
        for day in stood
        for counts in [(day.affirming, day.denying, day.hedging, day.independent_origins)]
    )
    heads = ("From", "Status", "Affirm", "Deny", "Hedge", "Independent origins")
    blocks: list[Block] = [
        Table("Who changed how it stands, and when", ("When", "What", "Who, in which words", "Why"), told),
        Table("How it stood from day to day", heads, days),
    ]
    if undated := [cites.claims[id] for id in dossier.course.undated if id in cites.claims]:
        numbers = listed(((number,) for number in dict.fromkeys(undated)), " ")
        blocks.append(Paragraph(("On no day here, as nobody dates them: ", *numbers, "."), quiet=True))
    return Chapter("How the status went", tuple(blocks))


def _turnings(dossier: EventDossier, cites: Citations) -> tuple[tuple[Prose, ...], ...]:
    voices: dict[str, Voice] = {voice.claim.id: voice for voice in dossier.voices}
    rows = []
    for claim, group in groupby(dossier.course.milestones, key=lambda mark: mark.claim):
        marks, voice = list(group), voices[claim]
        day = f"{marks[0].day}{' (published)' if marks[0].published else ''}"
        who = (Strong(voice.speaker.name), ": ", cites.quote(voice.document.id, voice.claim.span))
        why = cites.tell("; ".join(mark.reason for mark in marks))
        rows.append(((day,), (", ".join(mark.kind for mark in marks),), who, why))
    return tuple(rows)
