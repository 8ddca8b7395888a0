"""The bench: uploads wait here for their turn, and are added one after another, beside the pages."""

import threading
from collections import OrderedDict
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import BinaryIO

from sayso.desk.adding.filing import Pasted, file_away
from sayso.desk.adding.jobs import Job
from sayso.desk.adding.limits import limits
from sayso.desk.adding.spool import Spool, spool_of
from sayso.desk.adding.work import add
from sayso.errors import SaysoError
from sayso.ledger import Progress
from sayso.ledger.storage.database import locate


class Bench:
    """The uploads of one desk, newest first, and the thread that has them added."""

    def __init__(self, ledger: str | Path | None) -> None:
        self._where = _absolute(ledger)
        self._spool: Spool = spool_of(ledger)
        self._jobs: OrderedDict[str, tuple[Job, Path]] = OrderedDict()
        self._lock = threading.Lock()
        self._thread: threading.Thread | None = None
        self._count = 0
        for base, job in self._spool.left():
            self._put(job, base)

    def jobs(self) -> list[Job]:
        """Return the uploads, newest first."""
        with self._lock:
            return [job for job, _ in reversed(self._jobs.values())]

    def busy(self) -> bool:
        """Tell whether something is being added."""
        return any(job.active for job in self.jobs())

    def take(self, by: str, uploads: Iterable[tuple[str, BinaryIO]], pasted: Pasted | None) -> Job:
        """Take files and a pasted text to be added; once this returns they are safe. SaysoError where they cannot be
        kept, or too many wait already.
        """
        if sum(job.active for job in self.jobs()) >= limits().waiting:
            raise SaysoError("too much waits to be added already", mend="come back when some of it is done")
        now = datetime.now(UTC)
        with self._lock:
            self._count += 1
            id = f"{now:%Y%m%d-%H%M%S}-{self._count}"
        try:
            base = self._spool.place(id)
            try:
                names = file_away(base / "desk" / id, uploads, pasted)
                job = Job(id, by, now.isoformat(timespec="seconds"), tuple(names))
                self._spool.note(base, job)
            except BaseException:
                self._spool.clear(base)
                raise
        except OSError as error:
            raise SaysoError(
                f"it cannot be kept: {error.strerror or error}", mend="see that there is room beside the ledger"
            ) from error
        self._put(job, base)
        return job

    def again(self, id: str) -> None:
        """Let an upload that failed wait for its turn again; SaysoError where there is none."""
        with self._lock:
            job, base = self._failed(id)
            self._jobs[id] = (Job(job.id, job.by, job.at, job.files), base)
            self._start()

    def drop(self, id: str) -> None:
        """Throw away an upload that failed; SaysoError where there is none."""
        with self._lock:
            _, base = self._failed(id)
            del self._jobs[id]
        self._spool.clear(base)

    def _failed(self, id: str) -> tuple[Job, Path]:
        found = self._jobs.get(id)
        if found is None or found[0].state != "failed":
            raise SaysoError("there is no such upload that failed", mend="load the page again")
        return found

    def _put(self, job: Job, base: Path) -> None:
        with self._lock:
            self._jobs[job.id] = (job, base)
            ended = [id for id, (other, _) in self._jobs.items() if other.state == "done"]
            for id in ended[: max(0, len(self._jobs) - limits().kept)]:
                del self._jobs[id]
            self._start()

    def _start(self) -> None:
        if self._thread is None or not self._thread.is_alive():
            self._thread = threading.Thread(target=self._work, name="sayso-adding", daemon=True)
            self._thread.start()

    def _work(self) -> None:
        while found := self._next():
            job, base = found
            try:
                done = add(self._where, job, base, partial(self._tell, job))
                self._spool.clear(base)
                self._set(done)
            except SaysoError as error:
                self._set(replace(job, state="failed", problem=error.what, mend=error.mend))
            except Exception as error:
                self._set(replace(job, state="failed", problem=f"{type(error).__name__}: {error}", mend="report it"))

    def _next(self) -> tuple[Job, Path] | None:
        with self._lock:
            found = next((pair for pair in self._jobs.values() if pair[0].state == "waiting"), None)
            if found is None:
                self._thread = None
                return None
            job, base = replace(found[0], state="reading", total=len(found[0].files)), found[1]
            self._jobs[job.id] = (job, base)
            return job, base

    def _tell(self, job: Job, now: Progress) -> None:
        self._set(job.told(now))

    def _set(self, job: Job) -> None:
        with self._lock:
            self._jobs[job.id] = (job, self._jobs[job.id][1])


def _absolute(ledger: str | Path | None) -> str:
    """Return the path or URL of a ledger, wherever it is asked from."""
    url = locate(ledger)
    if url.get_backend_name() == "sqlite" and url.database:
        return str(Path(url.database).absolute())
    return url.render_as_string(hide_password=False)
