"""Whom a person means: an actor by a name, an alias or an ISO code, with those who act for it."""

import pycountry
from sqlalchemy import Connection, select

from sayso.errors import NotFoundError
from sayso.ledger.inquiring.keys import resolve
from sayso.ledger.storage.schema import actor_parts, actor_sides, actors
from sayso.linking.names import initials


def whom(connection: Connection, key: str) -> set[str]:
    """Return the ids that a key means: the actor, who acts for it and what is part of it.

    A key is what `resolve` takes, the first letters of a name ("UN"), or the ISO 3166-1 code of a state ("IRN", "IR"),
    which need not be in the ledger.
    """
    found = _actor(connection, key)
    acting = select(actor_sides.c.actor).where(actor_sides.c.side == found)
    parts = select(actor_parts.c.actor).where(actor_parts.c.whole == found)
    return {found, *connection.scalars(acting), *connection.scalars(parts)}


def _actor(connection: Connection, key: str) -> str:
    if key.isupper() and pycountry.countries.get(alpha_3=key):
        return f"state:{key}"
    try:
        return resolve(connection, key, ["actor"])[1]
    except NotFoundError:
        found = _lettered(connection, key)
        country = pycountry.countries.get(alpha_2=key) if key.isupper() else None
        if len(found) == 1:
            return found[0]
        if country is None:
            raise
        return f"state:{country.alpha_3}"


def _lettered(connection: Connection, key: str) -> list[str]:
    """Return the actors whose names' first letters are the key: "UN", where the texts say "United Nations"."""
    if not key.isupper():
        return []
    bodies = connection.execute(select(actors.c.id, actors.c.name).where(actors.c.kind.not_in(("person", "unnamed"))))
    return sorted(id for id, name in bodies if key.casefold() in initials(name))
