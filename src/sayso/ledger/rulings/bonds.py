"""Bonds: what rulings come to across documents: which happenings are of one event, which claims rest on which."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass

from sqlalchemy import Connection, delete, insert, select

from sayso.ledger.rulings.log import every
from sayso.ledger.rulings.ruled import Bearing, Side
from sayso.ledger.rulings.ruling import Ruling
from sayso.ledger.rulings.tables import bearings, rulings
from sayso.ledger.storage.store import chunks
from sayso.linking.decisions import Decisions, Pair, Resting

Made = tuple[str, str]  # when a ruling was made, and its id: the order of rulings


@dataclass(frozen=True, slots=True)
class Bonds:
    """Pairs of happenings that are of one event, and claims that rest on others; `merging` tells whether events were
    ever merged.
    """

    merged: frozenset[Pair] = frozenset()
    resting: frozenset[Resting] = frozenset()
    merging: bool = False

    def decisions(self) -> Decisions:
        """Return them as linking obeys them."""
        return Decisions(merged=self.merged, resting=self.resting)


def keep_bearings(connection: Connection, documents: Iterable[str], found: dict[str, Iterable[Bearing]]) -> None:
    """Let these be what rulings mean in these documents."""
    for part in chunks(sorted(documents)):
        connection.execute(delete(bearings).where(bearings.c.document.in_(part)))
    rows = [asdict(bearing) | {"document": document} for document, held in sorted(found.items()) for bearing in held]
    if rows:
        connection.execute(insert(bearings), rows)


def bonds(connection: Connection) -> Bonds:
    """Return what standing rulings come to, of the claims that count now."""
    ever = every(connection, rulings.c.kind.in_(("merge", "depend")))
    merging = any(ruling.kind == "merge" for ruling in ever)
    found = [ruling for ruling in ever if ruling.undone is None]
    held = _held(connection, {ruling.uid for ruling in found})
    split = _split(connection, {bearing.claim for those in held.values() for bearing in those})
    merged, resting = set(), set()
    for ruling in found:
        one, other = (_first(ruling, held[ruling.uid, side], split) for side in ("on", "other"))
        if one is None or (other is None and ruling.other and not ruling.other[0].name):
            continue
        if ruling.kind == "depend":
            claim_on, voice = other.claim if other else "", ruling.other[0].name if ruling.other else ""
            resting.add(Resting(one.claim, claim_on, voice, ruling.by))
        elif other is not None:
            merged.add(_pair(one.happening or "", other.happening or ""))
    return Bonds(frozenset(merged), frozenset(resting), merging)


def meaning(connection: Connection, uids: Iterable[str]) -> dict[str, list[Bearing]]:
    """Return what each of these rulings means, by its uid: all that it is on, then the others, by place."""
    found: dict[str, list[Bearing]] = defaultdict(list)
    for bearing in _rows(connection, uids):
        found[bearing.ruling].append(bearing)
    return {uid: sorted(held, key=lambda b: (b.side != "on", b.place)) for uid, held in found.items()}


def _held(connection: Connection, uids: Iterable[str]) -> defaultdict[tuple[str, Side], list[Bearing]]:
    found: defaultdict[tuple[str, Side], list[Bearing]] = defaultdict(list)
    for bearing in _rows(connection, uids):
        found[bearing.ruling, bearing.side].append(bearing)
    for held in found.values():
        held.sort(key=lambda bearing: bearing.place)
    return found


def _rows(connection: Connection, uids: Iterable[str]) -> Iterator[Bearing]:
    for part in chunks(sorted(set(uids))):
        for row in connection.execute(select(bearings).where(bearings.c.ruling.in_(part))):
            yield Bearing(row.ruling, row.side, row.place, row.claim, row.happening)


def _split(connection: Connection, claims: set[str]) -> dict[str, Made]:
    """Return the claims that a standing ruling split off an event, each with the last such ruling."""
    found: dict[str, Made] = {}
    on = (bearings.c.side == "on") & (rulings.c.kind == "split")
    for part in chunks(sorted(claims)):
        asked = select(bearings.c.claim, rulings.c.at, rulings.c.uid).join(rulings, rulings.c.uid == bearings.c.ruling)
        for row in connection.execute(asked.where(on, bearings.c.claim.in_(part))):
            found[row.claim] = max(found.get(row.claim, ("", "")), (row.at, row.uid))
    return found


def _first(ruling: Ruling, held: list[Bearing], split: dict[str, Made]) -> Bearing | None:
    """Return the first claim that stands for a side: it counts, and no later ruling took it off its event."""
    made = (ruling.at, ruling.uid)
    return next((b for b in held if b.happening is not None and split.get(b.claim, ("", "")) < made), None)


def _pair(one: str, other: str) -> Pair:
    return (one, other) if one <= other else (other, one)
