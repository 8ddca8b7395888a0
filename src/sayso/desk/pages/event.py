"""An event: every voice on it, where they come from, when, and why it counts as it does."""

from dataclasses import dataclass

from sayso.desk.chains import picture, ways
from sayso.desk.contest import by_contest
from sayso.desk.coursing import course_picture
from sayso.desk.drawing import BOX, drawing
from sayso.desk.explaining import explained
from sayso.desk.quotations import quote
from sayso.desk.render import render
from sayso.desk.rules import rules
from sayso.desk.timeline import timeline
from sayso.ledger import EventDossier
from sayso.telling.claimants import camps, links, most
from sayso.telling.exchanges import exchange
from sayso.telling.fillings import parts
from sayso.telling.grading import grades, source_rules
from sayso.telling.spoken import spoken
from sayso.telling.standings import standings
from sayso.values import Question


@dataclass(frozen=True, slots=True)
class Asking:
    """An open question with the words that ask it, where the document is at hand."""

    question: Question
    words: str


def event_html(dossier: EventDossier) -> str:
    """Return an event's page."""
    all_ways, (about, beside) = ways(dossier), rules(dossier.regimes)
    drawn, graded = picture(all_ways), grades(dossier)
    sided = camps(dossier.voices)
    return render(
        "event.html",
        dossier=dossier,
        row=dossier.row,
        event=dossier.row.event,
        actors=dossier.actors,
        camps=sided,
        most=most(sided),
        roles={role: parts(fillers, dossier.actors) for role, fillers in dossier.row.event.roles.items()},
        questions=_questions(dossier),
        ways=all_ways,
        left_out=drawn.left_out,
        drawing=drawing(drawn),
        box_width=BOX,
        timeline=timeline(dossier),
        numbers={voice.claim.id: number for number, voice in enumerate(dossier.voices, 1)},
        explanation=explained(dossier.row.assessment.explanation, dossier.voices),
        related=by_contest(dossier.related),
        exchange=exchange(dossier.flows),
        rules=about,
        beside=beside,
        course=course_picture(dossier),
        standings=standings(dossier.course),
        details=dossier.details,
        by_claim={voice.claim.id: voice for voice in dossier.voices},
        grades=graded,
        source_rules=source_rules(dossier, graded),
        quote=quote,
        links=links,
        spoken=spoken,
    )


def _questions(dossier: EventDossier) -> list[Asking]:
    documents = {voice.document.id: voice.document for voice in dossier.voices}
    asking = []
    for question in dossier.row.event.open_questions:
        document = documents.get(question.document)
        asking.append(Asking(question, document.words(question.span) if document else ""))
    return asking
