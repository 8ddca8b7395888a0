"""Bodies: what an annotation says of the words that it is on, for machines and in a line for people."""

from typing import Any

from sayso.exports.web.iri import iri
from sayso.exports.web.told import told
from sayso.ledger import Folio
from sayso.marking import coded
from sayso.telling.chain import chain_text
from sayso.values import Actor, Attribution, Claim, Event, Filler, Question

Json = dict[str, Any]


def note(words: str) -> Json:
    """Return a line that a person reads, with hidden characters made visible."""
    line = " ".join(coded(words).split())
    return {"type": "TextualBody", "purpose": "describing", "format": "text/plain", "language": "en", "value": line}


def tag(word: str) -> Json:
    """Return a word that annotations are sorted by."""
    return {"type": "TextualBody", "purpose": "tagging", "value": word}


def claim_body(folio: Folio, event: Event, claim: Claim) -> Json:
    """Return a claim: who says so, through whom, how surely, and about which event."""
    chain, origin = folio.chain(claim), folio.origins.get(claim.id)
    return told(
        id=iri(claim.id),
        type="Claim",
        stance=claim.stance,
        factuality=claim.factuality,
        attributiveOnly=claim.attributive_only,
        date=claim.date,
        speaker=_actor(folio.actors.get(claim.speaker or "")),
        chain=chain_text(chain, folio.actors, folio.documents[claim.document]),
        origin=iri(origin.id) if origin else None,
        about=event_body(folio, event),
    )


def event_body(folio: Folio, event: Event) -> Json:
    """Return an event: what claims are about, and what they come to; no statement that it took place."""
    weighed = folio.assessment(event.id)
    return told(
        id=iri(event.id),
        type="Event",
        label=folio.headlines[event.id],
        eventType=event.type,
        status=weighed.status,
        independentOrigins=weighed.independent_origins,
    )


def attribution_body(attribution: Attribution, speaker: str | None) -> Json:
    """Return an attribution: who is cited (`speaker` is a name), and by what kind of word."""
    who = told(id=iri(attribution.speaker), type="Actor", name=speaker) if attribution.speaker else None
    return told(
        id=iri(attribution.id),
        type="Attribution",
        speaker=who,
        quotation=attribution.quotation,
        cueClass=attribution.cue_class,
        hearsay=attribution.hearsay,
        date=attribution.date,
        within=iri(attribution.parent) if attribution.parent else None,
    )


def filler_body(folio: Folio, event: Event, role: str, filler: Filler) -> Json:
    """Return what words do in an event: which role they fill, and who is meant."""
    return told(
        type="RoleFilling",
        role=role,
        filledBy=_actor(folio.actors.get(filler.actor or "")),
        inferred=filler.inferred,
        about=event_body(folio, event),
    )


def question_body(folio: Folio, event: Event, question: Question) -> Json:
    """Return what the words say is not known of an event."""
    return told(type="OpenQuestion", asks=question.about, about=event_body(folio, event))


def _actor(actor: Actor | None) -> Json | None:
    if actor is None:
        return None
    sides = [iri(side) for side in actor.sides]
    return told(id=iri(actor.id), type="Actor", name=actor.name, country=actor.country, sides=sides)
