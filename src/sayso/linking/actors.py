"""Actors: the entities of all readings, joined into who the ledger knows."""

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace

from sayso.lexicon.states import state
from sayso.linking.bodies import group_bodies
from sayso.linking.own_voice import nobody, own_id, own_voice
from sayso.linking.persons import group_persons
from sayso.linking.pile import Pile
from sayso.linking.portraits import Group, country_of, full_name, portrait
from sayso.linking.sighting import Sighting
from sayso.linking.state_words import state_words
from sayso.values import Actor, slug


@dataclass(frozen=True, slots=True)
class Cast:
    """The actors by id; which of them each entity is, who speaks for each document in its own voice, and who
    stands for each attribution that resolves to nobody; and the folded words that name states.
    """

    actors: dict[str, Actor]
    of_entity: dict[str, str]
    own_voices: dict[str, str]
    unheard: dict[str, str]
    state_words: frozenset[str]


def cast(pile: Pile) -> Cast:
    """Join the entities of all readings, the documents' authors and publishers into actors."""
    own = {document.id: Sighting(document.id, own_voice(document)) for document in pile.documents.values()}
    unheard = _unheard(pile)
    sightings = [Sighting(id, entity) for id, reading in pile.readings.items() for entity in reading.entities]
    sightings += [*own.values(), *unheard.values()]
    sightings.sort(key=lambda s: (s.document, s.entity.id))
    words_of_states = state_words(sightings)
    groups = _with_ids(_groups(sightings, words_of_states))
    of_entity = {s.entity.id: id for id, group in groups.items() for s in group}
    actors = {id: portrait(id, group, pile.documents, of_entity) for id, group in sorted(groups.items())}
    return Cast(
        dict(sorted(_with_sides(_with_states(actors)).items())),
        of_entity,
        {document: of_entity[sighting.entity.id] for document, sighting in own.items()},
        {attribution: of_entity[sighting.entity.id] for attribution, sighting in unheard.items()},
        frozenset(word for named in words_of_states.values() for word in named),
    )


def _unheard(pile: Pile) -> dict[str, Sighting]:
    """Return who stands for the attributions that end a claim's chain and resolve to nobody."""
    found = {}
    for id, reading in pile.readings.items():
        known = {entity.id for entity in reading.entities}
        last = {claim.chain[-1] for claim in reading.claims if claim.chain}
        for attribution in reading.attributions:
            if attribution.speaker not in known and attribution.id in last:
                found[attribution.id] = Sighting(id, nobody(pile.documents[id], attribution))
    return found


def _groups(sightings: list[Sighting], words_of_states: Mapping[str, frozenset[str]]) -> list[Group]:
    states: dict[str, Group] = defaultdict(list)
    unnamed: dict[str, Group] = defaultdict(list)
    persons: Group = []
    bodies: Group = []
    for sighting in sightings:
        entity = sighting.entity
        if entity.kind == "state" and entity.country:
            states[entity.country].append(sighting)
        elif entity.kind == "unnamed":
            unnamed[f"{sighting.document}:{_part(sighting)}"].append(sighting)
        else:
            (persons if entity.kind == "person" else bodies).append(sighting)
    named = [*states.values(), *unnamed.values(), *group_persons(persons)]
    return [*named, *group_bodies(bodies, words_of_states)]


def _with_ids(groups: list[Group]) -> dict[str, Group]:
    """Give each group the id that its name makes; of groups with one name, each its state's or document's too."""
    wanted: dict[str, list[Group]] = defaultdict(list)
    for group in groups:
        wanted[_id(group)].append(group)
    given: dict[str, Group] = {}
    for id, same in wanted.items():
        countries = Counter(country_of(group) for group in same)
        for group in same:
            country = country_of(group)
            own = f"{id}-{slug(min(s.entity.id for s in group))}"
            told = f"{id}-{country.lower()}" if country and countries[country] == 1 else own
            chosen = told if len(same) > 1 else id
            given[own if chosen in given or (chosen == told and chosen in wanted) else chosen] = group
    return given


def _id(group: Group) -> str:
    entity = group[0].entity
    if entity.kind == "state" and entity.country:
        return f"state:{entity.country}"
    if entity.kind == "unnamed":
        return f"unnamed:{group[0].document}:{_part(group[0])}"
    return f"{'person' if entity.kind == 'person' else 'org'}:{slug(full_name(group))}"


def _part(sighting: Sighting) -> str:
    """Return what tells an unnamed actor from the others of its document: its words, or that it is the text itself."""
    return "own-voice" if sighting.entity.id == own_id(sighting.document) else slug(sighting.entity.name)


def _with_states(actors: dict[str, Actor]) -> dict[str, Actor]:
    """Add the states that actors speak for and that no document names."""
    found = dict(actors)
    for side in {side for actor in actors.values() for side in actor.sides} - set(actors):
        code = side.removeprefix("state:")
        known = state(code)
        found[side] = Actor(side, "state", known.name if known else code, country=code, sides=(side,))
    return found


def _with_sides(actors: dict[str, Actor]) -> dict[str, Actor]:
    """Let every actor speak for the states that the bodies it belongs to speak for, however far up."""
    while True:
        grown = {}
        for actor in actors.values():
            sides = {side for body in actor.part_of for side in actors[body].sides} | set(actor.sides)
            if len(sides) > len(actor.sides):
                grown[actor.id] = replace(actor, sides=tuple(sorted(sides)))
        if not grown:
            return actors
        actors = actors | grown
