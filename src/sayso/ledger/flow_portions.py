"""Portions of flows: those that some transfers tell of, without loading the rest of a large ledger."""

from collections.abc import Collection, Iterator

import msgspec
from sqlalchemy import ColumnElement, Connection, func, select

from sayso.ledger import columns, schema
from sayso.ledger.flowing import Flow, Wanted, are, asked_for, cells, flows_of
from sayso.ledger.portions import Portion
from sayso.ledger.rows import Rows
from sayso.ledger.told import told
from sayso.ledger.whom import whom
from sayso.weighing.deals import AGREEMENT, TRANSFER


def flow_portion(
    connection: Connection, wanted: Wanted, factuality: Collection[str], first: int, most: int
) -> Portion[Rows[Flow]]:
    """Return the flows that some transfers tell of, those first that most documents tell of: `most` transfers from
    place `first` on, of all that somebody tells of as asked. The one item holds the flows of these, with those that
    belong to one deal with them; `factuality` are the values of the claims that are kept, all where it is empty.
    """
    events = schema.events.c
    order = (events.documents.desc(), events.claims.desc(), events.id)
    asked = select(events.id, events.payload).where(events.type == TRANSFER, *_transfers(connection, wanted))
    rows = connection.execute(asked.order_by(*order)).all() if wanted.goods else None
    if rows is None:
        total = connection.scalar(select(func.count()).select_from(asked.subquery())) or 0
        ids = [row.id for row in connection.execute(asked.order_by(*order).offset(first).limit(most))]
    else:
        meant = _Meant(wanted.goods or "")
        held = [row.id for row in rows if meant.carried(row.payload)]
        total, ids = len(held), held[first : first + most]
    flows = asked_for(connection, flows_of(told(connection, (TRANSFER, AGREEMENT), _beside(ids))), wanted)
    shown = [f for f in flows if set(ids) & set(f.deal.events)]
    kept = [f for f in shown if not factuality or f.voice.claim.factuality in factuality]
    return Portion((Rows(kept, columns.FLOW, cells),), first, total)


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
