"""Answers as HTML: which template shows which answer, and what the template is given."""

from functools import singledispatch

from sayso.ledger import (
    ActorDossier,
    Checked,
    ClaimDossier,
    DocumentDossier,
    EventDossier,
    Glance,
    Grounding,
    LedgerDiff,
    Matrix,
    ReadDocument,
    Rows,
    Voice,
)
from sayso.ledger.listing.grid import blocks
from sayso.showing.alone import dossier_of, headlines_of
from sayso.showing.grounds import tables
from sayso.showing.lines import SHOWN, lines
from sayso.showing.render import render
from sayso.showing.told import by_event, numbered
from sayso.showing.written import written
from sayso.telling.claimants import camps


@singledispatch
def html(answer: object) -> str | None:
    """Return an answer as HTML that stands by itself; None of what shows itself as text."""
    del answer
    return None


@html.register
def _rows(answer: Rows) -> str:  # type: ignore[type-arg]
    return render(
        "rows.html", schema=answer.schema, lines=list(lines(answer[:SHOWN])), left=max(0, len(answer) - SHOWN)
    )


@html.register
def _voice(answer: Voice) -> str:
    return render("voice.html", voice=answer)


@html.register
def _claim(answer: ClaimDossier) -> str:
    return render("claim.html", dossier=answer, row=answer.row, voice=answer.voice)


@html.register
def _event(answer: EventDossier) -> str:
    numbers = {voice.claim.id: number for number, voice in enumerate(answer.voices, 1)}
    return render(
        "event.html",
        dossier=answer,
        row=answer.row,
        camps=[camp for camp in camps(answer.voices) if camp[2]],
        numbers=numbers,
        why=numbered(answer.row.assessment.explanation, numbers),
        documents={voice.document.id: voice.document for voice in answer.voices},
    )


@html.register
def _document(answer: DocumentDossier) -> str:
    return _text(answer, {row.event.id: row.headline for row in answer.events})


@html.register
def _read(answer: ReadDocument) -> str:
    return _text(dossier_of(answer), headlines_of(answer))


def _text(dossier: DocumentDossier, headlines: dict[str, str]) -> str:
    return render("document.html", dossier=dossier, text=written(dossier), headlines=headlines)


@html.register
def _actor(answer: ActorDossier) -> str:
    return render("actor.html", dossier=answer, actor=answer.actor, sayings=by_event(answer.voices))


@html.register
def _matrix(answer: Matrix) -> str:
    return render("matrix.html", found=answer, blocks=blocks(answer))


@html.register
def _grounding(answer: Grounding) -> str:
    return render("grounding.html", found=answer, grounds=answer.grounds, tables=tables(answer))


@html.register
def _glance(answer: Glance) -> str:
    return render("glance.html", glance=answer)


@html.register
def _checked(answer: Checked) -> str:
    return render("checked.html", found=answer)


@html.register
def _diff(answer: LedgerDiff) -> str:
    events = sorted(answer.events, key=lambda event: event.kind in ("new", "gone"))  # what was there, first
    return render("diff.html", diff=answer, events=events, shown=SHOWN)
