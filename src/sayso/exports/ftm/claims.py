"""Claims as links from who speaks to the event, with the exact words and the document that holds them."""

from collections.abc import Iterator

from sayso.exports.ftm.entity import Entity, entity, link
from sayso.exports.ftm.vocabulary import vocabulary
from sayso.exports.web.weblink import followable
from sayso.ledger import Folio
from sayso.telling.line import evidence, rulings, says
from sayso.values import Claim, Origin


def saying(folio: Folio, claim: Claim) -> Entity:
    """Return a claim: who (`subject`) says what (`role`) of which event (`object`), in which words (`summary`)."""
    document = folio.documents[claim.document]
    return entity(
        claim.id,
        "UnknownLink",
        subject=claim.speaker,
        object=claim.event,
        role=says(claim),
        status=claim.factuality,
        date=claim.date,
        summary=f"“{folio.words(claim)}”",
        description=(evidence(folio, claim), *rulings(folio, claim)),
        publisher=document.publisher,
        sourceUrl=followable(document.url),
        proof=claim.document,
        recordId=claim.id,
    )


def carriage(origin: Origin) -> Iterator[Entity]:
    """Yield the link of each outlet and document that passes a voice's word on to that voice."""
    for carrier in origin.carried_by:
        if carrier != origin.speaker:
            ends = {"subject": carrier, "object": origin.speaker}
            yield link(
                "UnknownLink",
                ends,
                origin.id,
                role=vocabulary().labels.carries,
                description=origin.reason,
                proof=carrier if carrier.startswith("doc:") else None,
                recordId=origin.id,
            )
