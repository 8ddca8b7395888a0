"""Standing: how the events of a ledger stand at one moment, and which stand otherwise at another."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

import msgspec
from sqlalchemy import Connection, select

from sayso.ledger.adding.pairing import pairs
from sayso.ledger.inquiring.dossiers import EventRow
from sayso.ledger.listing.tables import event_rows
from sayso.ledger.storage import schema
from sayso.values import Claim

Point = tuple[str, int]  # a document, and a character of it


@dataclass(frozen=True, slots=True)
class EventChange:
    """An event whose status or count of independent origins is another; None where it is not there."""

    before: EventRow | None
    after: EventRow | None


@dataclass(frozen=True, slots=True)
class Stand:
    """An event as it stands, with the claims made on it."""

    row: EventRow
    claims: tuple[Claim, ...]

    def points(self) -> Iterator[Point]:
        """Yield every character that is claimed of it."""
        for claim in self.claims:
            yield from ((claim.document, place) for place in range(*claim.span))


def standing(connection: Connection) -> dict[str, Stand]:
    """Return how each event stands, by its id."""
    claims: dict[str, list[Claim]] = defaultdict(list)
    decoder = msgspec.json.Decoder(Claim)
    for payload in connection.scalars(select(schema.claims.c.payload)):
        claim = decoder.decode(payload)
        claims[claim.event].append(claim)
    return {row.event.id: Stand(row, tuple(claims[row.event.id])) for row in event_rows(connection)}


def event_changes(before: dict[str, Stand], after: dict[str, Stand]) -> tuple[EventChange, ...]:
    """Return the events that came, went, or stand otherwise, by headline.

    An event is the same one where its id is, else where it is of the same type and claims on it share their words.
    """
    kept = [EventChange(before[id].row, after[id].row) for id in sorted(before.keys() & after.keys())]
    gone, come = [before[id] for id in before.keys() - after.keys()], [after[id] for id in after.keys() - before.keys()]
    for old, new in pairs(gone, come, points=Stand.points, apart=_apart, order=lambda stand: stand.row.event.id):
        kept.append(EventChange(old.row if old else None, new.row if new else None))
    return tuple(sorted(filter(_stands_otherwise, kept), key=_order))


def _apart(one: Stand, other: Stand) -> int | None:
    return 1 if one.row.event.type == other.row.event.type else None


def _stands_otherwise(change: EventChange) -> bool:
    if change.before is None or change.after is None:
        return True
    old, new = change.before.assessment, change.after.assessment
    return (old.status, old.independent_origins) != (new.status, new.independent_origins)


def _order(change: EventChange) -> tuple[str, str]:
    row = change.after or change.before
    return (row.headline, row.event.id) if row else ("", "")
