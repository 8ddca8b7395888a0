"""Events by how contested they are, where they do not come so from the ledger."""

from collections.abc import Iterable

from sayso.ledger import EventRow, place


def by_contest(rows: Iterable[EventRow]) -> list[EventRow]:
    """Return events, the most contested first: by the place that the ledger gives them in its lists."""
    return sorted(rows, key=_place)


def _place(row: EventRow) -> tuple[int, str]:
    return place(row.assessment, row.documents, row.claims), row.event.id
