"""Near names: what somebody may have meant who asked for something that is not there."""

from sayso.desk.addresses import actor_page, document_page, event_page
from sayso.ledger import Ledger

Near = tuple[str, str]  # label, address
PAGES = {"actor": actor_page, "event": event_page, "document": document_page}


def near(ledger: Ledger, path: str, key: str, most: int = 6) -> list[Near]:
    """Return the things of a page's kind (of any kind where the path is of none) whose names are nearest to a key."""
    kind = path.strip("/").partition("/")[0].removesuffix("s")
    found = ledger.near(key.rpartition(":")[2], kind if kind in PAGES else None)
    return [(name, PAGES[kind](id)) for kind, id, name in found[:most]]
