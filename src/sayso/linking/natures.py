"""Natures: which sightings are grouped as persons, where readings differ on what a name is the name of."""

from sayso.linking.body_names import body_key, listed_body
from sayso.linking.names import Form
from sayso.linking.person_names import listed_form, person_form
from sayso.linking.sighting import Group, Sighting
from sayso.values import Entity


def parted(sightings: Group) -> tuple[Group, Group]:
    """Return the sightings of persons and the others.

    A body that the lexicon lists is a body, though a reading took it for a person; an organisation or somebody
    unnamed that has the full name of a person, or the last words of it, is that person.
    """
    persons = [sighting for sighting in sightings if is_person(sighting.entity)]
    forms = {person_form(sighting.name) for sighting in persons}
    known = {form[start:] for form in forms for start in range(len(form) - 1)}
    others: Group = []
    for sighting in sightings:
        if not is_person(sighting.entity):
            (persons if personal_form(sighting) in known else others).append(sighting)
    return persons, others


def misread(persons: list[Group], bodies: Group) -> tuple[list[Group], Group]:
    """Return the groups of persons, and the bodies with those whom readings took for persons.

    Who has a single word for a name and no office, and is no bearer of a fuller name, is the body that has
    that word for its whole name.
    """
    names = {body_key(body) for body in bodies}
    kept, moved = [], list(bodies)
    for group in persons:
        if all(is_one_word(sighting) and body_key(sighting) in names for sighting in group):
            moved += group
        else:
            kept.append(group)
    return kept, moved


def is_person(entity: Entity) -> bool:
    """Tell whether an entity is a person for itself."""
    if entity.kind != "person":
        return False
    return bool(entity.roles) or listed_body(entity) is None or listed_form(entity.name) is not None


def is_one_word(sighting: Sighting) -> bool:
    """Tell whether a person is known by one word and nothing else, so that it may be no person."""
    entity = sighting.entity
    alone = not (sighting.also or entity.roles or entity.sides or entity.country or listed_form(entity.name))
    return entity.kind == "person" and alone and len(entity.name.split()) == 1


def personal_form(sighting: Sighting) -> Form | None:
    """Return the form of a name by which what a reading took for something else may be a person, None for others."""
    entity = sighting.entity
    words = entity.name.split()
    capitals = entity.kind == "unnamed" and sighting.post is None and all(word[0].isupper() for word in words)
    if not (capitals or entity.kind == "organisation") or len(words) < 2 or listed_body(entity) is not None:
        return None
    form = person_form(entity.name)
    return form if len(form) > 1 else None
