"""Near names: what somebody may have meant who asked for something that is not there."""

from sayso.desk.addresses import actor_page, document_page, event_page
from sayso.ledger import Ledger

Near = tuple[str, str]  # label, address
PAGES = {"actor": actor_page, "event": event_page, "document": document_page}


def near(ledger: Ledger, key: str, most: int = 6) -> list[Near]:
    """Return the actors, events and documents whose names are nearest to a key, nearest first."""
    return [(name, PAGES[kind](id)) for kind, id, name in ledger.near(key.rpartition(":")[2])[:most]]
