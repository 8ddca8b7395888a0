"""Claims as notes of the exact words, and as opinions of the voice on the event."""

from collections.abc import Iterator

from sayso.exports.chain import link_name
from sayso.exports.selectors import around
from sayso.exports.stix.actors import identity_id
from sayso.exports.stix.events import grouping_id
from sayso.exports.stix.extension import extended
from sayso.exports.stix.objects import Object, made, stix_id
from sayso.exports.stix.references import references
from sayso.exports.stix.vocabulary import opinion_of
from sayso.exports.telling import evidence, rulings, says
from sayso.ledger import Folio
from sayso.values import Claim


def note_id(claim: str) -> str:
    """Return the id of the note that holds a claim's words."""
    return stix_id("note", claim)


def opinion_id(claim: str) -> str:
    """Return the id of the opinion that a claim is."""
    return stix_id("opinion", claim)


def voiced(folio: Folio, claim: Claim) -> Iterator[Object]:
    """Yield the note of a claim's words and, where its voice vouches for anything, its opinion of the event."""
    opinion = opinion_of(claim)
    common = _common(folio, claim)
    (speaker,) = common["authors"]
    dates = [claim.date or folio.documents[claim.document].published, *(r.at for r in folio.ruled.get(claim.id, ()))]
    refs = [grouping_id(claim.event), *([identity_id(claim.speaker)] if claim.speaker else [])]
    yield made(
        "note",
        claim.id,
        dates,
        abstract=f"{speaker} {says(claim)}: {folio.headlines[claim.event]}",
        content=folio.words(claim),
        object_refs=[*refs, *([opinion_id(claim.id)] if opinion else [])],
        **common,
    )
    if opinion:
        told = f"{speaker} {says(claim)}: “{folio.words(claim)}” ({evidence(folio, claim)})"
        refs = [grouping_id(claim.event)]
        yield made("opinion", claim.id, dates, opinion=opinion, explanation=told, object_refs=refs, **common)


def _common(folio: Folio, claim: Claim) -> Object:
    """Return what the note and the opinion of a claim both hold."""
    document, origin = folio.documents[claim.document], folio.origins.get(claim.id)
    before, after = around(document.text, claim.span)
    (speaker,) = folio.names([claim.speaker or ""])
    links = [link_name(link, folio.actors.get(link.speaker or ""), document) for link in folio.chain(claim)]
    return {
        "authors": [speaker],
        "labels": [claim.stance],
        "external_references": references(document),
        "extensions": extended(
            about=claim.id,
            event_ref=grouping_id(claim.event),
            speaker_ref=identity_id(claim.speaker) if claim.speaker else None,
            stance=claim.stance,
            factuality=claim.factuality,
            vouches=not claim.attributive_only,
            spoken=claim.date,
            chain=links,
            origin_ref=identity_id(origin.speaker) if origin else None,
            grade=folio.grade(claim),
            rulings=rulings(folio, claim),
            document=document.id,
            text_sha256=document.sha256,
            start=claim.span.start,
            end=claim.span.end,
            prefix=before,
            suffix=after,
        ),
    }
