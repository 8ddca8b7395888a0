"""However documents come, change and go, what upkeep keeps is what linking and weighing all of them at once gives."""

import tempfile
from dataclasses import replace
from pathlib import Path

from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from piles import Pair, piles
from sayso.ledger import Ledger
from sayso.ledger.deriving import derive
from sayso.ledger.storage.database import Database
from sayso.ledger.storage.opening import open_database
from sayso.ledger.storage.records import encode, record
from sayso.ledger.storage.store import put, remove
from sayso.linking import link
from sayso.values import Affair, text_digest
from sayso.weighing import weigh

States = list[dict[str, Pair]]


@settings(max_examples=25, deadline=None, phases=[Phase.generate])  # a failing pile says more than a shrunken one
@given(st.lists(piles(), min_size=1, max_size=4))
def test_every_state_is_what_linking_all_gives(states: States) -> None:
    with tempfile.TemporaryDirectory() as place:
        where = Path(place) / "test.db"
        database = open_database(where, create=True)
        was: dict[str, Pair] = {}
        for now in states:
            _become(database, was, now)
            was = now
            with Ledger(where) as ledger:
                _, kept = ledger.affair()
                assert not [finding for finding in ledger.examine() if not finding.whole]
            assert _parts(kept) == _parts(weigh(link(now.values()), [document for document, _ in now.values()]))
        database.close()


def _become(database: Database, was: dict[str, Pair], now: dict[str, Pair]) -> None:
    with database.writing() as connection:
        for id in was:
            if now.get(id) != was[id]:
                remove(connection, id)
        for id, (document, reading) in now.items():
            if was.get(id) != now[id]:
                read = encode(reading)  # another reading of the same document is another reader's
                put(connection, replace(record(document), reading=read), text_digest(read))
    derive(database)


def _parts(affair: Affair) -> dict[str, dict[str, object]]:
    """Return an affair by kind and id, so that what differs is seen at once."""
    kinds = ("actors", "attributions", "claims", "events", "origins")
    found: dict[str, dict[str, object]] = {kind: {each.id: each for each in getattr(affair, kind)} for kind in kinds}
    return found | {"copies": dict(affair.copies), "assessments": dict(affair.assessments)}
