"""Each value of the ledger as a JSON object of the contract `sayso-ledger/1`."""

from typing import Any

from sayso.values import Actor, Assessment, Attribution, Claim, Document, Event, Filler, Origin, Question, Role

Json = dict[str, Any]


def document_object(document: Document, copy_of: str | None) -> Json:
    """Return a document; `copy_of` is the id of the one that it repeats."""
    return {
        "id": document.id,
        "locator": document.locator,
        "title": document.title,
        "author": document.author,
        "publisher": document.publisher,
        "url": document.url,
        "published": document.published,
        "genre": document.genre,
        "copy_of": copy_of,
        "sha256": document.sha256,
        "text": document.text,
        "blocks": [{"start": b.start, "end": b.end, "kind": b.kind} for b in document.blocks],
    }


def actor_object(actor: Actor) -> Json:
    """Return an actor, with the reason for which its names are taken for one besides."""
    return {
        "id": actor.id,
        "kind": actor.kind,
        "name": actor.name,
        "aliases": list(actor.aliases),
        "country": actor.country,
        "sides": list(actor.sides),
        "part_of": list(actor.part_of),
        "roles": [_role(role) for role in actor.roles],
        "reason": actor.reason,
    }


def attribution_object(attribution: Attribution) -> Json:
    """Return an attribution, with the date of the utterance and whether its source is hearsay besides."""
    return {
        "id": attribution.id,
        "document": attribution.document,
        "source": [list(span) for span in attribution.source],
        "cue": [list(span) for span in attribution.cue],
        "content": [list(span) for span in attribution.content],
        "speaker": attribution.speaker,
        "parent": attribution.parent,
        "quotation": attribution.quotation,
        "cue_class": attribution.cue_class,
        "hearsay": attribution.hearsay,
        "date": attribution.date,
    }


def claim_object(claim: Claim) -> Json:
    """Return a claim."""
    return {
        "id": claim.id,
        "document": claim.document,
        "event": claim.event,
        "span": list(claim.span),
        "chain": list(claim.chain),
        "speaker": claim.speaker,
        "stance": claim.stance,
        "factuality": claim.factuality,
        "attributive_only": claim.attributive_only,
        "date": claim.date,
    }


def event_object(event: Event, assessment: Assessment) -> Json:
    """Return an event with what weighing says of it, and the reason why its mentions are one event."""
    return {
        "id": event.id,
        "type": event.type,
        "plover": event.plover,
        "roles": {role: [filler_object(f) for f in event.roles[role]] for role in sorted(event.roles)},
        "phase": event.phase,
        "time": {"start": event.time.start, "end": event.time.end, "text": event.time.text},
        "status": assessment.status,
        "split_sides": list(assessment.split_sides),
        "affirmed_by": list(assessment.affirmed_by),
        "denied_by": list(assessment.denied_by),
        "hedged_by": list(assessment.hedged_by),
        "independent_origins": assessment.independent_origins,
        "open_questions": [_question(q) for q in event.open_questions],
        "explanation": assessment.explanation,
        "reason": event.reason,
    }


def origin_object(origin: Origin) -> Json:
    """Return an origin, with the reason why its claims rest on one word."""
    return {
        "id": origin.id,
        "speaker": origin.speaker,
        "carried_by": list(origin.carried_by),
        "claims": list(origin.claims),
        "reason": origin.reason,
        "independent": origin.independent,
    }


def filler_object(filler: Filler) -> Json:
    """Return who or what fills a role."""
    made = {"actor": filler.actor, "text": filler.text, "document": filler.document, "span": list(filler.span)}
    return made | {"inferred": filler.inferred}


def _question(question: Question) -> Json:
    return {"about": question.about, "document": question.document, "span": list(question.span)}


def _role(role: Role) -> Json:
    return {"title": role.title, "organisation": role.organisation, "start": role.start, "end": role.end}
