"""Sightings: whom one document knows, with what is settled within it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from sayso.linking.called import shown
from sayso.linking.fuller import beside, fuller_names
from sayso.linking.own_voice import nobody, own_voice
from sayso.linking.posts import meant
from sayso.linking.sighting import Sighting
from sayso.values import Document, Entity, Reading


@dataclass(frozen=True, slots=True)
class Voices:
    """Who speaks in a document without being named there: itself, and who stands for each attribution that ends a
    claim's chain and resolves to nobody.
    """

    own: Entity
    unheard: dict[str, Entity]  # by attribution


def voices(document: Document, reading: Reading) -> Voices:
    """Return who speaks in a document without being named. Depends on the document and its reading alone."""
    return Voices(own_voice(document), dict(_unheard(document, reading)))


def seen(document: Document, reading: Reading) -> tuple[Sighting, ...]:
    """Return whom a document knows, itself included. Depends on the document and its reading alone."""
    unnamed = voices(document, reading)
    entities = {entity.id: entity for entity in (*reading.entities, unnamed.own, *unnamed.unheard.values())}
    written = beside(document, reading.entities)
    fuller = fuller_names(reading.entities, written)
    states = frozenset(e.country for e in reading.entities if e.kind == "state" and e.country)
    also: dict[str, list[Entity]] = {id: [] for id in entities if id not in fuller}
    for id in sorted(fuller):
        also[fuller[id]].append(entities[id])
    return tuple(_sighting(document, entities[id], also[id], states, written.get(id, ())) for id in sorted(also))


def _sighting(
    document: Document, entity: Entity, also: list[Entity], states: frozenset[str], written: Iterable[str]
) -> Sighting:
    every = (entity, *also)
    return Sighting(
        document.id,
        replace(entity, mentions=()),
        tuple(replace(each, mentions=()) for each in also),
        tuple(sorted({form for each in every for form in _forms(document, each)} | set(written))),
        states,
        document.published,
        sum(1 + len(each.mentions) for each in every),
        meant(entity, document),
        any(mention.kind == "name" for mention in entity.mentions),
    )


def _forms(document: Document, entity: Entity) -> list[str]:
    """Return every name that a document has for an entity; of an unnamed one its words alone."""
    spans = [mention.span for mention in entity.mentions if mention.kind == "name"]
    return [shown(entity), entity.name, *entity.aliases, *(" ".join(document.words(span).split()) for span in spans)]


def _unheard(document: Document, reading: Reading) -> Iterator[tuple[str, Entity]]:
    known = {entity.id for entity in reading.entities}
    last = {claim.chain[-1] for claim in reading.claims if claim.chain}
    for attribution in reading.attributions:
        if attribution.speaker not in known and attribution.id in last:
            yield attribution.id, nobody(document, attribution)
