"""The log of rulings: rows are added and never changed; a ruling is undone by a later row."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

import msgspec
from sqlalchemy import Connection, Row, Select, func, insert, select

from sayso.errors import NotFoundError
from sayso.ledger.rulings.anchor import Anchor
from sayso.ledger.rulings.ruled import in_order
from sayso.ledger.rulings.ruling import Correction, Ruling
from sayso.ledger.rulings.tables import ruling_documents, rulings
from sayso.ledger.storage.records import encode
from sayso.ledger.storage.store import chunks
from sayso.linking import Decisions
from sayso.values import digest


@dataclass(frozen=True, slots=True)
class Undoing:
    """That a ruling no longer stands: by its id on every ledger."""

    uid: str
    undoes: str
    by: str
    at: str


@dataclass(frozen=True, slots=True)
class _Said:
    """What a row holds of a ruling, as JSON."""

    on: tuple[Anchor, ...] = ()
    other: tuple[Anchor, ...] = ()
    correction: Correction | None = None
    was: Correction | None = None
    grade: str | None = None
    note: str = ""


MOST = 500  # rulings that a query can name
MOST_NUMBER = 2**31  # that a database's integer holds
_SAID = msgspec.json.Decoder(_Said)


def signed(ruling: Ruling) -> Ruling:
    """Return a ruling with its id on every ledger, which follows from all that it says, who made it and when."""
    return replace(ruling, uid=digest("ruling", ruling.kind, _payload(ruling), ruling.by, ruling.at))


def append(connection: Connection, ruling: Ruling) -> Ruling:
    """Write a signed ruling; return it with its number."""
    row = {"uid": ruling.uid, "kind": ruling.kind, "by": ruling.by, "at": ruling.at, "payload": _payload(ruling)}
    made = connection.execute(insert(rulings).values(**row)).inserted_primary_key
    number = int(made[0]) if made else 0
    if named := [{"ruling": number, "document": document} for document in sorted(documents_of(ruling))]:
        connection.execute(insert(ruling_documents), named)
    return replace(ruling, id=number)


def append_undoing(connection: Connection, undoing: Undoing) -> None:
    """Write that a ruling is undone."""
    row = {"uid": undoing.uid, "kind": "undo", "by": undoing.by, "at": undoing.at, "undoes": undoing.undoes}
    connection.execute(insert(rulings).values(**row, payload="{}"))


def logged(connection: Connection) -> Iterator[Ruling | Undoing]:
    """Yield every entry of the log, the first written first."""
    for row in connection.execute(select(rulings).order_by(rulings.c.id)):
        yield Undoing(row.uid, row.undoes, row.by, row.at) if row.kind == "undo" else _ruling(row, None)


def every(connection: Connection, *conditions: Any) -> tuple[Ruling, ...]:
    """Return the rulings that meet the conditions, the first written first, each with who undid it."""
    asked = select(rulings).where(rulings.c.kind != "undo", *conditions).order_by(rulings.c.id)
    return _with_undone(connection, asked)


def latest(connection: Connection, first: int, most: int) -> tuple[tuple[Ruling, ...], int]:
    """Return rulings, the last written first, from a place on, and how many there are."""
    wanted = rulings.c.kind != "undo"
    total = connection.scalar(select(func.count()).select_from(rulings).where(wanted)) or 0
    asked = select(rulings).where(wanted).order_by(rulings.c.id.desc()).offset(first).limit(most)
    return _with_undone(connection, asked), total


def one(connection: Connection, key: int | str) -> Ruling:
    """Return the ruling of a number or an id; NotFoundError where there is none."""
    known = isinstance(key, str) or 0 < key < MOST_NUMBER
    found = every(connection, (rulings.c.uid if isinstance(key, str) else rulings.c.id) == key) if known else ()
    if not found:
        raise NotFoundError(f"there is no ruling {key}", mend="list them: sayso rulings list")
    return found[0]


def of_documents(connection: Connection, documents: Iterable[str]) -> dict[str, list[Ruling]]:
    """Return, by document, the standing rulings that mean claims of it, or itself, in the order of their making."""
    found: dict[str, list[Ruling]] = defaultdict(list)
    for part in chunks(sorted(set(documents))):
        named = select(ruling_documents).where(ruling_documents.c.document.in_(part))
        of: dict[int, list[str]] = defaultdict(list)
        for row in connection.execute(named):
            of[row.ruling].append(row.document)
        for number in range(0, len(of), MOST):
            some = sorted(of)[number : number + MOST]
            for ruling in every(connection, rulings.c.id.in_(some)):
                for document in of[ruling.id] if ruling.undone is None else ():
                    found[document].append(ruling)
    return {document: in_order(held) for document, held in found.items()}


def standing(connection: Connection) -> Decisions:
    """Return what is ruled on who is who and not undone, as linking obeys it."""
    return _decisions(ruling for ruling in _on_names(connection) if ruling.undone is None)


def ever_ruled(connection: Connection) -> Decisions:
    """Return everything that was ever ruled on who is who, undone or not."""
    return _decisions(_on_names(connection))


def documents_of(ruling: Ruling) -> set[str]:
    """Return the documents that a ruling means, or claims of which it means."""
    return {anchor.document.id for anchor in (*ruling.on, *ruling.other) if anchor.document}


def _on_names(connection: Connection) -> tuple[Ruling, ...]:
    return every(connection, rulings.c.kind.in_(("join", "apart")))


def _decisions(found: Iterable[Ruling]) -> Decisions:
    pairs: dict[str, set[tuple[str, str]]] = {"join": set(), "apart": set()}
    for ruling in found:
        pairs[ruling.kind].add((ruling.on[0].name, ruling.other[0].name))
    return Decisions(apart=frozenset(pairs["apart"]), together=frozenset(pairs["join"]))


def _with_undone(connection: Connection, asked: Select[Any]) -> tuple[Ruling, ...]:
    rows = connection.execute(asked).all()
    undone: dict[str, str] = {}
    for part in chunks([row.uid for row in rows]):
        undoing = select(rulings.c.undoes, rulings.c.by).where(rulings.c.undoes.in_(part)).order_by(rulings.c.at.desc())
        undone.update((row.undoes, row.by) for row in connection.execute(undoing))
    return tuple(_ruling(row, undone.get(row.uid)) for row in rows)


def _ruling(row: Row[Any], undone: str | None) -> Ruling:
    said = _SAID.decode(row.payload)
    return Ruling(
        row.id,
        row.uid,
        row.kind,
        said.on,
        row.by,
        row.at,
        said.other,
        said.correction,
        said.was,
        said.grade,
        said.note,
        undone,
    )


def _payload(ruling: Ruling) -> str:
    return encode(_Said(ruling.on, ruling.other, ruling.correction, ruling.was, ruling.grade, ruling.note))
