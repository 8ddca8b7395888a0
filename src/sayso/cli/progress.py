"""How far an `add` or a `reread` has come: a bar on a terminal, otherwise a plain line every tenth of the way."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from rich.console import Console

from sayso.cli.views.words import on_one_line

if TYPE_CHECKING:
    from sayso.ledger import Progress

INTERRUPTED = 130  # the exit status of what Ctrl-C stopped
Tell = Callable[["Progress"], None]


@contextmanager
def telling(console: Console) -> Iterator[Tell]:
    """Return what shows each step of progress on this console, until the block ends."""
    if not console.is_terminal:
        yield _lines(console)
        return
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
    from rich.progress import Progress as Bar

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Bar(*columns, console=console, transient=True) as bar:
        task = bar.add_task("reading", total=None)
        yield lambda now: bar.update(task, description=now.stage, total=now.total, completed=now.done)


def _lines(console: Console) -> Tell:
    said: set[tuple[str, int]] = set()

    def tell(now: "Progress") -> None:
        step = (now.stage, 10 * now.done // max(now.total, 1))
        if step not in said:
            said.add(step)
            console.print(on_one_line(f"{now.stage} {now.done} of {now.total} {now.where}"), soft_wrap=True)

    return tell
