"""Claims as notes of the exact words, and as opinions of the voice on the event."""

from collections.abc import Iterator

from sayso.exports.stix.actors import identity_id
from sayso.exports.stix.events import grouping_id
from sayso.exports.stix.extension import extended
from sayso.exports.stix.objects import Object, made, stix_id
from sayso.exports.stix.references import references
from sayso.exports.stix.vocabulary import opinion_of
from sayso.exports.web.selectors import around
from sayso.ledger import Folio
from sayso.telling.chain import link_name
from sayso.telling.line import evidence, rulings, says
from sayso.values import Claim, Document


def note_id(claim: str) -> str:
    """Return the id of the note that holds a claim's words."""
    return stix_id("note", claim)


def opinion_id(claim: str) -> str:
    """Return the id of the opinion that a claim is."""
    return stix_id("opinion", claim)


def voiced(folio: Folio, claim: Claim) -> Iterator[Object]:
    """Yield the note of a claim's words and, where its voice vouches for anything, its opinion of the event."""
    document, opinion = folio.documents[claim.document], opinion_of(claim)
    (speaker,) = folio.names([claim.speaker or ""])
    event, voice = grouping_id(claim.event), [identity_id(claim.speaker)] if claim.speaker else []
    common: Object = {
        "dates": [claim.date or document.published, *(ruling.at for ruling in folio.ruled.get(claim.id, ()))],
        "authors": [speaker],
        "labels": [claim.stance],
        "external_references": references(document),
    }
    yield made(
        "note",
        claim.id,
        abstract=f"{speaker} {says(claim)}: {folio.headlines[claim.event]}",
        content=folio.words(claim),
        object_refs=[event, *voice, *([opinion_id(claim.id)] if opinion else [])],
        extensions=extended(**_stand(claim), **_way(folio, claim), **_place(document, claim)),
        **common,
    )
    if opinion:
        yield made(
            "opinion",
            claim.id,
            opinion=opinion,
            explanation=f"{speaker} {says(claim)}: “{folio.words(claim)}” ({evidence(folio, claim)})",
            object_refs=[event],
            extensions=extended(**_stand(claim), note_ref=note_id(claim.id)),
            **common,
        )


def _stand(claim: Claim) -> Object:
    """Return who takes which stand on what; the extension of an opinion has only this, and the note."""
    return {
        "about": claim.id,
        "event_ref": grouping_id(claim.event),
        "speaker_ref": identity_id(claim.speaker) if claim.speaker else None,
        "stance": claim.stance,
        "factuality": claim.factuality,
        "vouches": not claim.attributive_only,
        "spoken": claim.date,
    }


def _way(folio: Folio, claim: Claim) -> Object:
    """Return through whom a claim came, on whose word it rests, and what is thought of it."""
    document, origin = folio.documents[claim.document], folio.origins.get(claim.id)
    return {
        "chain": [link_name(link, folio.actors.get(link.speaker or ""), document) for link in folio.chain(claim)],
        "origin_ref": identity_id(origin.speaker) if origin else None,
        "grade": folio.grade(claim),
        "rulings": rulings(folio, claim),
    }


def _place(document: Document, claim: Claim) -> Object:
    """Return where the words of a claim stand."""
    before, after = around(document.text, claim.span)
    return {
        "document": document.id,
        "text_sha256": document.sha256,
        "start": claim.span.start,
        "end": claim.span.end,
        "prefix": before,
        "suffix": after,
    }
