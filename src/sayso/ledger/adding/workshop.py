"""The workshop: a process that loads the reader once, and forks workers that share it.

The ledger starts it as `python -m sayso.ledger.adding.workshop FD` and speaks to it over that socket. It is a process
of its own, so that nothing is forked beside the caller's threads, and so that a script needs no `__main__` guard.
It ends when the socket closes, and so does each worker: none outlives the ledger's process.
"""

import contextlib
import gc
import os
import signal
import sys
from multiprocessing.connection import Connection
from multiprocessing.reduction import recv_handle

from sayso.errors import SaysoError
from sayso.ledger.adding.tasks import Task
from sayso.ledger.adding.work import work
from sayso.ledger.storage.store import Known
from sayso.reading import Reader, reader

HIRE = "hire"  # followed by the handle of the worker's end of a socket
DONE = "done"  # a worker's last word on a task


def main(descriptor: int) -> None:
    """Load the reader that the ledger names, then fork a worker whenever it asks for one."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the ledger's process decides when to stop
    with Connection(descriptor) as control:
        try:
            named = reader(control.recv())
            named.warm()
        except Exception as error:
            control.send(error if isinstance(error, SaysoError) else SaysoError(f"{type(error).__name__}: {error}"))
            return
        control.send(named.version)
        known: Known = control.recv()
        gc.collect()
        gc.freeze()  # what is loaded stays shared between the workers
        while _asked(control):
            _fork(control, named, known)
    with contextlib.suppress(ChildProcessError):
        while True:
            os.wait()  # so that the ledger's process accounts for what they used


def _asked(control: Connection) -> bool:
    try:
        return bool(control.recv() == HIRE)
    except EOFError:
        return False


def _fork(control: Connection, named: Reader, known: Known) -> None:
    handle = recv_handle(control)
    if os.fork():
        os.close(handle)
        return
    control.close()
    try:
        with contextlib.suppress(EOFError, OSError):  # the ledger's process is gone
            serve(Connection(handle), named, known)
    finally:
        os._exit(0)


def serve(line: Connection, named: Reader, known: Known) -> None:
    """Do the tasks that come over a line: each result as it is made, then DONE."""
    while True:
        task: Task = line.recv()
        for result in work(task, named, known):
            line.send(result)
        line.send(DONE)


if __name__ == "__main__":
    main(int(sys.argv[1]))
