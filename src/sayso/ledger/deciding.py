"""Deciding: a person rules on who is who, or undoes a ruling; the log keeps both."""

import getpass
import os
from datetime import UTC, datetime

from sqlalchemy import Connection, insert

from sayso.errors import NotFoundError
from sayso.ledger import schema
from sayso.ledger.rulings import Ruling, RulingKind, rulings
from sayso.ledger.store import touch
from sayso.ledger.upkeep.calling import give_up, known


def rule(connection: Connection, kind: RulingKind, one: str, other: str, by: str | None) -> Ruling:
    """Add a ruling to the log, and let the documents that it bears on be linked again; NotFoundError where nobody in
    the ledger is called so.
    """
    for name in (one, other):
        if not known(connection, name):
            raise NotFoundError(f"no actor is called {name!r}", mend="give a name as documents write it in full")
    at, who = _now(), by or analyst()
    connection.execute(insert(schema.rulings).values(kind=kind, one=one, other=other, by=who, at=at))
    _reconsider(connection, one, other)
    return rulings(connection)[-1]


def undo(connection: Connection, id: int, by: str | None) -> Ruling:
    """Add that a ruling no longer stands; NotFoundError where there is none of that number that stands."""
    found = next((ruling for ruling in rulings(connection) if ruling.id == id and ruling.undone is None), None)
    if found is None:
        raise NotFoundError(f"there is no ruling {id} that stands", mend="list them: sayso actors rulings")
    connection.execute(insert(schema.rulings).values(kind="undo", undoes=id, by=by or analyst(), at=_now()))
    _reconsider(connection, found.one, found.other)
    return found


def analyst() -> str:
    """Return who rules where nobody is named: the environment's SAYSO_ANALYST, else the name of the account."""
    if named := os.environ.get("SAYSO_ANALYST"):
        return named
    try:
        return getpass.getuser()
    except (OSError, KeyError):  # an account without a name
        return "unknown"


def _reconsider(connection: Connection, *anchors: str) -> None:
    """Let what was derived of the documents that know actors of these names be derived again."""
    give_up(connection, anchors)
    touch(connection)


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
