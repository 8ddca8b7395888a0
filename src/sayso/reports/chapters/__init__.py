"""Chapters: what a report tells of an event, one file a chapter; each is None where there is nothing to tell."""

from collections.abc import Callable

from sayso.ledger import EventDossier
from sayso.reports.blocks import Chapter
from sayso.reports.chapters.course import course
from sayso.reports.chapters.deal import deal
from sayso.reports.chapters.details import details
from sayso.reports.chapters.grades import proposed
from sayso.reports.chapters.matrix import matrix
from sayso.reports.chapters.origins import origins
from sayso.reports.chapters.questions import questions
from sayso.reports.chapters.roles import roles
from sayso.reports.chapters.ruled import ruled
from sayso.reports.chapters.rules import touched
from sayso.reports.chapters.voices import voices
from sayso.reports.chapters.why import why
from sayso.reports.citing import Citations

_ORDER: tuple[Callable[[EventDossier, Citations, str], Chapter | None], ...] = (
    *(why, matrix, origins, voices, roles, details, course, questions, deal, touched, proposed, ruled),
)


def chapters(dossier: EventDossier, cites: Citations, anchor: str) -> tuple[Chapter, ...]:
    """Return the chapters on an event; `anchor` is that of its section."""
    return tuple(found for tell in _ORDER if (found := tell(dossier, cites, anchor)))
