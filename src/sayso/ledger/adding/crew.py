"""The crew: worker processes on this machine, and the tasks they do. One that dies is replaced."""

import contextlib
import os
import signal
import socket
import subprocess
import sys
from collections import deque
from collections.abc import Iterator
from multiprocessing.connection import Connection, wait
from multiprocessing.reduction import send_handle
from types import TracebackType

from sayso.errors import LedgerError, SaysoError
from sayso.ledger.adding.tasks import Item, Task
from sayso.ledger.adding.work import Result
from sayso.ledger.inquiring.dossiers import LeftOut
from sayso.ledger.storage.store import Known

ONE_THREAD = {f"{name}_NUM_THREADS": "1" for name in ("OMP", "OPENBLAS", "MKL", "BLIS", "NUMEXPR", "VECLIB")}
Step = Result | Task  # a task stands for its own end


class Crew:
    """Processes that read. Entering starts them loading; `version` waits for the reader that they loaded."""

    def __init__(self, reader: str, size: int) -> None:
        self._reader, self._size = reader, size
        self._known: Known = {}
        self._busy: dict[Connection, Task] = {}
        self._idle: list[Connection] = []

    def __enter__(self) -> "Crew":
        self._open()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._close(at_once=error is not None)

    def version(self) -> str:
        """Return the version of the reader; the SaysoError that kept it from loading is raised here."""
        try:
            answer = self._control.recv()
        except (EOFError, OSError) as error:
            raise LedgerError("the reading process did not start", mend="try again with one worker") from error
        if isinstance(answer, SaysoError):
            raise answer
        return str(answer)

    def run(self, tasks: Iterator[Task | LeftOut], known: Known) -> Iterator[Step]:
        """Yield what becomes of tasks, in the order in which workers finish."""
        self._known = known
        self._control.send(known)
        again: deque[Task] = deque()
        for _ in range(self._size):
            self._hire()
        while True:
            yield from self._hand_out(again, tasks)
            if not self._busy:
                return
            for line in wait(list(self._busy)):
                if isinstance(line, Connection):
                    yield from self._hear(line, again)

    def _hand_out(self, again: deque[Task], tasks: Iterator[Task | LeftOut]) -> Iterator[LeftOut]:
        while self._idle:
            task = again.popleft() if again else next(tasks, None)
            if task is None:
                return
            if isinstance(task, LeftOut):
                yield task
                continue
            line = self._idle.pop()
            self._busy[line] = task
            with contextlib.suppress(OSError):  # a dead worker is found when it is heard
                line.send(task)

    def _hear(self, line: Connection, again: deque[Task]) -> Iterator[Step]:
        try:
            result: Result | str = line.recv()
        except (EOFError, OSError):
            yield from self._bury(line, again)
            return
        if isinstance(result, str):
            self._idle.append(line)
            yield self._busy.pop(line)
        else:
            yield result

    def _bury(self, line: Connection, again: deque[Task]) -> Iterator[Step]:
        """Replace a worker that died; its task is cut into single items, and one that was single is left out."""
        task = self._busy.pop(line)
        line.close()
        self._hire()
        if len(task.items) > 1:
            again.extend(task.alone())
        else:
            yield _fatal(task.items[0])
            yield task

    def _open(self) -> None:
        mine, theirs = socket.socketpair()
        paths = [path or os.getcwd() for path in sys.path]  # noqa: PTH109  (an entry of a search path is a string)
        self._workshop = subprocess.Popen(  # noqa: S603  (our own module)
            [sys.executable, "-P", "-m", "sayso.ledger.adding.workshop", str(theirs.fileno())],
            pass_fds=[theirs.fileno()],
            env=os.environ | ONE_THREAD | {"PYTHONPATH": os.pathsep.join(paths)},
            stdin=subprocess.DEVNULL,
            process_group=0,  # Ctrl-C reaches the ledger's process alone
        )
        theirs.close()
        self._control = Connection(mine.detach())
        self._control.send(self._reader)

    def _hire(self) -> None:
        """Have the workshop fork a worker; where the workshop itself died, open another."""
        mine, theirs = socket.socketpair()
        with theirs:
            try:
                self._send_hire(theirs)
            except OSError:
                self._close_workshop()
                self._open()
                self.version()
                self._control.send(self._known)
                self._send_hire(theirs)
        self._idle.append(Connection(mine.detach()))

    def _send_hire(self, theirs: socket.socket) -> None:
        self._control.send("hire")
        send_handle(self._control, theirs.fileno(), self._workshop.pid)

    def _close(self, *, at_once: bool) -> None:
        if at_once:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(self._workshop.pid, signal.SIGKILL)  # the workshop and its workers
        for line in (*self._idle, *self._busy):
            line.close()
        self._close_workshop()

    def _close_workshop(self) -> None:
        self._control.close()
        self._workshop.wait()


def _fatal(item: Item) -> LeftOut:
    return LeftOut(item.locator, "the process that read it died", "it may need more memory: split it, or leave it out")
