"""Reference: the claims and events that ids of this ledger name, and the anchors by which any ledger means them."""

from dataclasses import dataclass, replace

from sqlalchemy import Connection, select, union

from sayso.errors import NotFoundError
from sayso.ledger.rulings.anchor import Anchor, claim_anchor
from sayso.ledger.rulings.counting import readings_that_count
from sayso.ledger.rulings.tables import bearings
from sayso.ledger.storage import schema, shelf
from sayso.ledger.storage.store import load_documents, load_readings
from sayso.values import Claim, Document, Happening, Reading

ANCHORS = 3  # claims by which an event is meant: where one is gone, the next stands for it


@dataclass(frozen=True, slots=True)
class Told:
    """A claim as this ledger has it: as it counts, and as it was read (None where only a ruling made it)."""

    document: Document
    read: Reading
    claim: Claim
    counts: Claim | None
    happening: Happening | None

    @property
    def anchor(self) -> Anchor:
        """Return by what a ruling means it."""
        return claim_anchor(self.document, self.read, self.claim)


def claim(connection: Connection, id: str) -> Told:
    """Return a claim of this ledger by its id, rejected or not; NotFoundError where there is none."""
    id, document = found_claim(connection, id) or (id, "")
    for each in load_documents(connection, [document]):
        read = dict(load_readings(connection, [each.id]))[each.id]
        counting = dict(readings_that_count(connection, [each.id]))[each.id]
        now = next((c for c in counting.claims if c.id == id), None)
        told = next((h for h in counting.happenings if now and h.id == now.event), None)
        if found := next((c for c in read.claims if c.id == id), None):
            return Told(each, read, found, now, told)
    raise NotFoundError(f"there is no claim {id!r}", mend="list them: sayso show EVENT --format json")


def event_anchors(connection: Connection, event: str, without: str = "") -> tuple[Anchor, ...]:
    """Return claims on an event by which it is meant, of as many documents as can be, but for one."""
    voices = [voice for voice in shelf.voices(connection, schema.claims.c.event == event) if voice.claim.id != without]
    first = {voice.document.id: voice for voice in reversed(voices)}
    chosen = [voice for voice in voices if first[voice.document.id] is voice]
    chosen += [voice for voice in voices if first[voice.document.id] is not voice]
    read = dict(load_readings(connection, {voice.document.id for voice in chosen[:ANCHORS]}))
    claims = {c.id: c for reading in read.values() for c in reading.claims}
    found = (claim_anchor(v.document, read[v.document.id], claims[v.claim.id]) for v in chosen[:ANCHORS])
    return tuple(replace(anchor, event=True) for anchor in found)


def found_claim(connection: Connection, key: str) -> tuple[str, str] | None:
    """Return the id and the document of the claim that a key names by its id or the start of it, rejected or not."""
    ours, ruled = schema.claims.c, bearings.c
    if not key.partition(":")[2]:
        return None
    asked = union(
        select(ours.id, ours.document).where(ours.id.startswith(key, autoescape=True)),
        select(ruled.claim, ruled.document).where(ruled.claim.startswith(key, autoescape=True)),
    )
    rows = connection.execute(asked).all()
    exact = [row for row in rows if row.id == key] or rows
    return (exact[0].id, exact[0].document) if len(exact) == 1 else None
