"""Ledgers ruled on: what may be drawn for a law on rulings, and how two ledgers are held against one another."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from sqlalchemy import update

from piles import Pair
from sayso.errors import NotFoundError, SaysoError
from sayso.ledger import Accept, Apart, Correct, Decision, Depend, Grade, Join, Ledger, Merge, Note, Reject, Split
from sayso.ledger.adding.versions import prefer
from sayso.ledger.deriving import derive
from sayso.ledger.rulings.bonds import bonds
from sayso.ledger.rulings.log import standing
from sayso.ledger.storage.database import Database
from sayso.ledger.storage.opening import open_database
from sayso.ledger.storage.records import encode, record
from sayso.ledger.storage.schema import state
from sayso.ledger.storage.store import put, remove
from sayso.ledger.upkeep.portion import pairs
from sayso.linking import link
from sayso.values import Affair, Reading, text_digest
from sayso.weighing import weigh

Parts = dict[str, dict[str, object]]
Steps = list[tuple[str, int, int, int]]
STANCES = ("affirms", "denies", "hedges", "mentions")
NAMES = ("Ada Berg", "Eva Berg", "E. Berg", "Holm", "Fjord News", "Norway", "Nobody Known")


class Ruled:
    """A ledger under test, with what its documents and readings are."""

    def __init__(self, where: Path) -> None:
        self.where, self.pile = where, dict[str, Pair]()
        self.database: Database = open_database(where, create=True)

    def close(self) -> None:
        self.database.close()

    def become(self, now: dict[str, Pair]) -> None:
        """Let these be the documents; one that is read otherwise is read by another reader."""
        with self.database.writing() as connection:
            for id in self.pile:
                if id not in now or now[id][0] != self.pile[id][0]:
                    remove(connection, id)
            for id, (document, reading) in now.items():
                if self.pile.get(id) != now[id]:
                    read = encode(reading)
                    put(connection, replace(record(document), reading=read), text_digest(read))
                    prefer(connection, text_digest(read), [id])
        self.pile = now

    def step(self, kind: str, one: int, two: int, three: int) -> None:
        """Do one thing to the ledger, chosen by numbers; what cannot be done is left."""
        with Ledger(self.where) as ledger:
            try:
                if kind == "undo":
                    stands = [ruling.id for ruling in ledger.rulings() if ruling.undone is None]
                    if stands:
                        ledger.undo(stands[one % len(stands)], by="Nils")
                elif decision := self._decision(ledger, kind, one, two, three):
                    ledger.rule(decision, by=("Anna", "Nils")[three % 2], note="so it is")
            except SaysoError as error:  # what is not there cannot be ruled on
                if type(error) not in (SaysoError, NotFoundError):
                    raise

    def _decision(self, ledger: Ledger, kind: str, one: int, two: int, three: int) -> Decision | None:
        _, affair = ledger.affair()
        claims, events = [claim.id for claim in affair.claims], [event.id for event in affair.events]
        if not claims:
            return None
        claim, other = claims[one % len(claims)], claims[two % len(claims)]
        made: dict[str, Callable[[], Decision]] = {
            "accept": lambda: Accept(claim),
            "reject": lambda: Reject(claim),
            "stance": lambda: Correct(claim, stance=STANCES[two % 4]),  # type: ignore[arg-type]
            "speaker": lambda: Correct(claim, speaker=("", *NAMES)[two % (len(NAMES) + 1)], side="NOR"),
            "date": lambda: Correct(claim, date=("", "2020-05-08", "2020-05-14")[two % 3]),
            "words": lambda: Correct(claim, words="said"),
            "goods": lambda: Correct(claim, roles={"goods": [("missiles", "drones", "it")[two % 3]]}),
            "type": lambda: Correct(claim, type=("attack", "transfer", "melt")[two % 3]),
            "split": lambda: Split((claim, other)[: 1 + three % 2]),
            "merge": lambda: Merge(events[one % len(events)], events[two % len(events)]),
            "depend": lambda: Depend(claim, (other, NAMES[two % len(NAMES)], "")[three % 3]),
            "join": lambda: Join(NAMES[one % len(NAMES)], NAMES[two % len(NAMES)]),
            "apart": lambda: Apart(NAMES[one % len(NAMES)], NAMES[two % len(NAMES)]),
            "grade": lambda: Grade(claim, "2"),
            "note": lambda: Note(claim),
        }
        return made[kind]()

    def parts(self) -> Parts:
        """Return what is derived, by kind and id."""
        with Ledger(self.where) as ledger:
            assert not [finding for finding in ledger.examine() if not finding.whole]
            return parts(ledger.affair()[1])

    def anew(self) -> Parts:
        """Return what is derived when all of it is derived again."""
        with self.database.writing() as connection:
            connection.execute(update(state).values(derived_by=""))
        derive(self.database)
        return self.parts()

    def at_once(self) -> Parts:
        """Return what linking gives of the readings that count and of what persons decided."""
        with self.database.reading() as connection:
            ruled = pairs(connection, self.pile)
            bound, who = bonds(connection), standing(connection)
        decisions = replace(who, merged=bound.merged, resting=bound.resting)
        return parts(weigh(link(ruled.values(), decisions), [document for document, _ in ruled.values()]))


KINDS = (
    *("accept", "reject", "reject", "stance", "speaker", "date", "words", "goods", "type", "split", "split"),
    *("merge", "merge", "merge", "depend", "depend", "join", "apart", "grade", "note", "undo", "undo", "undo"),
)


def parts(affair: Affair) -> Parts:
    """Return an affair by kind and id, so that what differs is seen at once."""
    kinds = ("actors", "attributions", "claims", "events", "origins")
    found: Parts = {kind: {each.id: each for each in getattr(affair, kind)} for kind in kinds}
    return found | {"copies": dict(affair.copies), "assessments": dict(affair.assessments)}


def lamed(reading: Reading) -> Reading:
    """Return a reading as a worse reader makes it: without its first claim."""
    return replace(reading, claims=reading.claims[1:]) if len(reading.claims) > 1 else reading
