"""Events: what claims are about. That there is a node for one says that it is spoken of, not that it took place."""

from collections.abc import Iterator

from sayso.exports.rdf.names import LABEL, TYPE, prov
from sayso.exports.rdf.terms import Facts, day, flag, lines, node, number, own, text
from sayso.exports.rdf.words import words_lines, words_node
from sayso.ledger import Folio
from sayso.values import Event, Filler, Question


def event_lines(folio: Folio, event: Event) -> Iterator[str]:
    """Yield an event with what its claims come to, what fills its roles, and what its sources call unknown."""
    weighed, claims = folio.assessment(event.id), folio.voices[event.id]
    fillers = [(role, filler) for role in sorted(event.roles) for filler in event.roles[role]]
    when = event.time
    facts: Facts = [
        (TYPE, own("Event")),
        (TYPE, prov("Entity")),
        (LABEL, text(folio.headlines[event.id])),
        (own("eventType"), text(event.type)),
        (own("plover"), event.plover and text(event.plover)),
        (own("phase"), text(event.phase)),
        (own("from"), when.start and day(when.start)),
        (own("until"), when.end and day(when.end)),
        (own("when"), when.text and text(when.text)),
        (own("status"), text(weighed.status)),
        (own("independentOrigins"), number(weighed.independent_origins)),
        *((own("splitSide"), node(side)) for side in weighed.split_sides),
        *((own("affirmedBy"), node(actor)) for actor in weighed.affirmed_by),
        *((own("deniedBy"), node(actor)) for actor in weighed.denied_by),
        *((own("hedgedBy"), node(actor)) for actor in weighed.hedged_by),
        (own("explanation"), text(weighed.explanation)),
        (own("reason"), text(event.reason) if event.reason else None),
        *((prov("wasDerivedFrom"), node(claim.id)) for claim in claims),
        *((own("roleFilling"), _filling(event, role, filler)) for role, filler in fillers),
        *((own("openQuestion"), _asked(event, question)) for question in event.open_questions),
    ]
    yield from lines(node(event.id), facts)
    for role, filler in fillers:
        yield from _filler(folio, event, role, filler)
    for question in event.open_questions:
        yield from _question(folio, event, question)


def _filler(folio: Folio, event: Event, role: str, filler: Filler) -> Iterator[str]:
    facts: Facts = [
        (TYPE, own("RoleFilling")),
        (own("role"), text(role)),
        (own("filledBy"), node(filler.actor) if filler.actor else None),
        (own("inferred"), flag(filler.inferred)),
        (own("words"), words_node(filler.document, filler.span)),
        (prov("value"), text(filler.text)),
    ]
    yield from lines(_filling(event, role, filler), facts)
    yield from words_lines(folio.documents[filler.document], filler.span)


def _question(folio: Folio, event: Event, question: Question) -> Iterator[str]:
    document = folio.documents[question.document]
    facts: Facts = [
        (TYPE, own("OpenQuestion")),
        (own("asks"), text(question.about)),
        (own("words"), words_node(question.document, question.span)),
        (prov("value"), text(document.words(question.span))),
    ]
    yield from lines(_asked(event, question), facts)
    yield from words_lines(document, question.span)


def _filling(event: Event, role: str, filler: Filler) -> str:
    return node("filling", event.id, role, filler.document, *filler.span, filler.actor or "")


def _asked(event: Event, question: Question) -> str:
    return node("question", event.id, question.about, question.document, *question.span)
