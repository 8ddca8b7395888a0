"""Blocking: the keys of a sighting. Whether two sightings are one actor depends on those alone that share a key with
them, directly or through others: what shares no key is grouped by itself.
"""

from sayso.linking.actor_ids import wanted_id
from sayso.linking.bodies import body_key, expansions, letters
from sayso.linking.names import bones, person_tokens, sound
from sayso.linking.sighting import Sighting


def blocks(sighting: Sighting) -> frozenset[str]:
    """Return the keys of a sighting; they depend on it alone. The id that it makes for itself is among them."""
    kind = sighting.entity.kind
    keys = {wanted_id(sighting)}
    if kind == "person":
        keys |= _of_person(sighting)
    elif kind != "unnamed" and not (kind == "state" and sighting.entity.country):
        keys |= _of_body(sighting)
    return frozenset(keys)


def _of_person(sighting: Sighting) -> set[str]:
    form = person_tokens(sighting.name)
    if not form:
        return {"surname"}
    keys = {f"surname {bones(form[-1])}", f"joined {''.join(form)}"}
    return keys | ({f"start {sound(form[0])} {sound(form[1])}"} if len(form) > 1 else set())


def _of_body(sighting: Sighting) -> set[str]:
    sounds = " ".join(sorted(map(bones, body_key(sighting)[1:])))
    return {f"body {sounds}", *(f"letters {short}" for short in (*letters(sighting), *expansions(sighting)))}
