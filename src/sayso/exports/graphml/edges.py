"""Who says what of which event, who has which part in it, who passes whose word on, who belongs to whom."""

from collections.abc import Iterator
from typing import Any

from sayso.exports.graphml.element import edge
from sayso.ledger import Folio
from sayso.telling.chain import chain_text
from sayso.telling.line import STANDS, rulings, says
from sayso.telling.wording import spaced
from sayso.values import Actor, Claim, Event, Origin


def saying(folio: Folio, claim: Claim) -> Any:
    """Return a claim: from who speaks to the event."""
    document, origin = folio.documents[claim.document], folio.origins.get(claim.id)
    return edge(
        claim.id,
        claim.speaker or claim.document,
        claim.event,
        label=says(claim),
        kind="says",
        claim=claim.id,
        stance=claim.stance,
        factuality=claim.factuality,
        vouches=not claim.attributive_only,
        date=claim.date,
        words=folio.words(claim),
        document=claim.document,
        start=claim.span.start,
        end=claim.span.end,
        chain=chain_text(folio.chain(claim), folio.actors, document),
        origin=origin.speaker if origin else None,
        grade=folio.grade(claim),
        rulings="\n".join(rulings(folio, claim)),
        status=folio.assessment(claim.event).status,
    )


def parts(folio: Folio, event: Event) -> Iterator[Any]:
    """Yield who has which part in an event, as it is told: from the actor to the event, once for each role."""
    status = folio.assessment(event.id).status
    for role in sorted(event.roles):
        told: dict[str, list[str]] = {}
        for filler in event.roles[role]:
            if filler.actor:
                told.setdefault(filler.actor, []).append(filler.text)
        for actor, words in sorted(told.items()):
            label = f"{spaced(role)} ({STANDS[status]})"
            words = list(dict.fromkeys(words))
            id = f"{event.id} {role} {actor}"
            yield edge(id, actor, event.id, label=label, kind="role", words="; ".join(words), status=status)


def ties(actor: Actor) -> Iterator[Any]:
    """Yield the bodies that an actor belongs to, and the states that it speaks for."""
    for body in actor.part_of:
        yield edge(f"{actor.id} member of {body}", actor.id, body, label="member of", kind="member of")
    for side in actor.sides:
        if side != actor.id:
            yield edge(f"{actor.id} speaks for {side}", actor.id, side, label="speaks for", kind="speaks for")


def carriage(origin: Origin) -> Iterator[Any]:
    """Yield who passes a voice's word on: from the outlet or document to the voice."""
    for carrier in origin.carried_by:
        if carrier != origin.speaker:
            told = {"label": "carries", "kind": "carries", "origin": origin.speaker, "reason": origin.reason}
            yield edge(f"{origin.id} {carrier}", carrier, origin.speaker, **told)


def copy(document: str, original: str) -> Any:
    """Return that a document repeats another one."""
    return edge(f"{document} copy of {original}", document, original, label="copy of", kind="copy of")
