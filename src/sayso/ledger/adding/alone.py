"""Reading in this process, where other processes are not worth their start or cannot be had."""

from collections.abc import Iterator
from types import TracebackType

from sayso.ledger.adding.crew import Step
from sayso.ledger.adding.tasks import Task
from sayso.ledger.adding.work import work
from sayso.ledger.inquiring.dossiers import LeftOut
from sayso.ledger.storage.store import Known
from sayso.reading import reader


class Alone:
    """What a Crew does, done by this process itself."""

    def __init__(self, name: str) -> None:
        self._reader = reader(name)

    def __enter__(self) -> "Alone":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Nothing is held that has to be let go."""

    def version(self) -> str:
        """Return the version of the reader."""
        return self._reader.version

    def run(self, tasks: Iterator[Task | LeftOut], known: Known) -> Iterator[Step]:
        """Yield what becomes of tasks, in their order."""
        for task in tasks:
            if isinstance(task, LeftOut):
                yield task
            else:
                yield from work(task, self._reader, known)
                yield task
