"""The tally: what an `add` has done so far."""

from collections.abc import Callable
from typing import Literal

from sayso.ledger.adding.progress import Progress
from sayso.ledger.inquiring.dossiers import AddReport, LeftOut
from sayso.ledger.storage.records import Record


class Tally:
    """Counts while an `add` runs, and tells its caller after each step."""

    def __init__(self, total: int, progress: Callable[[Progress], None] | None) -> None:
        self._total, self._progress = total, progress
        self._done = 0
        self._added: set[str] = set()
        self._known: set[str] = set()
        self._left_out: dict[LeftOut, None] = {}

    def written(self, new: Record, *, is_new: bool) -> None:
        """Note a document that is in the ledger now."""
        if is_new:
            self._added.add(new.id)
        else:
            self._known.add(new.id)
        self._tell("reading", new.locator)

    def left_out(self, left: LeftOut) -> None:
        """Note an input that did not go in."""
        self._left_out[left] = None
        self._tell("reading", left.where)

    def done(self, sources: int) -> None:
        """Note sources that need no more work."""
        self._done += sources
        self._tell("reading", "")

    def linking(self) -> None:
        """Note that all is read."""
        self._done = self._total
        self._tell("linking", "")

    def report(self) -> AddReport:
        """Return what was done: ids and inputs in order."""
        return AddReport(
            tuple(sorted(self._added)),
            tuple(sorted(self._known - self._added)),
            tuple(sorted(self._left_out, key=lambda left: (left.where, left.what))),
        )

    def _tell(self, stage: Literal["reading", "linking"], where: str) -> None:
        if self._progress:
            added, known = len(self._added), len(self._known - self._added)
            self._progress(Progress(stage, self._total, self._done, added, known, len(self._left_out), where))
