"""A document that was read without a ledger, as the dossier that a ledger would give of it alone."""

from collections.abc import Mapping

from sayso.ledger import DocumentDossier, ReadDocument, Voice
from sayso.ledger.listing.headline import headline
from sayso.values import Actor, Attribution, Claim, Document, Entity, Event, Span


def dossier_of(found: ReadDocument) -> DocumentDossier:
    """Return a dossier of what a document says, its entities in the place of actors; it names no event."""
    document, reading = found.document, found.reading
    actors = _actors(found)
    links = {link.id: link for link in reading.attributions}
    voices = [_voice(claim, document, links, actors) for claim in reading.claims]
    return DocumentDossier(
        document=document,
        copy_of=None,
        copies=(),
        reader=reading.reader,
        attributions=reading.attributions,
        voices=tuple(voices),
        events=(),
        actors=actors,
    )


def headlines_of(found: ReadDocument) -> dict[str, str]:
    """Return what happens in a document in a few words, by the happening's id."""
    actors = _actors(found)
    events = [Event(one.id, one.type, (one.id,), roles=one.roles) for one in found.reading.happenings]
    return {event.id: headline(event, actors) for event in events}


def _actors(found: ReadDocument) -> dict[str, Actor]:
    return {entity.id: _actor(entity) for entity in found.reading.entities}


def _actor(entity: Entity) -> Actor:
    return Actor(entity.id, entity.kind, entity.name, entity.aliases, entity.country, entity.sides)


def _voice(claim: Claim, document: Document, links: Mapping[str, Attribution], actors: Mapping[str, Actor]) -> Voice:
    chain = tuple(links[id] for id in claim.chain)
    speakers = tuple(actors.get(link.speaker or "") for link in chain)
    own = document.publisher or document.author or "this document"
    speaker = actors.get(claim.speaker or "") or Actor("", "unnamed", "unnamed source" if chain else own)
    words = document.words(claim.span)
    return Voice(claim, speaker, chain, speakers, document, words, _paragraph(document, claim.span), None)


def _paragraph(document: Document, span: Span) -> str:
    return next((document.words(block.span) for block in document.blocks if block.span.holds(span)), "")
