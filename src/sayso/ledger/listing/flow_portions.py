"""Portions of flows: those that some transfers tell of, without loading the rest of a large ledger."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

import msgspec
from sqlalchemy import ColumnElement, Connection, func, select

from sayso.ledger.inquiring.dossiers import EventRow
from sayso.ledger.inquiring.whom import whom
from sayso.ledger.listing import columns
from sayso.ledger.listing.flowing import Flow, Wanted, are, asked_for, cells, flows_of
from sayso.ledger.listing.listing import rows_of
from sayso.ledger.listing.portions import Portion
from sayso.ledger.listing.rows import Rows
from sayso.ledger.listing.told import told
from sayso.ledger.storage import schema
from sayso.weighing.deals import AGREEMENT, TRANSFER


@dataclass(frozen=True, slots=True)
class Transfer:
    """A transfer with the flows of the deal that it belongs to."""

    row: EventRow
    flows: tuple[Flow, ...]


def flow_portion(
    connection: Connection, wanted: Wanted, factuality: Collection[str], first: int, most: int
) -> Portion[Rows[Flow]]:
    """Return the flows that some transfers tell of, those first that most documents tell of: `most` transfers from
    place `first` on, of all that somebody tells of as asked. The one item holds the flows of these, with those that
    belong to one deal with them; `factuality` are the values of the claims that are kept, all where it is empty.
    """
    ids, total = _portion(connection, wanted, first, most)
    return Portion((Rows(_flows(connection, ids, wanted, factuality), columns.FLOW, cells),), first, total)


def transfer_portion(
    connection: Connection, wanted: Wanted, factuality: Collection[str], first: int, most: int
) -> Portion[Transfer]:
    """Return the transfers themselves that `flow_portion` tells of, each with the flows of its deal."""
    ids, total = _portion(connection, wanted, first, most)
    flows = _flows(connection, ids, wanted, factuality)
    rows = rows_of(connection, ids)
    made = (Transfer(row, tuple(flow for flow in flows if row.event.id in flow.deal.events)) for row in rows)
    return Portion(tuple(made), first, total)


def _portion(connection: Connection, wanted: Wanted, first: int, most: int) -> tuple[list[str], int]:
    """Return some of the transfers that somebody tells of as asked, and how many there are."""
    events = schema.events.c
    order = (events.documents.desc(), events.claims.desc(), events.id)
    asked = select(events.id, events.payload).where(events.type == TRANSFER, *_transfers(connection, wanted))
    if not wanted.goods:
        total = connection.scalar(select(func.count()).select_from(asked.subquery())) or 0
        return [row.id for row in connection.execute(asked.order_by(*order).offset(first).limit(most))], total
    meant = _Meant(wanted.goods)
    held = [row.id for row in connection.execute(asked.order_by(*order)) if meant.carried(row.payload)]
    return held[first : first + most], len(held)


def _flows(connection: Connection, transfers: list[str], wanted: Wanted, factuality: Collection[str]) -> list[Flow]:
    """Return the flows of the deals that some transfers belong to, by claims of these values, of all where empty."""
    told_of, wanted_ids = told(connection, (TRANSFER, AGREEMENT), _beside(transfers)), set(transfers)
    shown = [f for f in asked_for(connection, flows_of(told_of), wanted) if wanted_ids.intersection(f.deal.events)]
    return [f for f in shown if not factuality or f.voice.claim.factuality in factuality]


class _Text(msgspec.Struct):
    text: str


class _Roles(msgspec.Struct):
    goods: tuple[_Text, ...] = ()
    in_return: tuple[_Text, ...] = ()


class _Moved(msgspec.Struct):
    roles: _Roles


class _Meant:
    """Goods that somebody asks for, each text for goods looked at once."""

    def __init__(self, words: str) -> None:
        self._words, self._known = words, dict[str, bool]()

    def carried(self, payload: str) -> bool:
        """Tell whether a transfer, as it is kept, moves them one way or the other."""
        roles = _GOODS.decode(payload).roles
        return any(self._is(filler.text) for filler in (*roles.goods, *roles.in_return))

    def _is(self, text: str) -> bool:
        if text not in self._known:
            self._known[text] = are(text, [text], self._words)
        return self._known[text]


_GOODS = msgspec.json.Decoder(_Moved)


def _transfers(connection: Connection, wanted: Wanted) -> Iterator[ColumnElement[bool]]:
    """Yield what transfers have to be so that some flow of theirs can be what is wanted."""
    parts, events = schema.event_actors.c, schema.events.c
    for key, part in ((wanted.source, "voice"), (wanted.giver, "role"), (wanted.receiver, "role")):
        if key:
            meant = sorted(whom(connection, key))
            yield events.id.in_(select(parts.event).where(parts.actor.in_(meant), parts.part == part))


def _beside(events: list[str]) -> ColumnElement[bool]:
    """Return the condition of the events that the documents on these events tell of: a deal is told in one text."""
    claims, others = schema.claims.c, schema.claims.alias().c
    telling = select(others.document).where(others.event.in_(events))
    return schema.events.c.id.in_(select(claims.event).where(claims.document.in_(telling)))
