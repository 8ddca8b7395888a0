"""Acting: a person rules, undoes a ruling, or replays a log; what it bears on is derived again, the log keeps all."""

import getpass
import os
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from sqlalchemy import Connection, func, select

from sayso.errors import NotFoundError, SaysoError
from sayso.ledger.deriving import derive
from sayso.ledger.rulings.anchor import Anchor
from sayso.ledger.rulings.bonds import keep_bearings
from sayso.ledger.rulings.decision import Decision, Note
from sayso.ledger.rulings.effect import Effect, Scene, concerned, scene, shifts
from sayso.ledger.rulings.log import Undoing, append, append_undoing, documents_of, every, of_documents, one, signed
from sayso.ledger.rulings.ruled import ruled
from sayso.ledger.rulings.ruling import Ruling
from sayso.ledger.rulings.standing import with_reasons
from sayso.ledger.rulings.tables import rulings
from sayso.ledger.rulings.wording import worded
from sayso.ledger.storage.database import Database
from sayso.ledger.storage.store import load_documents, load_readings, touch
from sayso.ledger.upkeep.batches import change
from sayso.ledger.upkeep.calling import give_up
from sayso.ledger.upkeep.tables import kept
from sayso.values import digest

DERIVING = frozenset({"reject", "correct", "split", "merge", "depend", "join", "apart"})  # what linking obeys


def rule(database: Database, decision: Decision, by: str | None, note: str) -> Effect:
    """Add a decision to the log and obey it; NotFoundError where what it names is not there."""
    if isinstance(decision, Note) and not note.strip():
        raise SaysoError("the note says nothing", mend="give it words")
    derive(database)
    with database.writing() as connection:
        found = worded(decision, connection)
        made = signed(replace(found, by=by or analyst(), at=_now(connection), note=note.strip()))
        made = append(connection, made)
        _bear(connection, documents_of(made))
        claims = concerned(connection, made)
        before = scene(connection, made, claims)
        _reconsider(connection, [made])
    return _effect(database, made, claims, before)


def undo(database: Database, key: int | str, by: str | None) -> Effect:
    """Add that a ruling no longer stands; NotFoundError where there is none of that number or id that stands."""
    derive(database)
    with database.writing() as connection:
        found = one(connection, key)
        if found.undone is not None:
            raise NotFoundError(f"there is no ruling {key} that stands", mend=f"{found.undone} undid it")
        claims, who, at = concerned(connection, found), by or analyst(), _now(connection)
        before = scene(connection, found, claims)
        append_undoing(connection, Undoing(digest("ruling", "undo", found.uid, who, at), found.uid, who, at))
        _bear(connection, documents_of(found))
        _reconsider(connection, [found])
    return _effect(database, replace(found, undone=who), claims, before)


@dataclass(frozen=True, slots=True)
class Replay:
    """What replaying a log did: rulings and undoings that are new here, how many were known, and new ones that are
    not in effect, each with why.
    """

    new: int
    known: int
    idle: tuple[Ruling, ...]


def replay(database: Database, log: Iterable[Ruling | Undoing]) -> Replay:
    """Add what a log has and this one does not, and obey it. Doing so again changes nothing."""
    derive(database)
    with database.writing() as connection:
        there = set(connection.scalars(select(rulings.c.uid)))
        new: list[Ruling] = []
        known, undone = 0, set()
        for entry in log:
            if entry.uid in there:
                known += 1
                continue
            there.add(entry.uid)
            if isinstance(entry, Undoing):
                append_undoing(connection, entry)
                undone.add(entry.undoes)
            else:
                new.append(append(connection, _at_home(connection, entry)))
        again = [*new, *every(connection, rulings.c.uid.in_(sorted(undone)))]
        _bear(connection, {document for ruling in again for document in documents_of(ruling)})
        _reconsider(connection, again)
    derive(database)
    with database.reading() as connection:
        made = every(connection, rulings.c.uid.in_([ruling.uid for ruling in new]))
        idle = tuple(ruling for ruling in with_reasons(connection, made) if ruling.idle and ruling.undone is None)
    return Replay(len(new) + len(undone), known, idle)


def analyst() -> str:
    """Return who rules where nobody is named: the environment's SAYSO_ANALYST, else the name of the account."""
    if named := os.environ.get("SAYSO_ANALYST"):
        return named
    try:
        return getpass.getuser()
    except (OSError, KeyError):  # an account without a name
        return "unknown"


def _effect(database: Database, made: Ruling, claims: set[str], before: Scene) -> Effect:
    derive(database)
    with database.reading() as connection:
        told = {happening for held in before.told.values() for happening in held}
        after = scene(connection, made, claims, told)
        return Effect(with_reasons(connection, [made])[0], shifts(before, after))


def _bear(connection: Connection, documents: set[str]) -> None:
    """Note anew what rulings mean in documents."""
    held = of_documents(connection, documents)
    texts = {document.id: document for document in load_documents(connection, sorted(documents))}
    found = {
        id: ruled(texts[id], reading, held.get(id, ())) for id, reading in load_readings(connection, sorted(texts))
    }
    keep_bearings(connection, documents, {id: each.bearings for id, each in found.items()})


def _reconsider(connection: Connection, changed: Iterable[Ruling]) -> None:
    """Let what was derived of the documents that rulings bear on be derived again."""
    bearing = [ruling for ruling in changed if ruling.kind in DERIVING or _restores(connection, ruling)]
    if not bearing:
        return
    documents = {document for ruling in bearing for document in documents_of(ruling)}
    change(connection, kept.c.document, kept.c.made, dict.fromkeys(documents, ""))
    for ruling in bearing:
        if ruling.kind in ("join", "apart"):
            give_up(connection, (ruling.on[0].name, ruling.other[0].name))
    touch(connection)


def _restores(connection: Connection, ruling: Ruling) -> bool:
    """Tell whether accepting a claim may let it count again."""
    if ruling.kind != "accept":
        return False
    held = of_documents(connection, documents_of(ruling))
    return any(other.kind == "reject" for rulings in held.values() for other in rulings)


def _at_home(connection: Connection, ruling: Ruling) -> Ruling:
    """Return a ruling of another ledger with this one's documents: for one that is not here, that of the same text."""
    wanted = documents_of(ruling)
    if not wanted:
        return ruling
    here = {document.id for document in load_documents(connection, sorted(wanted))}
    if wanted <= here:
        return ruling
    same = {document.sha256: document for document in load_documents(connection)}

    def moved(anchor: Anchor) -> Anchor:
        known = anchor.document
        if known is None or known.id in here or known.sha256 not in same:
            return anchor
        return replace(anchor, document=replace(known, id=same[known.sha256].id, locator=same[known.sha256].locator))

    return replace(ruling, on=tuple(map(moved, ruling.on)), other=tuple(map(moved, ruling.other)))


def _now(connection: Connection) -> str:
    """Return this moment, and never one before the last ruling: rulings are obeyed in their order."""
    last = connection.scalar(select(func.max(rulings.c.at)))
    now = datetime.now(UTC)
    if last and now <= (latest := datetime.fromisoformat(last)):
        now = latest + timedelta(microseconds=1)
    return now.isoformat(timespec="microseconds")
