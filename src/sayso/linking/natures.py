"""Natures: which sightings are grouped as persons, where readings differ on what a name is the name of."""

from sayso.linking.body_names import body_key, listed_body
from sayso.linking.names import Form, heard
from sayso.linking.person_names import listed_form, person_form
from sayso.linking.sighting import Group, Sighting
from sayso.values import Entity


def parted(sightings: Group) -> tuple[Group, Group]:
    """Return the sightings of persons and the others.

    A body that the lexicon lists is a body, though a reading took it for a person; an organisation that has the
    full name of a person, or the last words of it, may be that person, and so may a name that a reading left open.
    """
    persons = [sighting for sighting in sightings if is_person(sighting.entity)]
    forms = {person_form(sighting.name) for sighting in persons}
    known = {heard(form)[start:] for form in forms for start in range(len(form))}
    others: Group = []
    for sighting in sightings:
        if not is_person(sighting.entity):
            form = personal_form(sighting)
            (persons if form and heard(form) in known else others).append(sighting)
    return persons, others


def misread(persons: list[Group], bodies: Group) -> tuple[list[Group], Group]:
    """Return the groups of persons, and the bodies with those whom readings took for persons.

    Who has a single word for a name and no office, and is no bearer of a fuller name, is the body that has
    that word for its whole name.
    """
    names = {body_key(body) for body in bodies}
    forms = {person_form(sighting.name) for group in persons for sighting in group}
    borne = {heard(form)[-1] for form in forms if len(form) > 1}
    kept, moved = [], list(bodies)
    for group in persons:
        alone = all(is_one_word(sighting) and body_key(sighting) in names for sighting in group)
        if alone and not borne & {heard(person_form(sighting.name))[-1] for sighting in group}:
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
    """Return the form of a name by which what a reading took for something else may be a person, None for others.

    An organisation needs two words of the name; what a reading left open only has to be written as a name.
    """
    entity = sighting.entity
    open_name = entity.kind == "unnamed" and sighting.by_name and all(word[0].isupper() for word in entity.name.split())
    if not (open_name or entity.kind == "organisation") or listed_body(entity) is not None:
        return None
    form = person_form(entity.name)
    return form if len(form) > (0 if open_name else 1) else None
