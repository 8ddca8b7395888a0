"""Arriving: what came into a ledger since a mark that somebody kept, and what that changed."""

import re
from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import Connection, func, select

from sayso.ledger.differing.difference import EventDiff
from sayso.ledger.differing.diffing import event_diff
from sayso.ledger.differing.moment import Listed, Moment
from sayso.ledger.storage import schema
from sayso.ledger.storage.casework import cases

_RULINGS = schema.metadata.tables["rulings"].c
LOOKED_AT = 24  # events, the most contested first, of which it is told what changed
LISTED = 12  # documents that are named
COMPARED = 500  # documents: of more at once it is not told what they changed
_MARK = re.compile(r"(\d{1,12})\.(\d{1,12})")


@dataclass(frozen=True, slots=True)
class Arrivals:
    """What came since a mark: how many documents, of which some are named, and rulings; how many events the documents
    speak of (0 where they are too many to look at), and the weighty changes of the most contested of these.
    """

    documents: int
    listed: tuple[Listed, ...]
    rulings: int
    events: int
    changes: tuple[EventDiff, ...]

    def __bool__(self) -> bool:
        return bool(self.documents or self.rulings)


def mark(connection: Connection) -> str:
    """Return a mark of the ledger as it stands: the last document and the last ruling that were written."""
    document, ruling = _last(connection)
    return f"{document}.{ruling}"


def _last(connection: Connection) -> tuple[int, int]:
    document = connection.scalar(select(func.max(schema.documents.c.seq)))
    return document or 0, connection.scalar(select(func.max(_RULINGS.id))) or 0


def arrivals(connection: Connection, since: str) -> Arrivals | None:
    """Return what came since a mark; None where it is no mark, or one of another ledger."""
    kept, last = _MARK.fullmatch(since), _last(connection)
    seen, ruled = (int(number) for number in kept.groups()) if kept else (0, 0)
    if not kept or seen > last[0] or ruled > last[1]:
        return None
    documents = schema.documents.c
    new = select(documents.id).where(documents.seq > seen)
    number = connection.scalar(select(func.count()).select_from(new.subquery())) or 0
    listed = list(connection.scalars(new.order_by(documents.seq.desc()).limit(LISTED)))
    judged = connection.scalar(select(func.count()).where(_RULINGS.id > ruled)) or 0
    now = Moment(connection, "now")
    came = set(connection.scalars(new)) if number <= COMPARED else set()
    touched = _touched(connection, came)
    return Arrivals(number, now.listed(listed), judged, len(touched), _changes(now, touched[:LOOKED_AT], came))


def _touched(connection: Connection, documents: Collection[str]) -> list[str]:
    """Return the events that documents speak of, the most contested first."""
    claims, events = schema.claims.c, schema.events.c
    told = select(claims.event).where(claims.document.in_(sorted(documents)))
    return list(connection.scalars(select(events.id).where(events.id.in_(told)).order_by(events.place, events.id)))


def _changes(now: Moment, events: list[str], new: set[str]) -> tuple[EventDiff, ...]:
    found = []
    for case in cases(now.connection, events):
        old = case.of(claim for claim in case.claims if claim.document not in new)
        found.append(event_diff((old,) if old.claims else (), (case,), now, now))
    order = {id: number for number, id in enumerate(events)}
    weighty = [one for one in found if one and one.weighty]
    return tuple(sorted(weighty, key=lambda one: order[one.after[0].id]))
