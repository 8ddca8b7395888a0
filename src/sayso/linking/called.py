"""What an actor is called, and what it is taken for, as its sightings have it."""

from collections import Counter

from sayso.lexicon.people import person_named
from sayso.lexicon.states import state
from sayso.linking.body_names import listed_body
from sayso.linking.names import body_shown, tokens
from sayso.linking.natures import is_one_word, is_person
from sayso.linking.person_words import person_words
from sayso.linking.sighting import Group
from sayso.values import ActorKind, Entity


def kind_of(group: Group) -> ActorKind:
    """Return what the lexicon, or else most mentions, take the actor for.

    One that publishes or is cited as an outlet is an outlet, and one with the full name of a person a person.
    """
    counted: Counter[ActorKind] = Counter()
    for sighting in named(group):
        listed = listed_body(sighting.entity)
        counted[listed.kind if listed and not is_person(sighting.entity) else sighting.entity.kind] += sighting.weight
    if "outlet" in counted:
        return "outlet"
    if any(is_person(sighting.entity) and not is_one_word(sighting) for sighting in group):
        return "person"
    return min(counted, key=lambda kind: (-counted[kind], kind))


def named(group: Group) -> Group:
    """Return the sightings that name the actor, all where none does ("two officials")."""
    return [sighting for sighting in group if sighting.entity.kind != "unnamed"] or group


def country_of(group: Group) -> str | None:
    """Return the country that most sightings give, or None."""
    counted: Counter[str] = Counter()
    for sighting in group:
        for entity in sighting.entities:
            if entity.country:
                counted[entity.country] += sighting.times
    return min(counted, key=lambda code: (-counted[code], code)) if counted else None


def full_name(group: Group) -> str:
    """Return the fullest name: the most words, not initials, then the one seen most; of a state the common one.

    A name that fewer than one in ten sightings have is more likely a slip than the fullest; of a listed
    person the fullest of the names that the lexicon has.
    """
    entity = named(group)[0].entity
    if entity.kind == "state" and entity.country and (known := state(entity.country)):
        return known.name
    person, times = kind_of(group) == "person", sum(sighting.times for sighting in group)
    seen: Counter[str] = Counter()
    for sighting in named(group):
        seen[shown(sighting.entity, person=person)] += sighting.times
    listed = [name for name in seen if person and " " in name and person_named(name)]
    common = listed or [name for name in seen if seen[name] * 10 >= times] or list(seen)
    return min(common, key=lambda name: (-_words(name), -len(tokens(name)), -seen[name], len(name), name))


def _words(name: str) -> int:
    return sum(len(token) > 1 for token in tokens(name))


def shown(entity: Entity, *, person: bool = False) -> str:
    """Return an entity's name as it is shown: a person's without titles, a listed body's as the lexicon has it.

    `person` is to be true where the entity was found to be one.
    """
    if person or is_person(entity):
        return " ".join(person_words(entity.name))
    if entity.kind in ("unnamed", "state"):
        return entity.name
    listed = listed_body(entity)
    return listed.name if listed else body_shown(entity.name)
