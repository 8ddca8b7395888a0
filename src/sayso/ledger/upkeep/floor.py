"""The floor: the tellings that are kept, as a sweep asks for them."""

from collections.abc import Iterable
from functools import partial

import msgspec
from sqlalchemy import Connection, Row, func, select

from sayso.ledger.upkeep.batches import change, drop, drop_pairs, nearby, put, rows
from sayso.ledger.upkeep.tables import telling_keys, tellings
from sayso.linking.items import Item
from sayso.linking.telling_keys import ANY, keys_of
from sayso.linking.tellings import Telling

Keyed = tuple[list[int], list[int], list[int]]  # keys asked for and found by, those only asked for, only found by
Payload = tuple[msgspec.Raw, list[str], str, Keyed, str]  # a telling, its documents, rank, keys and terms
_PAYLOAD = msgspec.msgpack.Decoder(Payload)
_TELLING = msgspec.msgpack.Decoder(Telling)
_STANDS = "stands in"


def item(id: str, telling: Telling, documents: Iterable[str]) -> Item:
    """Return a telling as a sweep places it."""
    where = frozenset(documents)
    asks, found_by = (frozenset(nearby(*key) for key in keys) for keys in keys_of(telling, where))
    return Item(id, lambda: telling, where, asks, found_by, (telling.rank(id), id), telling.terms)


class Floor:
    """Tellings in the database; each is one Item as long as the floor is there."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._items: dict[int, Item] = {}  # by the number of the telling
        self._by_key: dict[int, list[int]] = {}

    def sharing(self, keys: Iterable[int]) -> list[Item]:
        """Return the items that are found by one of these keys."""
        asked = set(keys)
        self._fetch(asked)
        return [self._items[number] for number in sorted({n for key in asked for n in self._by_key[key]})]

    def beside(self, documents: Iterable[str]) -> list[Item]:
        """Return the items that stand in one of these documents."""
        return self.sharing(_stands(documents))

    def members(self, founders: Iterable[str]) -> list[Item]:
        """Return the items of which these are the founders."""
        return [self._item(row) for row in rows(self._connection, select(tellings), tellings.c.founder, founders)]

    def prepare(self, items: Iterable[Item]) -> None:
        """Fetch in one go what these items ask for, and what stands beside them."""
        self._fetch({key for each in items for key in (*each.asks, *_stands(each.documents))})

    def by_id(self, ids: Iterable[str]) -> dict[str, Item]:
        """Return the items of tellings that are kept."""
        found = (self._item(row) for row in rows(self._connection, select(tellings), tellings.c.id, ids))
        return {each.id: each for each in found}

    def take_up(self, new: Iterable[Item]) -> None:
        """Write tellings that are not placed yet."""
        following = (self._connection.scalar(select(func.max(tellings.c.number))) or 0) + 1
        numbered = dict(enumerate(new, following))
        kept = [
            {"number": n, "id": each.id, "founder": None, "payload": msgspec.msgpack.encode(_payload(each))}
            for n, each in numbered.items()
        ]
        put(self._connection, tellings, kept)
        # In the order of the table: a page of a large one is written once.
        found_by = sorted((key, n) for n, each in numbered.items() for key in _found_by(each))
        put(self._connection, telling_keys, [{"key": key, "telling": n} for key, n in found_by])
        self._items |= numbered

    def give_up(self, old: Iterable[Item]) -> None:
        """Delete tellings."""
        gone = {each.id: each for each in old}
        asked = select(tellings.c.id, tellings.c.number)
        numbers = {row.id: row.number for row in rows(self._connection, asked, tellings.c.id, gone)}
        pairs = ((key, numbers[each.id]) for each in gone.values() for key in _found_by(each))
        drop_pairs(self._connection, telling_keys.c.key, telling_keys.c.telling, pairs)
        drop(self._connection, tellings.c.number, numbers.values())
        for gone_number in numbers.values():
            self._items.pop(gone_number, None)

    def settle(self, placed: Iterable[Item]) -> None:
        """Write which event each item was placed in."""
        change(self._connection, tellings.c.id, tellings.c.founder, {each.id: each.founder for each in placed})

    def _fetch(self, asked: set[int]) -> None:
        keys = [key for key in asked if key not in self._by_key]
        if not keys:
            return
        self._by_key.update((key, []) for key in keys)
        missing: set[int] = set()
        for row in rows(self._connection, select(telling_keys), telling_keys.c.key, keys):
            self._by_key[row.key].append(row.telling)
            if row.telling not in self._items:
                missing.add(row.telling)
        for row in rows(self._connection, select(tellings), tellings.c.number, missing):
            self._item(row)

    def _item(self, row: Row[tuple[int, str, str | None, bytes]]) -> Item:
        if row.number not in self._items:
            raw, documents, rank, (shared, asks, found_by), terms = _PAYLOAD.decode(row.payload)
            both = frozenset(shared)
            self._items[row.number] = Item(
                row.id,
                partial(_TELLING.decode, raw),
                frozenset(documents),
                both.union(asks) if asks else both,  # mostly the same: one set for the two
                both.union(found_by) if found_by else both,
                (rank, row.id),
                terms,
                row.founder,
            )
        return self._items[row.number]


def _payload(each: Item) -> tuple[Telling, list[str], str, Keyed, str]:
    asks, found_by = each.asks, each.found_by
    keyed = (sorted(asks & found_by), sorted(asks - found_by), sorted(found_by - asks))
    return (each.telling, sorted(each.documents), each.place[0], keyed, each.terms)


def _found_by(each: Item) -> list[int]:
    """Return all by which an item is found: its keys, and where it stands."""
    return sorted({*each.found_by, *_stands(each.documents)})


def _stands(documents: Iterable[str]) -> list[int]:
    """Return the keys by which that is found which stands in these documents."""
    return [nearby(ANY, document, _STANDS) for document in documents]
