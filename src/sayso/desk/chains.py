"""The chain picture: how an event's claims went from their origins, through who passed them on, to documents."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from statistics import fmean

from sayso.desk.addresses import actor_page, document_page
from sayso.ledger import EventDossier, Voice
from sayso.telling.claimants import Camp, Link, camp, links
from sayso.telling.wording import file_name
from sayso.values import Actor

MOST_DOCUMENTS = 40  # beyond that a picture says less than its table


@dataclass(frozen=True, slots=True)
class Stop:
    """A voice or a document on the way; `note` is a second line. Equal stops in one column are one."""

    key: str
    label: str
    note: str
    kind: str  # "voice", "document", "copy" of another one, or "pass" where a line only runs through a column
    href: str | None


@dataclass(frozen=True, slots=True)
class Way:
    """One claim's way: its origin, who carried it in order, and the document, with the camp it speaks for."""

    stops: tuple[Stop, ...]
    camp: Camp
    voice: Voice

    @property
    def copied(self) -> bool:
        """Tell whether the document only repeats another one."""
        return self.stops[-1].kind == "copy"


Arrow = tuple[tuple[int, Stop], tuple[int, Stop], Camp, bool]  # from a stop to one in the next column; only copied


@dataclass(frozen=True, slots=True)
class Picture:
    """Columns of stops from origins to documents (the last), and the arrows between them."""

    columns: tuple[tuple[Stop, ...], ...]
    arrows: tuple[Arrow, ...]
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
    columns: list[dict[Stop, list[int]]] = [{} for _ in range(last + 1)]
    arrows: dict[Arrow, None] = {}
    for rank, way in enumerate(held):
        places = list(enumerate(_drawn_out(way, last)))
        for column, stop in places:
            columns[column].setdefault(stop, []).append(rank)
        arrows |= {(tail, head, way.camp, way.copied): None for tail, head in pairwise(places)}
    ordered = tuple(tuple(sorted(column, key=lambda stop: fmean(column[stop]))) for column in columns)
    return Picture(ordered, tuple(arrows), len(documents) - len(shown))


def _drawn_out(way: Way, last: int) -> list[Stop]:
    # A short way passes the columns that it has no stop in, so that its line meets nobody else's box.
    *voices, document = way.stops
    passing = Stop(f"{voices[-1].key} to {document.key}", "", "", "pass", None)
    return [*voices, *[passing] * (last - len(voices)), document]


def _stops(dossier: EventDossier, voice: Voice) -> Iterator[Stop]:
    names = [_voice(link, voice) for link in reversed(links(voice))]
    if not voice.chain or voice.chain_speakers[-1] is None:
        names[:1] = [_actor(voice.speaker)]
    origin = dossier.actors.get(voice.origin.speaker) if voice.origin else None
    if origin and origin.id not in {name.key for name in names}:
        names.insert(0, _actor(origin))
    yield from dict.fromkeys(names)
    document = voice.document
    label = document.publisher or document.title or file_name(document.locator)
    kind = "copy" if document.id in dossier.copies else "document"
    note = f"{document.published or ''} copy".strip() if kind == "copy" else document.published or ""
    yield Stop(document.id, label, note, kind, document_page(document.id))


def _voice(link: Link, voice: Voice) -> Stop:
    return (
        _actor(link.actor) if link.actor else Stop(f"{voice.document.id} {link.words}", link.words, "", "voice", None)
    )


def _actor(actor: Actor) -> Stop:
    return Stop(actor.id, actor.name, "", "voice", actor_page(actor.id))
