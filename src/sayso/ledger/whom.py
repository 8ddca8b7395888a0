"""Whom a person means: an actor by a name, an alias or an ISO code, with those who act for it."""

import pycountry
from sqlalchemy import Connection, select

from sayso.errors import NotFoundError
from sayso.ledger.keys import resolve
from sayso.ledger.schema import actor_parts, actor_sides


def whom(connection: Connection, key: str) -> set[str]:
    """Return the ids that a key means: the actor, who acts for it and what is part of it.

    A key is what `resolve` takes, or the ISO 3166-1 code of a state ("IRN", "IR"), which need not be in the ledger.
    """
    found = _actor(connection, key)
    acting = select(actor_sides.c.actor).where(actor_sides.c.side == found)
    parts = select(actor_parts.c.actor).where(actor_parts.c.whole == found)
    return {found, *connection.scalars(acting), *connection.scalars(parts)}


def _actor(connection: Connection, key: str) -> str:
    country = pycountry.countries.get(alpha_3=key) if key.isupper() else None
    if country:
        return f"state:{country.alpha_3}"
    try:
        return resolve(connection, key, ["actor"])[1]
    except NotFoundError:
        country = pycountry.countries.get(alpha_2=key) if key.isupper() else None
        if country is None:
            raise
        return f"state:{country.alpha_3}"
