"""The table of events, and the same as a list where the terminal is narrow."""

from collections.abc import Sequence

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from sayso.cli.views.event import origins_text, period_text
from sayso.cli.views.words import QUIET, STATUS, indented, names, on_one_line, shown
from sayso.ledger import EventRow

NARROW = 100  # columns of a terminal under which a table of seven columns cannot be read
ID_LENGTH = 14  # enough of an event's id for `sayso show`


def event_table(rows: Sequence[EventRow], width: int = 100) -> RenderableType:
    """Return events as a table: what, status, who affirms, who denies, independent origins, when."""
    return Group(*map(_lines, rows)) if width < NARROW else _table(rows)


def _table(rows: Sequence[EventRow]) -> Table:
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="bold")
    table.add_column("what", ratio=5, overflow="fold")
    table.add_column("status", no_wrap=True)
    table.add_column("affirmed by", ratio=3, overflow="fold")
    table.add_column("denied by", ratio=3, overflow="fold")
    table.add_column("origins", justify="right", no_wrap=True)
    table.add_column("when", no_wrap=True)
    table.add_column("id", style=QUIET, no_wrap=True)
    for row in rows:
        table.add_row(
            on_one_line(row.headline),
            _status(row),
            on_one_line(names(row.affirmed_by)),
            on_one_line(names(row.denied_by)),
            str(row.assessment.independent_origins),
            row.event.time.start or row.event.time.end or "–",
            short(row),
        )
    return table


def short(row: EventRow) -> Text:
    """Return the beginning of an event's id, enough for `sayso show`."""
    return on_one_line(row.event.id[:ID_LENGTH])


def _lines(row: EventRow) -> RenderableType:
    weighed = row.assessment
    facts = [origins_text(weighed.independent_origins), period_text(row.event.time), row.event.id[:ID_LENGTH]]
    return Group(
        _status(row).append(" ").append_text(on_one_line(row.headline, "bold")),
        indented(on_one_line(f"affirmed by {names(row.affirmed_by)}; denied by {names(row.denied_by)}")),
        indented(on_one_line(" · ".join(filter(None, facts)), QUIET)),
    )


def _status(row: EventRow) -> Text:
    return shown(row.assessment.status, STATUS.get(row.assessment.status, ""))
