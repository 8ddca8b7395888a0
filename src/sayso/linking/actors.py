"""Actors: the entities of all readings, joined into who the ledger knows."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from sayso.linking.bodies import group_bodies
from sayso.linking.names import body_shown, person_words, tokens
from sayso.linking.own_voice import nobody, own_id, own_voice
from sayso.linking.persons import group_persons
from sayso.linking.pile import Pile
from sayso.linking.sighting import Sighting
from sayso.linking.state_words import state_words
from sayso.values import Actor, ActorKind, Document, Entity, Role, slug

Group = list[Sighting]


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
    actors = {id: _actor(id, group, pile.documents, of_entity) for id, group in sorted(groups.items())}
    return Cast(
        _with_sides(actors),
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
        countries = Counter(_country(group) for group in same)
        for group in same:
            country = _country(group)
            if len(same) > 1 and country and countries[country] == 1:
                given[f"{id}-{country.lower()}"] = group
            else:
                given[id if len(same) == 1 else f"{id}-{slug(min(s.entity.id for s in group))}"] = group
    return given


def _id(group: Group) -> str:
    entity = group[0].entity
    if entity.kind == "state" and entity.country:
        return f"state:{entity.country}"
    if entity.kind == "unnamed":
        return f"unnamed:{group[0].document}:{_part(group[0])}"
    return f"{'person' if entity.kind == 'person' else 'org'}:{slug(_name(group))}"


def _part(sighting: Sighting) -> str:
    """Return what tells an unnamed actor from the others of its document: its words, or that it is the text itself."""
    return "own-voice" if sighting.entity.id == own_id(sighting.document) else slug(sighting.entity.name)


def _actor(id: str, group: Group, documents: Mapping[str, Document], of_entity: Mapping[str, str]) -> Actor:
    name, entities = _name(group), [s.entity for s in group]
    forms = {form for sighting in group for form in _forms(sighting, documents)}
    return Actor(
        id=id,
        kind=_kind(entities),
        name=name,
        aliases=tuple(sorted(forms - {name})),
        country=_country(group),
        sides=tuple(
            sorted(
                {f"state:{side}" for e in entities for side in e.sides} | ({id} if id.startswith("state:") else set())
            )
        ),
        part_of=tuple(sorted({of_entity[p] for e in entities for p in e.part_of if p in of_entity} - {id})),
        roles=_roles(role for e in entities for role in e.roles),
    )


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


def _kind(entities: list[Entity]) -> ActorKind:
    """Return what most mentions take the actor for; one that publishes or is cited as an outlet is an outlet."""
    counted: Counter[ActorKind] = Counter()
    for entity in entities:
        counted[entity.kind] += 1 + len(entity.mentions)
    return "outlet" if "outlet" in counted else min(counted, key=lambda kind: (-counted[kind], kind))


def _country(group: Group) -> str | None:
    counted = Counter(s.entity.country for s in group if s.entity.country)
    return min(counted, key=lambda code: (-counted[code], code)) if counted else None


def _name(group: Group) -> str:
    """Return the fullest name: the most words, then the one seen most; of a state the one seen most.

    A name that fewer than one in ten sightings have is more likely a slip than the fullest.
    """
    kind = group[0].entity.kind
    seen = Counter(_shown(s.entity) for s in group)
    length = 0 if kind == "state" else 1
    common = [name for name in seen if seen[name] * 10 >= len(group)] or list(seen)
    return min(common, key=lambda name: (-length * len(tokens(name)), -seen[name], len(name), name))


def _shown(entity: Entity) -> str:
    if entity.kind == "person":
        return " ".join(person_words(entity.name))
    return entity.name if entity.kind in ("unnamed", "state") else body_shown(entity.name)


def _forms(sighting: Sighting, documents: Mapping[str, Document]) -> list[str]:
    """Return every name that a document has for an entity; of an unnamed one its words alone."""
    entity, document = sighting.entity, documents[sighting.document]
    spans = [mention.span for mention in entity.mentions if mention.kind == "name"]
    return [_shown(entity), entity.name, *entity.aliases, *(" ".join(document.words(span).split()) for span in spans)]


def _roles(roles: Iterable[Role]) -> tuple[Role, ...]:
    """Return the roles, each once; one that another tells more fully is left out."""
    every = sorted(set(roles), key=lambda role: tuple(str(part or "") for part in _parts(role)))
    return tuple(role for role in every if not any(role != other and _within(role, other) for other in every))


def _parts(role: Role) -> tuple[str | None, ...]:
    return (role.title, role.organisation, role.start, role.end)


def _within(role: Role, other: Role) -> bool:
    return all(mine is None or mine == theirs for mine, theirs in zip(_parts(role), _parts(other), strict=True))
