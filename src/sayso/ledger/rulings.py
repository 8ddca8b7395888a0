"""Rulings: what persons decided on who is who, in a log that only grows; a ruling is undone by a later one."""

import getpass
import os
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Literal

from sqlalchemy import Connection, insert, select

from sayso.errors import NotFoundError
from sayso.ledger import schema
from sayso.ledger.store import touch
from sayso.linking import Decisions

RulingKind = Literal["join", "apart"]


@dataclass(frozen=True, slots=True)
class Ruling:
    """A decision that two names are one actor (`join`) or are not (`apart`): its number, who made it, when (UTC).

    Each side is a name as documents write it in full, which means everyone of that name, or the id of an entity of a
    reading ("doc:…/e3"), which means that one alone. `undone` by whom, None where it stands.
    """

    id: int
    kind: RulingKind
    one: str
    other: str
    by: str
    at: str
    undone: str | None = None


def rulings(connection: Connection) -> tuple[Ruling, ...]:
    """Return every ruling, the first made first."""
    log = connection.execute(select(schema.rulings).order_by(schema.rulings.c.id)).all()
    undone = {row.undoes: row.by for row in log if row.kind == "undo"}
    return tuple(
        Ruling(row.id, row.kind, row.one, row.other, row.by, row.at, undone.get(row.id))
        for row in log
        if row.kind != "undo"
    )


def rule(connection: Connection, kind: RulingKind, one: str, other: str, by: str | None) -> Ruling:
    """Add a ruling to the log, and let the documents that it bears on be linked again."""
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


def standing(connection: Connection) -> Decisions:
    """Return what is ruled and not undone, as linking obeys it."""
    return _decisions(ruling for ruling in rulings(connection) if ruling.undone is None)


def ever_ruled(connection: Connection) -> Decisions:
    """Return everything that was ever ruled, undone or not."""
    return _decisions(rulings(connection))


def analyst() -> str:
    """Return who rules where nobody is named: the environment's SAYSO_ANALYST, else the name of the account."""
    if named := os.environ.get("SAYSO_ANALYST"):
        return named
    try:
        return getpass.getuser()
    except (OSError, KeyError):  # an account without a name
        return "unknown"


def _decisions(found: Iterable[Ruling]) -> Decisions:
    pairs: dict[str, set[tuple[str, str]]] = {"join": set(), "apart": set()}
    for ruling in found:
        pairs[ruling.kind].add((ruling.one, ruling.other))
    return Decisions(apart=frozenset(pairs["apart"]), together=frozenset(pairs["join"]))


def _reconsider(connection: Connection, *anchors: str) -> None:
    """Let what was derived of the documents that know actors of these names be derived again."""
    from sayso.ledger.upkeep import give_up

    give_up(connection, anchors)
    touch(connection)


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
