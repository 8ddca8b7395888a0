"""Retelling: what the documents tell and in which events it stands, after some of them changed."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sqlalchemy import Connection, select

from sayso.ledger.storage import schema
from sayso.ledger.upkeep.batches import drop, put, rows
from sayso.ledger.upkeep.floor import Floor, item
from sayso.ledger.upkeep.parts import Part, copies_of, part
from sayso.ledger.upkeep.portion import MOST, Portion
from sayso.ledger.upkeep.tables import happenings
from sayso.ledger.upkeep.voicing import keep_attributions
from sayso.linking.sweep import sweep
from sayso.linking.tellings import Telling, telling


@dataclass(frozen=True, slots=True)
class Retold:
    """The founders of events that may be otherwise now, and the ids of events that were there before."""

    founders: set[str]
    events: set[str]


def keep_tellings(connection: Connection, portion: Portion, dirty: Iterable[str]) -> Retold:
    """Bring happenings and tellings up to a portion, and to what changed in other documents."""
    documents = set(dirty) - portion.went | set(portion.came)
    old = list(rows(connection, select(happenings), happenings.c.document, documents | portion.went))
    was = {row.id: row.event for row in old}
    said: dict[str, Telling] = {}
    drop(connection, happenings.c.document, documents | portion.went)
    drop(connection, schema.attributions.c.document, portion.went)
    for some in in_parts(documents):
        said |= _write(connection, part(connection, some), was)
    touched = {row.telling for row in old} | set(said)
    founders = _place(connection, said, touched)
    return Retold(founders, {event for event in was.values() if event})


def in_parts(documents: Iterable[str], most: int = MOST) -> list[list[str]]:
    """Return documents in parts that memory can hold."""
    every = sorted(documents)
    return [every[start : start + most] for start in range(0, len(every), most)]


def _write(connection: Connection, some: Part, was: Mapping[str, str | None]) -> dict[str, Telling]:
    """Write what documents tell, and the attributions in them; return the tellings by id."""
    told: dict[str, Telling] = {}
    new: dict[str, dict[str, str | None]] = {}
    for id, reading in some.pile.readings.items():
        document, original = some.pile.documents[id], some.copies.get(id, id)
        for happening in reading.happenings:
            each = telling(happening, some.cast, document, original)
            key = each.id
            told[key] = each
            new[happening.id] = {
                "id": happening.id,
                "document": id,
                "telling": key,
                "event": was.get(happening.id),
            }
    put(connection, happenings, list(new.values()))
    keep_attributions(connection, some)
    return told


def _place(connection: Connection, said: Mapping[str, Telling], touched: set[str]) -> set[str]:
    """Place the tellings that changed; return the founders of every event that a touched one is or was in."""
    floor = Floor(connection)
    before = floor.by_id(touched)
    stand = _stand(connection, touched)
    same = {id for id in before if stand.get(id) == before[id].documents}
    went = [before[id] for id in sorted(before) if id not in same]
    came = [
        item(id, said[id] if id in said else before[id].telling, stand[id]) for id in sorted(stand) if id not in same
    ]
    floor.give_up(went)
    floor.take_up(came)
    founders = {each.founder for each in before.values() if each.founder}
    swept = sweep(floor, came, went)
    floor.settle(swept.moved)
    return founders | swept.founders


def _stand(connection: Connection, touched: set[str]) -> dict[str, frozenset[str]]:
    """Return in which documents each telling stands, a copy counting as its original."""
    found: dict[str, set[str]] = defaultdict(set)
    asked = select(happenings.c.telling, happenings.c.document).distinct()
    for row in rows(connection, asked, happenings.c.telling, touched):
        found[row.telling].add(row.document)
    copies = copies_of(connection, {document for where in found.values() for document in where})
    return {id: frozenset(copies.get(document, document) for document in where) for id, where in found.items()}
