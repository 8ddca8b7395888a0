"""Blocking: the keys of a sighting. Whether two sightings are one actor depends on those alone that share a key with
them, directly or through others: what shares no key is grouped by itself.
"""

from sayso.linking.actor_ids import wanted_id
from sayso.linking.bodies import body_key, expansions, letters
from sayso.linking.holders import holder_keys
from sayso.linking.names import bones
from sayso.linking.person_names import person_form
from sayso.linking.persons import given_name
from sayso.linking.portraits import shown
from sayso.linking.sighting import Sighting
from sayso.linking.slips import slip_keys
from sayso.linking.spellings import keys
from sayso.values import slug


def blocks(sighting: Sighting) -> frozenset[str]:
    """Return the keys of a sighting; they depend on it alone. The id that it makes for itself is among them."""
    entity = sighting.entity
    if entity.kind == "unnamed":
        return frozenset({wanted_id(sighting), *holder_keys(sighting)})
    if entity.kind == "state" and entity.country:
        return frozenset({wanted_id(sighting)})
    found = _of_person(sighting) if entity.kind == "person" else _of_body(sighting)
    return frozenset({f"id {slug(shown(entity))}", *found})


def _of_person(sighting: Sighting) -> set[str]:
    given = given_name(sighting)
    found = keys(person_form(sighting.name)) | slip_keys(sighting) | holder_keys(sighting)
    return found | ({f"given {given}"} if given else set())


def _of_body(sighting: Sighting) -> set[str]:
    sounds = " ".join(sorted(map(bones, body_key(sighting)[1:])))
    return {f"body {sounds}", *(f"letters {short}" for short in (*letters(sighting), *expansions(sighting)))}
