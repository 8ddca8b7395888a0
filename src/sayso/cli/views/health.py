"""What the doctor found: versions, and each check of the ledger."""

from collections.abc import Sequence

from rich.console import Group, RenderableType
from rich.table import Column, Table

from sayso.cli.views.words import indented, on_one_line, shown
from sayso.ledger import Finding


def health(findings: Sequence[Finding]) -> RenderableType:
    """Return each finding as a line, those that do not hold with their mend."""
    return Group(*(_finding(finding) for finding in findings))


def _finding(finding: Finding) -> RenderableType:
    """Return the mark and what was found beside it, so that a long line goes on under its beginning."""
    mark = shown("ok", "green") if finding.whole else shown("BAD", "bold red")
    line = Table.grid(Column(width=3, no_wrap=True), Column(overflow="fold"), padding=(0, 1, 0, 0))
    line.add_row(mark, on_one_line(f"{finding.check}: {finding.detail}"))
    return line if finding.whole or not finding.mend else Group(line, indented(on_one_line(finding.mend), by=4))
