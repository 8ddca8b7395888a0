"""Keeping up: the steps that take up or give up a portion of documents, in their order."""

from sqlalchemy import Connection, delete

from sayso.ledger.rulings.bonds import keep_bearings
from sayso.ledger.storage import schema
from sayso.ledger.upkeep.casting import keep_cast
from sayso.ledger.upkeep.copying import keep_copies
from sayso.ledger.upkeep.portion import next_portion, note
from sayso.ledger.upkeep.retelling import keep_tellings
from sayso.ledger.upkeep.tables import WORKINGS
from sayso.ledger.upkeep.weighing import keep_events


def keep_up(connection: Connection) -> bool:
    """Take up or give up the next portion of documents, in the transaction at hand; False where there was none."""
    portion = next_portion(connection)
    if not portion.ids:
        return False
    keep_bearings(connection, portion.ids, {id: found.bearings for id, found in portion.ruled.items()})
    recast = keep_cast(connection, portion)
    recopied = keep_copies(connection, portion)
    retold = keep_tellings(connection, portion, recast.documents | recopied)
    keep_events(connection, retold, recast.actors)
    note(connection, portion)
    return True


def start_over(connection: Connection) -> None:
    """Empty the derived layer, and forget how it was made."""
    for table in (*reversed(schema.DERIVED), *WORKINGS):
        connection.execute(delete(table))
