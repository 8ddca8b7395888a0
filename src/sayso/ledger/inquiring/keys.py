"""Keys: what a person types to name an event, a document or an actor."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from rapidfuzz import fuzz, process
from sqlalchemy import Connection, select

from sayso.errors import NotFoundError
from sayso.ledger.storage.names import folded
from sayso.ledger.storage.schema import actors, documents, events, locators, names

Kind = Literal["event", "document", "actor"]
KINDS: tuple[Kind, ...] = ("event", "document", "actor")
LEAST = 3  # letters of an id's prefix
LISTED = 8  # candidates and near names in an error
NEAR = 60.0  # of 100, how alike a near name is


@dataclass(frozen=True, slots=True, order=True)
class Match:
    """A thing that a key may mean; a lower rank is a closer match."""

    rank: int  # 0 the id, 1 a whole name, 2 the start of the id, 3 all its words in a name
    kind: Kind
    id: str
    label: str


def resolve(connection: Connection, key: str, kinds: Sequence[Kind] = KINDS) -> tuple[Kind, str]:
    """Return the kind and id of the one thing that a key names best.

    A key is an id, its start (with or without the kind before the colon), a name, a locator, a file's name, a
    title, or words of these. NotFoundError names what comes near, or the candidates where several fit as well.
    """
    if found := _by_id(connection, key, kinds) or _by_name(connection, key, kinds):
        return found
    matches = sorted({(m.kind, m.id): m for m in sorted(_matches(connection, key, kinds), reverse=True)}.values())
    best = [match for match in matches if match.rank == matches[0].rank]
    if len(best) == 1:
        return best[0].kind, best[0].id
    if best:
        listed = "; ".join(f"{match.id} ({match.label})" for match in best[:LISTED])
        more = f" and {len(best) - LISTED} more" if len(best) > LISTED else ""
        raise NotFoundError(f"{key!r} may mean {listed}{more}", mend="give the id, or its first letters")
    near = _near(connection, key, kinds)
    mend = f"near names: {'; '.join(near)}" if near else "try `sayso search`"
    raise NotFoundError(f"there is no {' or '.join(kinds)} {key!r}", mend=mend)


def _by_id(connection: Connection, key: str, kinds: Sequence[Kind]) -> tuple[Kind, str] | None:
    """Return the one thing whose id the key is: no name need be looked at."""
    held = [kind for kind in kinds if connection.scalar(select(_IDS[kind]).where(_IDS[kind] == key)) is not None]
    return (held[0], key) if len(held) == 1 else None


def _by_name(connection: Connection, key: str, kinds: Sequence[Kind]) -> tuple[Kind, str] | None:
    """Return the one thing whose whole name the key is; None of documents, whose names are not looked up so."""
    wanted = folded(key)
    if "document" in kinds or not wanted:
        return None
    asked = select(names.c.kind, names.c.thing).where(names.c.folded == wanted, names.c.kind.in_(kinds)).distinct()
    held = connection.execute(asked.limit(2)).all()
    return (held[0].kind, held[0].thing) if len(held) == 1 else None


_IDS = {"event": events.c.id, "actor": actors.c.id, "document": documents.c.id}


def _matches(connection: Connection, key: str, kinds: Sequence[Kind]) -> Iterator[Match]:
    wanted = folded(key)
    if not wanted:
        return
    words = set(wanted.split())
    for kind, id, name, known in _labels(connection, kinds):
        rank = _rank(key, wanted, words, id, known)
        if rank is not None:
            yield Match(rank, kind, id, name)


def _rank(key: str, wanted: str, words: set[str], id: str, known: str) -> int | None:
    if key == id:
        return 0
    if wanted == known:
        return 1
    if len(key) >= LEAST and (id.startswith(key) or id.partition(":")[2].startswith(key)):
        return 2
    return 3 if f" {wanted} " in f" {known} " or words <= set(known.split()) else None


def _labels(connection: Connection, kinds: Sequence[Kind]) -> Iterator[tuple[Kind, str, str, str]]:
    """Yield every name of every thing, each also as it is folded: kind, id, name, folded."""
    asked = select(names.c.kind, names.c.thing, names.c.name, names.c.folded)
    yield from connection.execute(asked.where(names.c.kind.in_(kinds))).tuples()
    if "document" in kinds:
        for id, title in connection.execute(select(documents.c.id, documents.c.title)):
            yield "document", id, title or "", folded(title or "")
        for id, locator in connection.execute(select(locators.c.document, locators.c.locator)):
            yield "document", id, locator, folded(locator)
            yield "document", id, (file := locator.rsplit("/", 1)[-1]), folded(file)


def near_things(connection: Connection, key: str, kinds: Sequence[Kind] = KINDS) -> list[tuple[Kind, str, str]]:
    """Return the kind, id and name of the things whose names come near a key, nearest first."""
    things: list[tuple[Kind, str, str]] = []
    spelled: list[str] = []
    for kind, id, name, plain in _labels(connection, kinds):
        things.append((kind, id, name))
        spelled.append(plain)
    found = process.extract(folded(key), spelled, scorer=fuzz.WRatio, limit=3 * LISTED, score_cutoff=NEAR)
    nearest: dict[str, tuple[Kind, str, str]] = {}
    for _, _, at in found:
        nearest.setdefault(things[at][1], things[at])
    return list(nearest.values())[:LISTED]


def _near(connection: Connection, key: str, kinds: Sequence[Kind]) -> list[str]:
    return list(dict.fromkeys(name for _, _, name in near_things(connection, key, kinds)))
