"""What one `add` did, in a line, and each input that was left out with its reason and mend."""

from rich.console import Group, RenderableType
from rich.text import Text

from sayso.cli.views.words import QUIET, indented, on_one_line
from sayso.ledger import AddReport, LeftOut


def summary(report: AddReport) -> Text:
    """Return the counts: "12 added, 3 known, 1 left out"."""
    return Text(f"{len(report.added)} added, {len(report.known)} known, {len(report.left_out)} left out")


def report(found: AddReport) -> RenderableType:
    """Return the counts, and under them what was left out, why, and what to do."""
    return Group(summary(found), *map(left_out, found.left_out))


def left_out(one: LeftOut) -> RenderableType:
    """Return an input that was left out: why, and what to do."""
    return indented(
        on_one_line(f"left out: {one.where}", "bold"), indented(on_one_line(one.what), on_one_line(one.mend, QUIET))
    )
