"""The report of an import, for the terminal."""

from rich.console import Group, RenderableType

from sayso.cli.views.report import left_out
from sayso.cli.views.rulings import ruling_line
from sayso.cli.views.words import indented, on_one_line
from sayso.ledger import ImportReport


def import_view(done: ImportReport) -> RenderableType:
    """Return the counts, and under them the rulings that are not in effect, and what was left out and why."""
    head = f"{len(done.added)} added, {len(done.known)} known, {len(done.left_out)} left out"
    head += f", {done.rulings.new} rulings new, {done.rulings.known} known"
    read = f"{len(done.read_here)} came without a reading and were read here"
    idle: list[RenderableType] = [indented(ruling_line(ruling)) for ruling in done.rulings.idle]
    return Group(
        on_one_line(head),
        *([on_one_line(read)] if done.read_here else []),
        *([on_one_line(f"{len(idle)} rulings not in effect"), *idle] if idle else []),
        *map(left_out, done.left_out),
    )
