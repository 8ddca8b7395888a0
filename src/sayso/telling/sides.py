"""Names of sides and of those who speak: states that actors speak for may stand in no document, and then have no
actor of their own; and several who are not named bear one name.
"""

from collections.abc import Iterable, Mapping

import pycountry

from sayso.values import Actor


def side_name(key: str, actors: Mapping[str, Actor]) -> str:
    """Return a state's name as the ledger knows it, or else its usual name by its code; of another id the id."""
    if key in actors:
        return actors[key].name
    country = pycountry.countries.get(alpha_3=key.removeprefix("state:"))
    return str(getattr(country, "common_name", country.name)) if country else key


def namesakes(actors: Iterable[Actor]) -> list[tuple[Actor, int]]:
    """Return the first actor of each name, with how many bear it: a list tells "unnamed source" once."""
    held: dict[str, list[Actor]] = {}
    for actor in actors:
        held.setdefault(actor.name, []).append(actor)
    return [(same[0], len(same)) for same in held.values()]
