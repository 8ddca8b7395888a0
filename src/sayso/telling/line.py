"""Telling: what the ledger says of an event and of a claim, in one line each that carries who says so."""

from sayso.ledger import Folio
from sayso.ledger import says as said
from sayso.telling.chain import chain_text
from sayso.telling.sides import side_name
from sayso.telling.wording import FACTUALITY, SAYS, STATUS
from sayso.values import Claim, Event, Status

ASIDE = "speaks of it without vouching for it"
STANDS: dict[
    Status, str
] = {  # before a name, where nobody reads what a status means: "confirmed" would be taken for true
    "contested": "contested",
    "denied": "denied",
    "confirmed": "affirmed by a party",
    "reported": "reported",
    "hedged": "hedged",
}


def title(folio: Folio, event: Event) -> str:
    """Return an event's name with how it stands in front: "contested · transfer: Iran → Russia, missiles"."""
    return f"{STANDS[folio.assessment(event.id).status]} · {folio.headlines[event.id]}"


def standing(folio: Folio, event: Event) -> str:
    """Return how an event stands: "contested (some voice …): affirmed by A; denied by B; 2 independent origins"."""
    found = folio.assessment(event.id)
    told = {"affirmed by": found.affirmed_by, "denied by": found.denied_by, "hedged by": found.hedged_by}
    voices = [f"{how} {', '.join(folio.names(who))}" for how, who in told.items() if who]
    _, status, meaning = STATUS[found.status]
    origins = f"independent origins that affirm it: {found.independent_origins}"
    return f"{status} ({meaning}): {'; '.join((*voices, origins))}"


def split(folio: Folio, event: Event) -> str:
    """Return which states' own voices both affirm and deny, "" where none do."""
    names = [side_name(side, folio.actors) for side in folio.assessment(event.id).split_sides]
    return f"split side: {', '.join(names)} (its own voices both affirm and deny)" if names else ""


def questions(folio: Folio, event: Event) -> list[str]:
    """Return what sources say is not known of an event, each with their words."""
    return [f"open, {q.about}: “{folio.documents[q.document].words(q.span)}”" for q in event.open_questions]


def says(claim: Claim) -> str:
    """Return what a voice does, as a verb: "affirms", "denies"."""
    return ASIDE if claim.attributive_only else SAYS[claim.stance]


def through(folio: Folio, claim: Claim) -> str:
    """Return who carries a claim: "Fjord Daily: Radio Andes → Ana Rojas"."""
    document = folio.documents[claim.document]
    return f"{document.publisher or document.locator}: {chain_text(folio.chain(claim), folio.actors, document)}"


def rulings(folio: Folio, claim: Claim) -> list[str]:
    """Return what persons ruled on a claim: "accepted: “…”; I rang them (Anna, 2024-05-01)"."""
    return [f"{said(ruling)} ({ruling.by}, {ruling.at[:10]})" for ruling in folio.ruled.get(claim.id, ())]


def evidence(folio: Folio, claim: Claim) -> str:
    """Return all that stands behind a claim: through whom, where, how surely, on whose word, and its grade."""
    origin, grade = folio.origins.get(claim.id), folio.weighed.claims.get(claim.id)
    facts = [
        f"through {through(folio, claim)}",
        f"characters {claim.span.start}–{claim.span.end} of {folio.documents[claim.document].locator}",
        f"{claim.factuality}: {FACTUALITY[claim.factuality]}",
        f"rests on the word of {folio.names([origin.speaker])[0]}" if origin else "",
        f"proposed grade {folio.grade(claim)}: {grade.rule}" if grade else "",
    ]
    return "; ".join(fact for fact in facts if fact)
