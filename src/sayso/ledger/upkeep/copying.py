"""Copying: which documents repeat another one, after some came or went."""

from collections import defaultdict
from collections.abc import Iterable

import msgspec
from sqlalchemy import Connection, select

from sayso.ledger.storage import schema
from sayso.ledger.upkeep.batches import drop, drop_pairs, put, rows
from sayso.ledger.upkeep.portion import Portion
from sayso.ledger.upkeep.tables import imprints, likenesses, marks
from sayso.linking.groups import Groups
from sayso.linking.imprints import Imprint, first, imprint, proposed

_IMPRINT = msgspec.msgpack.Decoder(Imprint)


def keep_copies(connection: Connection, portion: Portion) -> set[str]:
    """Bring imprints and copies up to a portion; return the documents that repeat another one than before."""
    old = list(rows(connection, select(imprints), imprints.c.document, portion.went))
    drop(connection, imprints.c.document, portion.went)
    new = {id: found for id, (document, _) in portion.came.items() if (found := imprint(document))}
    touched = {row.imprint for row in old} | {found.key for found in new.values()}
    near = _near(connection, touched)  # before links are cut: what was one group may be several now
    borne = {row.imprint for row in rows(connection, select(imprints.c.imprint), imprints.c.imprint, touched)}
    _forget(connection, {row.imprint: _IMPRINT.decode(row.payload) for row in old if row.imprint not in borne})
    put(connection, imprints, [_row(id, found) for id, found in new.items()])
    _compare(connection, {found.key: found for found in new.values() if found.key not in borne})
    return _settle(connection, _near(connection, near), portion.ids)


def _forget(connection: Connection, gone: dict[int, Imprint]) -> None:
    """Delete what was noted of imprints that nothing bears any more."""
    marked = ((mark, key) for key, found in gone.items() for mark in found.marks())
    drop_pairs(connection, marks.c.mark, marks.c.imprint, marked)
    like = [(row.other, row.imprint) for row in rows(connection, select(likenesses), likenesses.c.imprint, gone)]
    drop_pairs(connection, likenesses.c.imprint, likenesses.c.other, like)
    drop(connection, likenesses.c.imprint, gone)


def _compare(connection: Connection, fresh: dict[int, Imprint]) -> None:
    """Note of each new imprint its marks, and which others it is like."""
    marked = {key: found.marks() for key, found in fresh.items()}
    pairs = sorted((mark, key) for key, its in marked.items() for mark in its)  # in the order of the table
    put(connection, marks, [{"mark": mark, "imprint": key} for mark, key in pairs])
    near = _proposed(connection, marked)
    shown = _by_key(connection, {other for _, other in near} - set(fresh)) | fresh
    like = {pair for pair in near if shown[pair[0]].repeats(shown[pair[1]])}
    both = sorted(like | {(other, key) for key, other in like})
    put(connection, likenesses, [{"imprint": one, "other": other} for one, other in both])


def _proposed(connection: Connection, marked: dict[int, dict[int, int]]) -> set[tuple[int, int]]:
    """Return the pairs of one of these imprints, given by their marks, and another that share enough of them."""
    bearing: dict[int, list[int]] = defaultdict(list)
    for row in rows(connection, select(marks), marks.c.mark, {mark for its in marked.values() for mark in its}):
        bearing[row.mark].append(row.imprint)
    return {(key, other) for key, its in marked.items() for other in proposed(its, bearing) if other != key}


def _near(connection: Connection, touched: Iterable[int]) -> set[int]:
    """Return these imprints and all that likenesses join to them."""
    found, fresh = set(touched), set(touched)
    while fresh:
        fresh = {row.other for row in rows(connection, select(likenesses), likenesses.c.imprint, fresh)} - found
        found |= fresh
    return found


def _settle(connection: Connection, keys: set[int], there: frozenset[str]) -> set[str]:
    """Write which documents repeat which, among those that bear these imprints; return those for which it changed.

    `there` are documents of the portion, which count as changed as it is.
    """
    bearing = [(row.imprint, row.document) for row in rows(connection, select(imprints), imprints.c.imprint, keys)]
    groups: Groups[int] = Groups()
    for row in rows(connection, select(likenesses), likenesses.c.imprint, keys):
        groups.join(row.imprint, row.other)
    alike: dict[int, list[str]] = defaultdict(list)
    for key, document in sorted(bearing):
        alike[groups.root(key)].append(document)
    now = {copy: of for same in alike.values() for copy, of in _copies(connection, same)}
    among = {document for _, document in bearing} | there
    held = schema.copies
    was = {row.document: row.copy_of for row in rows(connection, select(held), held.c.document, among)}
    changed = {document for document in among if was.get(document) != now.get(document)}
    drop(connection, held.c.document, changed)
    put(connection, held, [{"document": d, "copy_of": now[d]} for d in sorted(changed) if d in now])
    return changed


def _copies(connection: Connection, same: list[str]) -> list[tuple[str, str]]:
    """Return, of documents that share their words, each that repeats the first with that one."""
    if len(same) < 2:
        return []
    earliest = first(_imprints(connection, same).values())
    return [(document, earliest) for document in same if document != earliest]


def _by_key(connection: Connection, keys: set[int]) -> dict[int, Imprint]:
    """Return imprints by their keys, each from one of the documents that bear it."""
    borne = {row.imprint: row.payload for row in rows(connection, select(imprints), imprints.c.imprint, keys)}
    return {key: _IMPRINT.decode(payload) for key, payload in borne.items()}


def _imprints(connection: Connection, ids: Iterable[str]) -> dict[str, Imprint]:
    asked = rows(connection, select(imprints), imprints.c.document, ids)
    return {row.document: _IMPRINT.decode(row.payload) for row in asked}


def _row(id: str, found: Imprint) -> dict[str, object]:
    return {"document": id, "imprint": found.key, "payload": msgspec.msgpack.encode(found)}
