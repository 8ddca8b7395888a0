"""Rows of origins: a line for each report and each origin that it rests on."""

from collections.abc import Iterable
from dataclasses import dataclass

from sayso.ledger.listing import columns
from sayso.ledger.listing.frames import Cell
from sayso.ledger.listing.rows import Rows
from sayso.values import Document
from sayso.values.ground import Ground, Hanging


@dataclass(frozen=True, slots=True)
class OriginRow:
    """One report as it rests on one origin."""

    origin: Ground
    link: Hanging
    report: Document

    @property
    def words(self) -> str | None:
        """Return the exact words that show the link, None where none do."""
        return self.report.words(self.link.words) if self.link.words else None


def origin_rows(grounds: Iterable[Ground], documents: dict[str, Document]) -> Rows[OriginRow]:
    """Return the reports that rest on origins, those of one origin beside one another."""
    rows = [OriginRow(ground, link, documents[link.document]) for ground in grounds for link in ground.reports]
    return Rows(rows, columns.ORIGIN, _cells)


def _cells(row: OriginRow) -> tuple[Cell, ...]:
    origin, link, report = row.origin, row.link, row.report
    about = (origin.name, origin.key, origin.kind, origin.denies)
    named = (report.id, report.title, report.publisher, report.published)
    return (*about, *named, link.link, link.first, row.words, link.reason, report.locator)
