"""Where they differ: details of which the voices tell several values."""

from collections.abc import Iterator

from sayso.ledger import Detail, EventDossier, Telling
from sayso.reports.blocks import Chapter, Table
from sayso.reports.citing import Citations
from sayso.reports.prose import Prose, Strong, listed
from sayso.telling.wording import VERDICT, VERDICT_SIGN, spaced

_HEADS = ("Detail", "Value", "Who says so", "Do they agree?")


def details(dossier: EventDossier, cites: Citations, _anchor: str) -> Chapter | None:
    """Return the details that are told differently, each value with who tells it and in which words."""
    rows = [row for detail in dossier.details for row in _rows(detail, dossier, cites)]
    table = Table("Details of which the voices tell several values", _HEADS, tuple(rows))
    return Chapter("Where they differ", (table,)) if rows else None


def _rows(detail: Detail, dossier: EventDossier, cites: Citations) -> Iterator[tuple[Prose, ...]]:
    about = " ".join(part for part in (detail.about, spaced(detail.of)) if part)
    verdict = f"{VERDICT_SIGN[detail.verdict]} {VERDICT[detail.verdict]}: {detail.reason}"
    for value in detail.values:
        told = listed((_told(said, dossier, cites) for said in value.tellings), "; ")
        besides = f" (not {', '.join(value.excludes)})" if value.excludes else ""
        yield (about,), (Strong(value.told), besides), told, cites.tell(verdict)


def _told(said: Telling, dossier: EventDossier, cites: Citations) -> Prose:
    name = dossier.actors[said.speaker].name if said.speaker in dossier.actors else said.speaker
    hedged = " (hedged)" if said.stance == "hedges" else ""
    return f"{name}{hedged}: ", cites.quote(said.document, said.span)
