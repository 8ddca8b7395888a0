"""Rulings: what persons decided on who is who, in a log that only grows; a ruling is undone by a later one."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from sqlalchemy import Connection, select

from sayso.ledger import schema
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


def standing(connection: Connection) -> Decisions:
    """Return what is ruled and not undone, as linking obeys it."""
    return _decisions(ruling for ruling in rulings(connection) if ruling.undone is None)


def ever_ruled(connection: Connection) -> Decisions:
    """Return everything that was ever ruled, undone or not."""
    return _decisions(rulings(connection))


def _decisions(found: Iterable[Ruling]) -> Decisions:
    pairs: dict[str, set[tuple[str, str]]] = {"join": set(), "apart": set()}
    for ruling in found:
        pairs[ruling.kind].add((ruling.one, ruling.other))
    return Decisions(apart=frozenset(pairs["apart"]), together=frozenset(pairs["join"]))
