"""Near names: what somebody may have meant who asked for something that is not there."""

from collections.abc import Iterable

from rapidfuzz import fuzz, process

from sayso.desk.addresses import actor_page, document_page, event_page
from sayso.ledger import Ledger

Near = tuple[str, str]  # label, address


def near(ledger: Ledger, key: str, most: int = 6) -> list[Near]:
    """Return the actors, events and documents whose names are nearest to a key, nearest first."""
    names = [*_names(ledger)]
    found = process.extract(
        key, [label for label, _ in names], scorer=fuzz.WRatio, processor=str.casefold, score_cutoff=70, limit=most
    )
    return [names[at] for _, _, at in found]


def _names(ledger: Ledger) -> Iterable[Near]:
    for actor in ledger.actors():
        yield actor.name, actor_page(actor.id)
    for row in ledger.events():
        yield row.headline, event_page(row.event.id)
    for line in ledger.documents():
        document = line.document
        yield document.title or document.locator, document_page(document.id)
