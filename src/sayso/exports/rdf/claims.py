"""Claims: one voice stating one event, as a thing of its own, so that what is claimed is never itself stated."""

from collections.abc import Iterator

from sayso.exports.rdf.documents import reading_node
from sayso.exports.rdf.names import TYPE, prov
from sayso.exports.rdf.terms import Facts, day, flag, lines, node, number, own, text
from sayso.exports.rdf.words import words_lines, words_node
from sayso.ledger import Folio
from sayso.telling.chain import chain_text
from sayso.values import Claim


def claim_lines(folio: Folio, claim: Claim) -> Iterator[str]:
    """Yield a claim: who says so, how surely, of which event, through whom, on whose word, in which words."""
    document, origin = folio.documents[claim.document], folio.origins.get(claim.id)
    grade = folio.weighed.claims.get(claim.id)
    facts: Facts = [
        (TYPE, own("Claim")),
        (TYPE, prov("Entity")),
        (own("about"), node(claim.event)),
        (own("stance"), text(claim.stance)),
        (own("factuality"), text(claim.factuality)),
        (own("attributiveOnly"), flag(claim.attributive_only)),
        (own("date"), claim.date and day(claim.date)),
        (prov("wasAttributedTo"), node(claim.speaker) if claim.speaker else None),
        (prov("wasQuotedFrom"), node(claim.document)),
        (prov("wasGeneratedBy"), reading_node(claim.document)),
        (prov("hadPrimarySource"), node(origin.id) if origin else None),
        *((own("through"), node(link)) for link in claim.chain),
        (own("chain"), text(chain_text(folio.chain(claim), folio.actors, document))),
        (own("words"), words_node(document.id, claim.span)),
        (prov("value"), text(folio.words(claim))),
        (own("proposedGrade"), number(grade.number) if grade else None),
        *((own("ruledBy"), node(ruling.uid)) for ruling in folio.ruled.get(claim.id, ())),
    ]
    yield from lines(node(claim.id), facts)
    yield from words_lines(document, claim.span)
