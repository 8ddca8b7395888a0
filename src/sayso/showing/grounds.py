"""Grounds as tables: each origin with the reports that rest on it."""

from collections.abc import Iterator

from sayso.ledger import Grounding
from sayso.ledger.listing.origin_rows import OriginRow
from sayso.values.ground import Ground


def tables(found: Grounding) -> Iterator[tuple[Ground, list[OriginRow]]]:
    """Yield each origin with its reports, those that rest on it most first."""
    for ground in found.grounds.grounds:
        rows = [OriginRow(ground, link, found.documents[link.document]) for link in ground.reports]
        yield ground, sorted(rows, key=lambda row: not row.link.first)
