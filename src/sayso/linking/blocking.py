"""Blocking: the keys of a sighting. Whether two sightings are one actor depends on those alone that share a key with
them, directly or through others: what shares no key is grouped by itself.
"""

from sayso.linking.actor_ids import wanted_id
from sayso.linking.bodies import body_keys
from sayso.linking.called import shown
from sayso.linking.decisions import NONE, Decisions
from sayso.linking.holders import holder_keys
from sayso.linking.natures import is_one_word, is_person, personal_form
from sayso.linking.person_names import person_form
from sayso.linking.persons import given_name
from sayso.linking.sighting import Sighting
from sayso.linking.slips import slip_keys
from sayso.linking.spellings import keys
from sayso.values import slug


def blocks(sighting: Sighting, decisions: Decisions = NONE) -> frozenset[str]:
    """Return the keys of a sighting; they depend on it and on rulings alone."""
    return _keys(sighting) | decisions.keys(sighting)


def _keys(sighting: Sighting) -> frozenset[str]:
    entity = sighting.entity
    form = personal_form(sighting)
    found = keys(form) if form else set()
    if entity.kind == "unnamed":
        return frozenset({wanted_id(sighting), *found, *holder_keys(sighting)})
    if entity.kind == "state" and entity.country:
        return frozenset({wanted_id(sighting)})
    found |= _of_person(sighting) if is_person(entity) else body_keys(sighting)
    found |= body_keys(sighting) if is_one_word(sighting) else set()
    names = {shown(entity), shown(entity, person=form is not None)}
    return frozenset({*(f"id {slug(name)}" for name in names), *found})


def _of_person(sighting: Sighting) -> set[str]:
    given = given_name(sighting)
    found = keys(person_form(sighting.name)) | slip_keys(sighting) | holder_keys(sighting)
    return found | ({f"given {given}"} if given else set())
