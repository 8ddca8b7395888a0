"""The chain picture: how an event's claims went from their origins, through who passed them on, to documents."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from sayso.desk.addresses import actor_page, document_page
from sayso.desk.claimants import Camp, Link, camp, links
from sayso.ledger import EventDossier, Voice

MOST_DOCUMENTS = 40  # beyond that a picture says less than its table


@dataclass(frozen=True, slots=True)
class Stop:
    """A voice or a document on the way; `note` is a second line. Equal stops in one column are one."""

    key: str
    label: str
    note: str
    kind: str  # "voice", "document"
    href: str | None


@dataclass(frozen=True, slots=True)
class Way:
    """One claim's way: its origin, who carried it in order, and the document, with the camp it speaks for."""

    stops: tuple[Stop, ...]
    camp: Camp
    voice: Voice


@dataclass(frozen=True, slots=True)
class Picture:
    """Columns of stops from origins to documents (the last), and the arrows between (column, stop) pairs."""

    columns: tuple[tuple[Stop, ...], ...]
    arrows: tuple[tuple[tuple[int, Stop], tuple[int, Stop], Camp], ...]
    left_out: int  # documents that the picture has no room for


def ways(dossier: EventDossier) -> list[Way]:
    """Return the way of every claim of an event, in the dossier's order."""
    return [Way(tuple(_stops(dossier, voice)), camp(voice.claim.stance), voice) for voice in dossier.voices]


def picture(ways: Iterable[Way], most: int = MOST_DOCUMENTS) -> Picture:
    """Return the picture of some ways; those of documents beyond the first `most` are left out."""
    held = list(ways)
    documents = list(dict.fromkeys(way.stops[-1] for way in held))
    shown = set(documents[:most])
    held = [way for way in held if way.stops[-1] in shown]
    last = max((len(way.stops) - 1 for way in held), default=0)
    columns: list[dict[Stop, list[float]]] = [{} for _ in range(last + 1)]
    arrows: dict[tuple[tuple[int, Stop], tuple[int, Stop], Camp], None] = {}
    for rank, way in enumerate(held):
        places = [(last if stop is way.stops[-1] else at, stop) for at, stop in enumerate(way.stops)]
        for column, stop in places:
            columns[column].setdefault(stop, []).append(rank)
        arrows |= {(tail, head, way.camp): None for tail, head in pairwise(places)}
    ordered = tuple(tuple(sorted(column, key=lambda stop: _middle(column[stop]))) for column in columns)
    return Picture(tuple(ordered), tuple(arrows), len(documents) - len(shown))


def _middle(ranks: list[float]) -> float:
    return sum(ranks) / len(ranks)


def _stops(dossier: EventDossier, voice: Voice) -> Iterator[Stop]:
    inward_out = list(reversed(links(voice)))
    names = [_voice(link, voice) for link in inward_out]
    speaker = Stop(voice.speaker.id, voice.speaker.name, "", "voice", actor_page(voice.speaker.id))
    if not names:
        names = [speaker]
    elif inward_out[0].actor is None:
        names[0] = speaker if voice.speaker.kind != "unnamed" else names[0]
    origin = dossier.actors.get(voice.origin.speaker) if voice.origin else None
    if origin and origin.id not in (names[0].key, voice.speaker.id):
        names.insert(0, Stop(origin.id, origin.name, "", "voice", actor_page(origin.id)))
    yield from dict.fromkeys(names)
    document = voice.document
    label = document.publisher or document.title or document.locator
    note = document.published or ""
    yield Stop(document.id, label, note, "document", document_page(document.id))


def _voice(link: Link, voice: Voice) -> Stop:
    if link.actor:
        return Stop(link.actor.id, link.actor.name, "", "voice", actor_page(link.actor.id))
    return Stop(f"{voice.document.id} {link.words}", link.words, "", "voice", None)
