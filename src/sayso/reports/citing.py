"""Citing: every place of a document that a report quotes has one number, in the order of the list of sources."""

import re
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass

from sayso.ledger import EventDossier, RegimeRow, Voice
from sayso.reports.naming import outlet_of
from sayso.reports.prose import Prose, Quotation, cited, naming
from sayso.telling.fillings import Part, parts
from sayso.values import Document, Filler, Span

MOST_QUOTED = 5  # places for one who fills a role

Spot = tuple[str, Span]  # a document's id and where in it


@dataclass(frozen=True, slots=True)
class Citations:
    """The cited documents in the order of the list of sources, the places of each in the order of its text, the number
    of each place, and the number of the place of each claim, with the pattern of what texts name claims by.
    """

    documents: dict[str, Document]
    places: dict[str, tuple[Span, ...]]
    numbers: dict[Spot, int]
    claims: dict[str, int]
    named: re.Pattern[str] | None

    def quote(self, document: str, span: Span) -> Quotation:
        """Return the words at a span with the number of the smallest cited place that is it or holds it."""
        holding = [place for place in self.places[document] if place.holds(span)]
        place = min(holding, key=lambda place: (place.end - place.start, place))
        return Quotation(self.documents[document].words(span), document, Span(*span), self.numbers[document, place])

    def tell(self, text: str) -> Prose:
        """Return a text of the ledger for people: ids of claims are the numbers of citations, of documents names."""
        for id, document in self.documents.items():
            text = text.replace(id, outlet_of(document))
        return cited(text, self.claims, self.named)


def citations(dossiers: Iterable[EventDossier]) -> Citations:
    """Return the citations of a report on these events."""
    every = list(dossiers)
    voices = [voice for dossier in every for voice in heard(dossier)]
    documents = {voice.document.id: voice.document for voice in voices}
    documents |= {one.document.id: one.document for dossier in every for one in dossier.rejected}
    ordered = sorted(documents.values(), key=_shelved)
    strong = _by_document(spot for dossier in every for spot in _strong(dossier))
    weak = _by_document(spot for dossier in every for spot in _weak(dossier))
    places: dict[str, tuple[Span, ...]] = {}
    for document in ordered:
        held, loose = strong[document.id], weak[document.id]
        apart = {span for span in loose if not any(place.holds(span) for place in held)}
        places[document.id] = tuple(sorted(held | apart))
    spots = [(id, span) for id, spans in places.items() for span in spans]
    numbers = {spot: number for number, spot in enumerate(spots, 1)}
    claims = {voice.claim.id: numbers[voice.document.id, voice.claim.span] for voice in voices}
    return Citations({document.id: document for document in ordered}, places, numbers, claims, naming(claims))


def heard(dossier: EventDossier) -> Iterator[Voice]:
    """Yield every voice that a report names: on the event, on its deal, and on the rules that it surely or possibly
    touches.
    """
    yield from dossier.voices
    yield from (flow.voice for flow in dossier.flows)
    for found in dossier.regimes:
        yield from _speaking(found.row) if found.match != "unknown" else ()


def quoted(part: Part, known: Container[str]) -> list[Filler]:
    """Return the places that are quoted for who fills a role, of those in known documents."""
    return [place for place in part.places if place.document in known][:MOST_QUOTED]


def timed(dossier: EventDossier) -> Spot | None:
    """Return where the words for an event's time stand, in the first paragraph of a voice that has them."""
    text = dossier.row.event.time.text
    for voice in dossier.voices if text else ():
        block = next((block for block in voice.document.blocks if block.span.holds(voice.claim.span)), None)
        at = voice.document.text.find(text or "", block.start, block.end) if block else -1
        if at >= 0:
            return voice.document.id, Span(at, at + len(text or ""))
    return None


def _speaking(row: RegimeRow) -> Iterator[Voice]:
    yield from row.voices.values()
    for waiver in row.waivers:
        yield from waiver.voices.values()


def _strong(dossier: EventDossier) -> Iterator[Spot]:
    """Yield the places that stand for themselves: of claims, and of what is asked."""
    yield from ((voice.document.id, voice.claim.span) for voice in heard(dossier))
    yield from ((one.document.id, one.claim.span) for one in dossier.rejected)
    known = {voice.document.id for voice in dossier.voices}
    yield from ((q.document, q.span) for q in dossier.row.event.open_questions if q.document in known)


def _weak(dossier: EventDossier) -> Iterator[Spot]:
    """Yield the places that need no number where a claim's words hold them: of details, roles and the time."""
    known = {voice.document.id for voice in dossier.voices}
    tellings = (said for detail in dossier.details for value in detail.values for said in value.tellings)
    yield from ((said.document, said.span) for said in tellings)
    for fillers in dossier.row.event.roles.values():
        for part in parts(fillers, dossier.actors):
            yield from ((place.document, place.span) for place in quoted(part, known))
    if found := timed(dossier):
        yield found


def _by_document(spots: Iterable[Spot]) -> dict[str, set[Span]]:
    found: dict[str, set[Span]] = defaultdict(set)
    for document, span in spots:
        found[document].add(span)
    return found


def _shelved(document: Document) -> tuple[str, str, str, str]:
    return (document.published or "9999", document.publisher or "", document.title or document.locator, document.id)
