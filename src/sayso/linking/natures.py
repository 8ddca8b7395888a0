"""Natures: which sightings are grouped as persons, where readings differ on what a name is the name of."""

from sayso.linking.body_names import listed_body
from sayso.linking.names import Form
from sayso.linking.person_names import listed_form, person_form
from sayso.linking.sighting import Group, Sighting
from sayso.values import Entity


def parted(sightings: Group) -> tuple[Group, Group]:
    """Return the sightings of persons and those of bodies.

    A body that the lexicon lists is a body, though a reading took it for a person; an organisation that
    has the full name of a person is that person.
    """
    persons = [sighting for sighting in sightings if is_person(sighting.entity)]
    known = {person_form(sighting.name) for sighting in persons}
    bodies: Group = []
    for sighting in sightings:
        if not is_person(sighting.entity):
            (persons if personal_form(sighting) in known else bodies).append(sighting)
    return persons, bodies


def is_person(entity: Entity) -> bool:
    """Tell whether an entity is a person for itself."""
    if entity.kind != "person":
        return False
    return bool(entity.roles) or listed_body(entity) is None or listed_form(entity.name) is not None


def personal_form(sighting: Sighting) -> Form | None:
    """Return the form of an organisation's name by which it may be a person, None where it is no such name."""
    entity = sighting.entity
    if entity.kind != "organisation" or listed_body(entity) is not None:
        return None
    form = person_form(entity.name)
    return form if len(form) > 1 else None
