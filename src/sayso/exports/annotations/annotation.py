"""Annotations: each claim, each part of an attribution, each filler of a role and each open question, on its words."""

from collections.abc import Iterable, Iterator
from typing import Any, Literal

from sayso.exports.annotations.bodies import (
    attribution_body,
    claim_body,
    filler_body,
    note,
    question_body,
    tag,
)
from sayso.exports.annotations.targets import target
from sayso.exports.web.iri import iri
from sayso.ledger import Folio
from sayso.telling.line import STANDS, says, title
from sayso.values import Attribution, Claim, Document, Event, Span

Json = dict[str, Any]
Part = Literal["source", "cue", "content"]
MOTIVATIONS: dict[Part, str] = {"source": "identifying", "cue": "classifying", "content": "highlighting"}


def of_event(folio: Folio, event: Event) -> Iterator[Json]:
    """Yield the annotations of an event: its claims, what fills its roles, and what its sources call unknown."""
    for claim in folio.voices[event.id]:
        yield _claim(folio, event, claim)
    yield from _fillers(folio, event)
    for question in event.open_questions:
        document = folio.documents[question.document]
        line = note(f"not known of {title(folio, event)}: {question.about}")
        bodies = [question_body(folio, event, question), line, tag("open question")]
        key = iri("annotation", event.id, question.about, document.id, *question.span)
        yield _annotation(key, "questioning", bodies, document, [question.span])


def of_attribution(document: Document, attribution: Attribution, speaker: str | None) -> Iterator[Json]:
    """Yield an attribution's annotations, one for each of its parts: source, cue and content; `speaker` is a name."""
    parts: dict[Part, tuple[Span, ...]] = {
        "source": attribution.source,
        "cue": attribution.cue,
        "content": attribution.content,
    }
    body = attribution_body(attribution, speaker)
    for part, spans in parts.items():
        if spans:
            who = f" to {speaker}" if speaker else ""
            line = note(f"{part} of an attribution{who} ({attribution.quotation}, {attribution.cue_class})")
            key = iri("annotation", attribution.id, part)
            made = _annotation(key, MOTIVATIONS[part], [body, line, tag(part)], document, spans)
            yield made | {"part": part}


def _claim(folio: Folio, event: Event, claim: Claim) -> Json:
    body = claim_body(folio, event, claim)
    speaker = folio.names([claim.speaker])[0] if claim.speaker else "unnamed"
    line = note(f"{speaker} {says(claim)} ({claim.factuality}): {title(folio, event)}; through: {body['chain']}")
    bodies = [body, line, tag(claim.stance), tag(STANDS[folio.assessment(event.id).status])]
    return _annotation(
        iri("annotation", claim.id), "classifying", bodies, folio.documents[claim.document], [claim.span]
    )


def _fillers(folio: Folio, event: Event) -> Iterator[Json]:
    for role in sorted(event.roles):
        for filler in event.roles[role]:
            who = f": {folio.names([filler.actor])[0]}" if filler.actor else ""
            bodies = [
                filler_body(folio, event, role, filler),
                note(f"{role} of {title(folio, event)}{who}"),
                tag(role),
            ]
            key = iri("annotation", event.id, role, filler.document, *filler.span, filler.actor or "")
            motive = "identifying" if filler.actor else "classifying"
            yield _annotation(key, motive, bodies, folio.documents[filler.document], [filler.span])


def _annotation(key: str, motivation: str, bodies: list[Json], document: Document, spans: Iterable[Span]) -> Json:
    targets = [target(document, span) for span in spans]
    return {
        "id": key,
        "type": "Annotation",
        "motivation": motivation,
        "body": bodies,
        "target": targets[0] if len(targets) == 1 else targets,
    }
