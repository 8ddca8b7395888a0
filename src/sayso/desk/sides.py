"""Names of sides: states that actors speak for may stand in no document, and then have no actor of their own."""

from collections.abc import Mapping

import pycountry

from sayso.values import Actor


def side_name(key: str, actors: Mapping[str, Actor]) -> str:
    """Return a state's name as the ledger knows it, or else its usual name by its code; of another id the id."""
    if key in actors:
        return actors[key].name
    country = pycountry.countries.get(alpha_3=key.removeprefix("state:"))
    return str(getattr(country, "common_name", country.name)) if country else key
