"""Composing: the dossiers of some events become a report. Pure: the same dossiers give the same report."""

from collections.abc import Sequence

from sayso.ledger import EventDossier
from sayso.reports.chapters import chapters
from sayso.reports.citing import Citations, citations
from sayso.reports.naming import period
from sayso.reports.report import Making, Report, Section
from sayso.reports.sources import sources
from sayso.telling.sides import side_name
from sayso.telling.wording import counted, spaced


def compose(dossiers: Sequence[EventDossier], making: Making, *, title: str | None = None, cut: str = "") -> Report:
    """Return the report on these events, in their order; `cut` says what was left out for room."""
    cites = citations(dossiers)
    sections = tuple(_section(number, dossier, cites) for number, dossier in enumerate(dossiers, 1))
    copies = {copy: original for dossier in dossiers for copy, original in dossier.copies.items()}
    return Report(title or _title(sections), making, cut, sections, sources(sections, cites, copies))


def _title(sections: Sequence[Section]) -> str:
    return sections[0].headline if len(sections) == 1 else f"Who says what happened: {counted(len(sections), 'event')}"


def _section(number: int, dossier: EventDossier, cites: Citations) -> Section:
    row, anchor = dossier.row, f"event-{number}"
    return Section(
        anchor=anchor,
        headline=row.headline,
        kind=spaced(row.event.type),
        status=row.assessment.status,
        witnesses=row.assessment.independent_origins,
        reports=row.documents,
        claims=row.claims,
        split=tuple(side_name(side, dossier.actors) for side in row.assessment.split_sides),
        time=period(row.event.time),
        phase=row.event.phase,
        questions=len(row.event.open_questions),
        chapters=chapters(dossier, cites, anchor),
    )
