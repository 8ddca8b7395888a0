"""Writing sightings: those that come are kept under what stands for their twins, and those that go are forgotten."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace

from sqlalchemy import Connection, func, select, update

from sayso.ledger.storage.records import encode
from sayso.ledger.upkeep.batches import change, drop, drop_pairs, put, rows
from sayso.ledger.upkeep.sighted import Kept, kept, numbered
from sayso.ledger.upkeep.tables import entities, sighting_keys, sightings
from sayso.linking.blocking import blocks
from sayso.linking.decisions import Decisions
from sayso.linking.sighting import Sighting
from sayso.linking.twins import alike, one, without
from sayso.values import number


def keep(connection: Connection, new: Iterable[Sighting], decisions: Decisions, ever: Decisions) -> list[Kept]:
    """Write sightings that nobody is taken for yet; return those that stand for themselves, and those that stand for
    others that came.
    """
    following = (connection.scalar(select(func.max(sightings.c.id))) or 0) + 1
    alone: list[Kept] = []
    twins: dict[str, list[Kept]] = defaultdict(list)
    for id, sighting in enumerate(new, following):
        how = alike(sighting, ever)
        found = Kept(id, sighting, None, frozenset() if how else _own(sighting))
        (twins[how] if how else alone).append(found)
    several = _stand_for(connection, twins, following + len(alone) + sum(map(len, twins.values())), decisions)
    ids = {each.alike: each.id for each in several}
    members = [replace(each, twin=ids[how]) for how, every in twins.items() for each in every]
    _put(connection, [*alone, *members])
    _put_keys(connection, alone, decisions)
    put(connection, entities, [{"id": e.id, "sighting": k.id} for k in (*alone, *members) for e in k.sighting.entities])
    return [*alone, *several]


def forget(connection: Connection, old: Iterable[Kept], ever: Decisions) -> list[Kept]:
    """Delete sightings; return those that stood for themselves, and those that stood for others that went.

    `ever` is all that persons ever ruled, since any of it may have given them a key.
    """
    gone = list(old)
    drop(connection, entities.c.id, [entity.id for each in gone for entity in each.sighting.entities])
    _delete(connection, gone, ever)
    members: dict[int, list[Sighting]] = defaultdict(list)
    for each in gone:
        if each.twin:
            members[each.twin].append(each.sighting)
    several = numbered(connection, members)
    left = {each.id: _left(connection, each, members[each.id]) for each in several}
    _delete(connection, [each for each in several if left[each.id] is None], ever)
    _rewrite(connection, [replace(each, sighting=still) for each in several if (still := left[each.id])])
    return [*(each for each in gone if not each.twin), *several]


def seat(connection: Connection, moved: Mapping[int, str], fresh: Iterable[Kept]) -> None:
    """Write which actor those sightings are that moved; twins are who the one is that stands for them.

    `fresh` came, or stand for some that came: these are nobody yet, though the one that stands for them may be known.
    """
    change(connection, sightings.c.id, sightings.c.actor, moved)
    change(connection, sightings.c.twin, sightings.c.actor, moved)
    for each in fresh:
        if each.alike and each.id not in moved:
            unknown = update(sightings).where(sightings.c.twin == each.id, sightings.c.actor.is_(None))
            connection.execute(unknown.values(actor=each.actor))


def _stand_for(
    connection: Connection, twins: Mapping[str, list[Kept]], following: int, decisions: Decisions
) -> list[Kept]:
    """Write what stands for those that came: what stands for their twins already, or one more."""
    known = {row.alike: kept(row) for row in rows(connection, select(sightings), sightings.c.alike, twins)}
    grown = [
        replace(known[how], sighting=one([known[how].sighting, *(each.sighting for each in twins[how])]))
        for how in sorted(known)
    ]
    firsts = [(how, one(each.sighting for each in twins[how])) for how in sorted(set(twins) - set(known))]
    made = [Kept(id, first, None, _own(first), how) for id, (how, first) in enumerate(firsts, following)]
    _rewrite(connection, grown)
    _put(connection, made)
    _put_keys(connection, made, decisions)
    return [*grown, *made]


def _left(connection: Connection, several: Kept, gone: list[Sighting]) -> Sighting | None:
    """Return what stands for the twins that are left, None where none is."""
    this = sightings.c
    document = connection.scalar(select(func.min(this.document)).where(this.twin == several.id))
    if document is None:
        return None
    beside = select(sightings).where(this.twin == several.id, this.document == document)
    found = [kept(row).sighting for row in connection.execute(beside)]
    return without(several.sighting, gone, min(found, key=lambda sighting: sighting.entity.id))


def _own(sighting: Sighting) -> frozenset[int]:
    return frozenset(number(key) for key in blocks(sighting))


def _put(connection: Connection, new: Iterable[Kept]) -> None:
    put(connection, sightings, [_row(each) for each in new])


def _put_keys(connection: Connection, new: Iterable[Kept], decisions: Decisions) -> None:
    keyed = [(key, each.id) for each in new for key in sorted(each.keys(decisions))]
    put(connection, sighting_keys, [{"key": key, "sighting": id} for key, id in keyed])


def _rewrite(connection: Connection, changed: Iterable[Kept]) -> None:
    for each in changed:
        connection.execute(update(sightings).where(sightings.c.id == each.id).values(payload=_payload(each)))


def _delete(connection: Connection, gone: Iterable[Kept], ever: Decisions) -> None:
    every = list(gone)
    pairs = ((key, each.id) for each in every for key in sorted(each.keys(ever)))
    drop_pairs(connection, sighting_keys.c.key, sighting_keys.c.sighting, pairs)
    drop(connection, sightings.c.id, [each.id for each in every])


def _row(each: Kept) -> dict[str, object]:
    return {
        "id": each.id,
        "document": None if each.alike else each.sighting.document,
        "actor": each.actor,
        "twin": each.twin,
        "alike": each.alike,
        "payload": _payload(each),
    }


def _payload(each: Kept) -> str:
    return encode((each.sighting, sorted(each.own)))
