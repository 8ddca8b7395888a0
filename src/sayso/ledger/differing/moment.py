"""Moments: a ledger as a whole, or as it was at a date: the documents published, and the claims made, until then."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from hashlib import blake2b

import msgspec
from sqlalchemy import ColumnElement, Connection, and_, func, or_, select

from sayso.errors import SaysoError
from sayso.ledger.storage import schema
from sayso.ledger.storage.casework import cases
from sayso.ledger.storage.store import chunks
from sayso.values import Claim
from sayso.weighing.case import Case
from sayso.weighing.regimes import on


@dataclass(frozen=True, slots=True)
class Listed:
    """A document as a list of documents names it."""

    id: str
    locator: str
    title: str | None
    publisher: str | None
    published: str | None


class _Published(msgspec.Struct):
    publisher: str | None = None


@dataclass(frozen=True, slots=True)
class Moment:
    """A ledger in one state, at the end of a day where `until` is one (ISO), otherwise as a whole.

    At a date there are the documents published by then with their claims, and of documents without a date the claims
    that are known to have been made by then. Linking is that of the whole ledger: what is known today of who is who.
    """

    connection: Connection
    name: str
    until: str | None = None

    def has(self, claim: Claim, published: str | None) -> bool:
        """Tell whether a claim of a document published then is known to have been made by the end of that day."""
        day = _last(published) or _last(claim.date)
        return self.until is None or (day is not None and day <= self.until)

    def documents(self) -> dict[str, str]:
        """Return the documents, each with a print of what it is made of."""
        columns = schema.documents.c
        rows = self.connection.execute(select(columns.id, columns.fingerprint, columns.published)).all()
        if self.until is None:
            return {row.id: row.fingerprint for row in rows}
        dated = ((row, _last(row.published)) for row in rows)
        return {row.id: row.fingerprint for row, day in dated if day is not None and day <= self.until}

    def undated(self) -> int:
        """Return how many documents have no date, and so are at none."""
        missing = select(func.count()).where(schema.documents.c.published.is_(None))
        return self.connection.scalar(missing) or 0

    def listed(self, ids: Collection[str]) -> tuple[Listed, ...]:
        """Return documents by their publication date and locator."""
        columns, found = schema.documents.c, []
        asked = select(columns.id, columns.locator, columns.title, columns.published, columns.payload)
        for part in chunks(sorted(ids)):
            for row in self.connection.execute(asked.where(columns.id.in_(part))):
                publisher = msgspec.json.decode(row.payload, type=_Published).publisher
                found.append(Listed(row.id, row.locator, row.title, publisher, row.published))
        return tuple(sorted(found, key=lambda one: (one.published or "9999", one.locator, one.id)))

    def cases(self, events: Collection[str]) -> Iterator[Case]:
        """Yield the cases of those events that there are, with the claims made by then."""
        for found in cases(self.connection, events):
            made = tuple(claim for claim in found.claims if self.has(claim, found.documents[claim.document].published))
            if made:
                yield replace(found, claims=made)

    def prints(self) -> dict[str, bytes]:
        """Return a print of each event's claims and assessment, by its id."""
        claims, weighed = schema.claims.c, schema.assessments.c
        held: dict[str, set[str]] = {}
        for row in self.connection.execute(select(claims.event, claims.id)):
            held.setdefault(row.event, set()).add(row.id)
        made = {}
        for row in self.connection.execute(select(weighed.event, weighed.payload)):
            said = "\n".join((row.payload, *sorted(held.get(row.event, ()))))
            made[row.event] = blake2b(said.encode("utf-8", "surrogatepass"), digest_size=16).digest()
        return made


def moment(connection: Connection, date: str | None) -> Moment:
    """Return a ledger at the end of a date (ISO, cut short or not); None is the last that any document has."""
    day = _last(date)
    if date is not None and day is None:
        raise SaysoError(f"{date!r} is no date", mend="write it as 2024-09-06, 2024-09 or 2024")
    return Moment(connection, date or "today", day or "9999-12-31")


def differing(before: Moment, after: Moment) -> set[str]:
    """Return the ids of the events that the two may have otherwise: loading them is what costs."""
    if before.until is None or after.until is None:
        old, new = before.prints(), after.prints()
        return {id for id in old.keys() | new.keys() if old.get(id) != new.get(id)}
    return {
        event
        for event, claim, published in _claims_after(before.connection, min(before.until, after.until))
        if before.has(claim, published) != after.has(claim, published)
    }


def _claims_after(connection: Connection, day: str) -> Iterator[tuple[str, Claim, str | None]]:
    """Yield the claims that may have been made after a day, with their event and the publication of their document."""
    claims, documents = schema.claims.c, schema.documents.c
    asked = (
        select(claims.event, claims.payload, documents.published)
        .join(schema.documents, documents.id == claims.document)
        .where(or_(_after(documents.published, day), and_(documents.published.is_(None), _after(claims.date, day))))
    )
    decoder = msgspec.json.Decoder(Claim)
    for row in connection.execute(asked):
        yield row.event, decoder.decode(row.payload), row.published


def _after(column: ColumnElement[str | None], day: str) -> ColumnElement[bool]:
    return or_(column > day, func.length(column) < len(day))  # "2024-09" may be after any day of it


def _last(iso: str | None) -> str | None:
    """Return the last day that an ISO date, cut short or not, may mean."""
    last = on(iso).last
    return last.isoformat() if last else None
