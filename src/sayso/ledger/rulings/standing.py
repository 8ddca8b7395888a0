"""Standing: rulings with what keeps them from being in effect, and the rulings on a thing."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from sqlalchemy import Connection, select

from sayso.ledger.rulings.anchor import Anchor
from sayso.ledger.rulings.bonds import meaning
from sayso.ledger.rulings.log import every
from sayso.ledger.rulings.ruled import Bearing, in_order
from sayso.ledger.rulings.ruling import Ruling
from sayso.ledger.rulings.tables import bearings, ruling_documents, rulings
from sayso.ledger.storage import schema
from sayso.ledger.storage.names import folded
from sayso.ledger.storage.store import chunks
from sayso.ledger.upkeep.calling import known
from sayso.values import Actor

GONE = "its document is not in this ledger"
UNSAID = "nobody claims these words any more, as the document is read now"
REJECTED = "the claim was rejected"
NOBODY = "nobody in this ledger is called so"
STATE = "a state is who it is"


def with_reasons(connection: Connection, found: Iterable[Ruling]) -> tuple[Ruling, ...]:
    """Return rulings with why they are not in effect; one that was undone has no other reason."""
    every_one = tuple(found)
    held = meaning(connection, [ruling.uid for ruling in every_one if ruling.undone is None])
    wanted = {anchor.document.id for ruling in every_one for anchor in _anchors(ruling) if anchor.document}
    here: set[str] = set()
    for part in chunks(sorted(wanted)):
        here |= set(connection.scalars(select(schema.documents.c.id).where(schema.documents.c.id.in_(part))))
    return tuple(
        replace(ruling, idle="" if ruling.undone else _idle(connection, ruling, held.get(ruling.uid, []), here))
        for ruling in every_one
    )


def on_claims(connection: Connection, claims: Iterable[str]) -> dict[str, tuple[Ruling, ...]]:
    """Return the standing rulings that are on each of these claims itself, the first made first."""
    found: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for part in chunks(sorted(set(claims))):
        for row in connection.execute(select(bearings).where(bearings.c.claim.in_(part), bearings.c.side == "on")):
            found[row.claim].append((row.ruling, row.place))
    stand = by_uid(connection, {uid for uids in found.values() for uid, _ in uids})
    of_claim = {
        claim: {uid: stand[uid] for uid, place in uids if uid in stand and not stand[uid].on[place].event}
        for claim, uids in found.items()
    }
    return {claim: tuple(sorted(held.values(), key=_made)) for claim, held in of_claim.items() if held}


def by_uid(connection: Connection, uids: Iterable[str]) -> dict[str, Ruling]:
    """Return standing rulings by their ids."""
    found: dict[str, Ruling] = {}
    for part in chunks(sorted(uids)):
        found.update({r.uid: r for r in every(connection, rulings.c.uid.in_(part)) if r.undone is None})
    return found


def on_event(connection: Connection, claims: Iterable[str]) -> tuple[Ruling, ...]:
    """Return the standing rulings that mean an event by these claims on it: merged, split off, dependent, noted on,
    and claims of it that were rejected.
    """
    uids: set[str] = set()
    for part in chunks(sorted(set(claims))):
        uids |= set(connection.scalars(select(bearings.c.ruling).where(bearings.c.claim.in_(part))))
    found = by_uid(connection, uids).values()
    whole = (r for r in found if r.kind in ("split", "depend") or any(anchor.event for anchor in _anchors(r)))
    return tuple(sorted(whole, key=_made))


def on_document(connection: Connection, document: str) -> tuple[Ruling, ...]:
    """Return the standing rulings on a document itself, and on claims of it that do not count."""
    named = select(ruling_documents.c.ruling).where(ruling_documents.c.document == document)
    found = every(connection, rulings.c.id.in_(named), rulings.c.kind.in_(("note", "grade", "reject")))
    mine = [r for r in found if r.undone is None and r.on[0].document and r.on[0].document.id == document]
    return tuple(sorted((r for r in mine if r.kind == "reject" or not r.on[0].of_claim), key=_made))


def on_actor(connection: Connection, actor: Actor) -> tuple[Ruling, ...]:
    """Return the standing rulings on an actor by one of its names."""
    called = {folded(name) for name in (actor.name, *actor.aliases)}
    kinds = rulings.c.kind.in_(("join", "apart", "note", "grade"))
    found = [r for r in in_order(every(connection, kinds)) if r.undone is None]
    return tuple(r for r in found if {folded(a.name) for a in _anchors(r) if a.name} & called)


def _idle(connection: Connection, ruling: Ruling, held: list[Bearing], here: set[str]) -> str:
    sides = [("on", ruling.on)]
    if ruling.kind in ("merge", "depend", "join", "apart") and ruling.other:
        sides.append(("other", ruling.other))
    rejected = ""
    for side, anchors in sides:
        mine = [bearing for bearing in held if bearing.side == side]
        if anchors[0].of_claim:
            if not mine:
                return UNSAID if any(a.document and a.document.id in here for a in anchors) else GONE
            if ruling.kind in ("merge", "depend") and all(bearing.happening is None for bearing in mine):
                rejected = REJECTED  # what is not there at all, on the other side, is the better reason
        elif anchors[0].document:
            if anchors[0].document.id not in here:
                return GONE
        elif ruling.kind != "depend" and not known(connection, anchors[0].name):
            return NOBODY
        elif ruling.kind in ("join", "apart") and not known(connection, anchors[0].name, states=False):
            return STATE
    return rejected


def _anchors(ruling: Ruling) -> tuple[Anchor, ...]:
    return (*ruling.on, *ruling.other)


def _made(ruling: Ruling) -> tuple[str, str]:
    return (ruling.at, ruling.uid)
