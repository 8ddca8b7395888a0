"""The portion: which documents the derived layer has to take up or give up next."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from sqlalchemy import Connection, func, insert, select

from sayso.ledger.rulings.counting import counting
from sayso.ledger.rulings.ruled import Ruled
from sayso.ledger.storage.schema import documents
from sayso.ledger.storage.store import load_documents, load_readings
from sayso.ledger.upkeep.batches import drop, rows, where_in
from sayso.ledger.upkeep.tables import kept
from sayso.values import Document, Reading

MOST = 500  # documents that are taken up or given up in one go, which is one transaction
MADE = documents.c.fingerprint + " " + documents.c.reader + " " + documents.c.locator  # what linking may depend on
Pair = tuple[Document, Reading]


@dataclass(frozen=True, slots=True)
class Portion:
    """Documents to take up, with their readings as persons ruled on them, and ids of those to give up; one that
    changed is both. `ruled` is what rulings mean in what comes.
    """

    came: dict[str, Pair]
    went: frozenset[str]
    ruled: dict[str, Ruled] = field(default_factory=dict)

    @property
    def ids(self) -> frozenset[str]:
        """Return every document that it names."""
        return self.went | frozenset(self.came)


def next_portion(connection: Connection) -> Portion:
    """Return what is to be done next; it is empty where the derived layer is made of the documents of now."""
    same = (kept.c.document == documents.c.id) & (kept.c.made == MADE)
    new = select(documents.c.id).join(kept, same, isouter=True).where(kept.c.document.is_(None))
    day = func.coalesce(documents.c.published, "")  # reports of one affair come together: its events are told once
    came = list(connection.scalars(new.order_by(day, documents.c.id).limit(MOST)))
    gone = select(kept.c.document).join(documents, kept.c.document == documents.c.id, isouter=True)
    went = set(connection.scalars(gone.where(documents.c.id.is_(None))))
    went.update(row.document for row in rows(connection, select(kept.c.document), kept.c.document, came))
    read = _pairs(connection, came)
    ruled = counting(connection, read)
    return Portion({id: (pair[0], ruled[id].reading) for id, pair in read.items()}, frozenset(went), ruled)


def pairs(connection: Connection, ids: Iterable[str]) -> dict[str, Pair]:
    """Return documents with the readings that count, as persons ruled on them, by id."""
    read = _pairs(connection, ids)
    ruled = counting(connection, read)
    return {id: (pair[0], ruled[id].reading) for id, pair in read.items()}


def _pairs(connection: Connection, ids: Iterable[str]) -> dict[str, Pair]:
    wanted = sorted(set(ids))
    found = {document.id: document for document in load_documents(connection, wanted)}
    return {id: (found[id], reading) for id, reading in load_readings(connection, wanted)}


def note(connection: Connection, portion: Portion) -> None:
    """Note that the derived layer is made of this portion, too."""
    drop(connection, kept.c.document, portion.ids)
    made = select(documents.c.id, MADE)
    for part in where_in(documents.c.id, portion.came):
        connection.execute(insert(kept).from_select(["document", "made"], made.where(part)))
