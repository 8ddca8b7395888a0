"""A stored edition: one that reads its ledger's database as it goes."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any, Literal

import msgspec
from sqlalchemy import Connection, Table, func, select

from sayso.ledger.edition.edition import EventOrder, Tally
from sayso.ledger.edition.entries import ActorEntry, ClaimEntry, DocumentEntry, OriginEntry, ReadingEntry
from sayso.ledger.edition.folio import Folio
from sayso.ledger.edition.gathering import copies_of, gathered
from sayso.ledger.edition.naming import carriers, headlines
from sayso.ledger.edition.numbering import all_numbered
from sayso.ledger.edition.streaming import bounded, parts, plainly
from sayso.ledger.inquiring.dossiers import Rejected
from sayso.ledger.inquiring.grading import source_grades
from sayso.ledger.rulings.log import Undoing, every, logged
from sayso.ledger.rulings.ruling import Ruling
from sayso.ledger.rulings.shown import rejected
from sayso.ledger.rulings.standing import with_reasons
from sayso.ledger.storage import schema, shelf
from sayso.ledger.storage.records import decode_document, decode_reading
from sayso.values import Actor, Attribution, Claim, Origin
from sayso.weighing.grades import ClaimGrade


class StoredEdition:
    """An edition over one state of a database, which the connection has to hold still."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def tally(self) -> Tally:
        """Return how much there is."""
        status = schema.assessments.c.status
        counted = self._connection.execute(select(status, func.count()).group_by(status)).tuples().all()
        return Tally(
            documents=self._count(schema.documents),
            actors=self._count(schema.actors),
            claims=self._count(schema.claims),
            events=self._count(schema.events),
            statuses=dict(counted),
        )

    def documents(self, by: Literal["id", "published"] = "id") -> Iterator[DocumentEntry]:
        """Yield documents by id, or by publication date (those without one last) and locator."""
        held = schema.documents.c
        order = [held.id] if by == "id" else [held.published.is_(None), held.published, held.locator, held.id]
        asked = select(held.id, held.payload, held.text, held.locator)
        for rows in parts(self._connection, asked.order_by(*self._plainly(order))):
            ids = [row.id for row in rows]
            original, grades = copies_of(self._connection, ids), source_grades(self._connection, ids)
            places, claims = self._locators(ids), self._told("document", ids)
            for row in rows:
                document = decode_document(row.payload, row.text, row.locator)
                yield DocumentEntry(document, original.get(row.id), places[row.id], grades[row.id], claims[row.id])

    def actors(self, by: Literal["id", "name"] = "id") -> Iterator[ActorEntry]:
        """Yield actors by id, or by name, the unnamed ones last."""
        held, decoder = schema.actors.c, msgspec.json.Decoder(Actor)
        order = [held.id] if by == "id" else [held.kind == "unnamed", held.name, held.id]
        for rows in parts(self._connection, select(held.id, held.payload).order_by(*self._plainly(order))):
            ids, found = [row.id for row in rows], [decoder.decode(row.payload) for row in rows]
            grades, claims = source_grades(self._connection, ids), self._told("speaker", ids)
            known = shelf.actors(self._connection, {id for actor in found for id in (*actor.sides, *actor.part_of)})
            for actor in found:
                sides, bodies = (
                    tuple(known[id].name if id in known else id for id in ids) for ids in (actor.sides, actor.part_of)
                )
                yield ActorEntry(actor, grades[actor.id], claims[actor.id], sides, bodies)

    def attributions(self, by: Literal["id", "document"] = "id") -> Iterator[Attribution]:
        """Yield attributions by id, or by document and id."""
        held, decoder = schema.attributions.c, msgspec.json.Decoder(Attribution)
        order = self._plainly([held.id] if by == "id" else [held.document, held.id])
        for rows in parts(self._connection, select(held.payload).order_by(*order)):
            yield from (decoder.decode(row.payload) for row in rows)

    def claims(self, by: Literal["id", "document"] = "id") -> Iterator[ClaimEntry]:
        """Yield claims by id, or by document and id."""
        held, claim, grade = schema.claims.c, msgspec.json.Decoder(Claim), msgspec.json.Decoder(ClaimGrade)
        with all_numbered(self._connection) as numbers:
            asked = select(held.payload, numbers.c.payload.label("grade"))
            asked = asked.outerjoin_from(schema.claims, numbers, numbers.c.claim == held.id)
            order = self._plainly([held.id] if by == "id" else [held.document, held.id])
            for rows in parts(self._connection, asked.order_by(*order)):
                for row in rows:
                    yield ClaimEntry(claim.decode(row.payload), grade.decode(row.grade) if row.grade else None)

    def rejected(self) -> Iterator[Rejected]:
        """Yield the claims that do not count because a person rejected them, by document and place."""
        yield from rejected(self._connection, self.rulings())

    def events(self, by: EventOrder = "id") -> Iterator[Folio]:
        """Yield folios of events by id, by headline, or the most contested first; each claim is in one of them."""
        held = schema.events.c
        first = {"id": [], "headline": [held.headline], "contest": [held.place]}[by]
        asked = select(held.id, held.claims).order_by(*self._plainly([*first, held.id]))
        for rows in parts(self._connection, asked):
            for events in bounded([(row.id, row.claims) for row in rows]):
                yield gathered(self._connection, events)

    def origins(self) -> Iterator[OriginEntry]:
        """Yield origins by id."""
        held, decoder = schema.origins.c, msgspec.json.Decoder(Origin)
        for rows in parts(self._connection, select(held.payload).order_by(*self._plainly([held.id]))):
            found = [decoder.decode(row.payload) for row in rows]
            names = carriers(self._connection, found)
            told = headlines(self._connection, found)
            for origin in found:
                carried = tuple(names[id] for id in origin.carried_by)
                yield OriginEntry(origin, names[origin.speaker], carried, told[origin.id])

    def rulings(self) -> Iterator[Ruling]:
        """Yield the rulings that stand, by their id on every ledger."""
        standing = [ruling for ruling in every(self._connection) if ruling.undone is None]
        yield from sorted(with_reasons(self._connection, standing), key=lambda ruling: ruling.uid)

    def log(self) -> Iterator[Ruling | Undoing]:
        """Yield every entry of the log of rulings, the first written first."""
        yield from logged(self._connection)

    def readings(self) -> Iterator[ReadingEntry]:
        """Yield every reading that is kept, by document and reader."""
        kept, held = schema.readings.c, schema.documents.c
        asked = select(kept.payload, (kept.reader == held.reader).label("counts"))
        asked = asked.join_from(schema.readings, schema.documents, held.id == kept.document)
        for rows in parts(self._connection, asked.order_by(*self._plainly([kept.document, kept.reader]))):
            for row in rows:
                yield ReadingEntry(decode_reading(row.payload), bool(row.counts))

    def _plainly(self, order: Iterable[Any]) -> list[Any]:
        return [plainly(self._connection, column) for column in order]

    def _count(self, table: Table) -> int:
        return self._connection.scalar(select(func.count()).select_from(table)) or 0

    def _told(self, column: str, ids: list[str]) -> Counter[str]:
        """Return how many claims there are of each of these documents or speakers."""
        of = schema.claims.c[column]
        asked = select(of, func.count()).where(of.in_(ids)).group_by(of)
        return Counter(dict(self._connection.execute(asked).tuples().all()))

    def _locators(self, ids: list[str]) -> dict[str, tuple[str, ...]]:
        held = schema.locators.c
        found: dict[str, list[str]] = {id: [] for id in ids}
        for row in self._connection.execute(select(held.document, held.locator).where(held.document.in_(ids))):
            found[row.document].append(row.locator)
        return {id: tuple(sorted(places)) for id, places in found.items()}
