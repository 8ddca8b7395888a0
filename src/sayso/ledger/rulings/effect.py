"""Effect: what a ruling changed of the events that it bears on: their status, their counts, the claims they hold."""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import Connection, select

from sayso.ledger.inquiring.dossiers import EventRow
from sayso.ledger.listing.tables import event_rows
from sayso.ledger.rulings.bonds import meaning
from sayso.ledger.rulings.ruling import Ruling
from sayso.ledger.rulings.standing import on_claims
from sayso.ledger.storage import schema
from sayso.ledger.storage.names import folded
from sayso.ledger.storage.store import chunks
from sayso.ledger.upkeep.tables import happenings

MOST = 200  # events looked at, of an actor's


@dataclass(frozen=True, slots=True)
class Shift:
    """An event before a ruling and after it, None where it is not there; one that was split has several after it."""

    before: EventRow | None
    after: EventRow | None


@dataclass(frozen=True, slots=True)
class Effect:
    """A ruling that was made or undone, and the events that stand otherwise by it."""

    ruling: Ruling
    shifts: tuple[Shift, ...] = ()


@dataclass(frozen=True, slots=True)
class Scene:
    """The events that a ruling bears on, as they stand at one moment, and what is told of each."""

    rows: dict[str, EventRow]
    told: dict[str, frozenset[str]]  # happenings, by event


def concerned(connection: Connection, ruling: Ruling) -> set[str]:
    """Return the claims that a ruling means, and those beside which a claim of them stood before it was rejected."""
    mine = {bearing.claim for bearing in meaning(connection, [ruling.uid]).get(ruling.uid, ())}
    beside = {held.uid for rulings in on_claims(connection, mine).values() for held in rulings if held.kind == "reject"}
    return mine | {bearing.claim for held in meaning(connection, beside).values() for bearing in held}


def scene(connection: Connection, ruling: Ruling, claims: Iterable[str], also: Iterable[str] = ()) -> Scene:
    """Return the events that a ruling bears on by these claims; `also` are happenings whose events belong to it."""
    events = _claimed(connection, claims) | _events_of(connection, also)
    if ruling.kind in ("join", "apart"):
        events |= _acted(connection, [ruling.on[0].name, ruling.other[0].name])
    ids = sorted(events)
    found = {row.event.id: row for part in chunks(ids) for row in event_rows(connection, schema.events.c.id.in_(part))}
    return Scene(found, {id: frozenset(row.event.happenings) for id, row in found.items()})


def shifts(before: Scene, after: Scene) -> tuple[Shift, ...]:
    """Return the events that stand otherwise: those that share what is told of them are one before and after."""
    found: list[Shift] = []
    met: set[str] = set()
    for old, row in sorted(before.rows.items()):
        near = sorted(id for id, told in after.told.items() if told & before.told[old] or id == old)
        met |= set(near)
        found += [Shift(row, after.rows[id]) for id in near if _otherwise(row, after.rows[id])]
        found += [] if near else [Shift(row, None)]
    found += [Shift(None, row) for id, row in sorted(after.rows.items()) if id not in met and id not in before.rows]
    return tuple(found)


def _otherwise(one: EventRow, other: EventRow) -> bool:
    return (one.event.id, one.assessment, one.claims, one.headline) != (
        other.event.id,
        other.assessment,
        other.claims,
        other.headline,
    )


def _events_of(connection: Connection, told: Iterable[str]) -> set[str]:
    found: set[str] = set()
    for part in chunks(sorted(told)):
        found |= set(connection.scalars(select(happenings.c.event).where(happenings.c.id.in_(part))))
    return {event for event in found if event}


def _claimed(connection: Connection, claims: Iterable[str]) -> set[str]:
    found: set[str] = set()
    for part in chunks(sorted(claims)):
        found |= set(connection.scalars(select(schema.claims.c.event).where(schema.claims.c.id.in_(part))))
    return found


def _acted(connection: Connection, called: Iterable[str]) -> set[str]:
    """Return events in which actors of these names play or speak."""
    names, parts = schema.names.c, schema.event_actors.c
    actors = select(names.thing).where(names.kind == "actor", names.folded.in_([folded(name) for name in called]))
    return set(connection.scalars(select(parts.event).where(parts.actor.in_(actors)).distinct().limit(MOST)))
