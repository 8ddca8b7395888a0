"""The bench: uploads wait here for their turn, and are added one after another, beside the pages."""

import threading
from collections import OrderedDict
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, BinaryIO

from sayso.desk.adding.errand import ErrandError, run
from sayso.desk.adding.filing import Pasted, file_away
from sayso.desk.adding.jobs import Added, Job
from sayso.desk.adding.limits import limits
from sayso.desk.adding.spool import Spool, spool_of
from sayso.errors import SaysoError
from sayso.ledger import Ledger, LeftOut, Progress
from sayso.ledger.database import locate


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
                reports = self._add(job, base)
                self._spool.clear(base)
                self._done(job.id, reports)
            except SaysoError as error:
                self._set(job.id, state="failed", problem=str(error.what), mend=error.mend)
            except Exception as error:
                self._set(job.id, state="failed", problem=f"{type(error).__name__}: {error}", mend="report it")

    def _next(self) -> tuple[Job, Path] | None:
        with self._lock:
            found = next((pair for pair in self._jobs.values() if pair[0].state == "waiting"), None)
            if found is None:
                self._thread = None
            return found

    def _add(self, job: Job, base: Path) -> list[dict[str, Any]]:
        """Add the files of a job; where that kills what reads, each alone, so that only the bad one is left out."""
        inputs = [f"desk/{job.id}/{name}" for name in job.files]
        self._set(job.id, state="reading", total=len(inputs))
        reader = _reader(self._where)
        try:
            return [self._run(job.id, reader, base, inputs)]
        except ErrandError as error:
            before = self._count_of(job.id)  # what it came to is known now
            reports = [{"added": [], "there": [], "count": before, "known": -before, "left_out": []}]
            for number, one in enumerate(inputs):
                try:
                    reports.append(self._run(job.id, reader, base, [one]) if len(inputs) > 1 else _left(one, error))
                except ErrandError as again:
                    reports.append(_left(one, again))
                self._set(job.id, state="reading", done=number + 1, total=len(inputs))
            return reports

    def _run(self, id: str, reader: str, base: Path, inputs: list[str]) -> dict[str, Any]:
        def tell(now: Progress) -> None:
            with self._lock:
                job, place = self._jobs[id]
                self._jobs[id] = (job.told(now), place)

        return run(self._where, reader, base, inputs, limits().silent, tell)

    def _done(self, id: str, reports: list[dict[str, Any]]) -> None:
        again = len(reports) > 1
        named = [one for report in reports for one in (*report["added"], *(report["there"] if again else ()))]
        left_out = [LeftOut(**left) for report in reports for left in report["left_out"]]
        self._set(
            id,
            state="done",
            added=tuple(Added(**one) for one in named),
            count=sum(report["count"] for report in reports),
            known=sum(report["known"] for report in reports),
            left_out=tuple(replace(left, where=left.where.removeprefix(f"desk/{id}/")) for left in left_out),
        )

    def _count_of(self, id: str) -> int:
        with self._lock:
            return self._jobs[id][0].count

    def _set(self, id: str, **values: Any) -> None:
        with self._lock:
            job, base = self._jobs[id]
            self._jobs[id] = (replace(job, **values), base)


def _absolute(ledger: str | Path | None) -> str:
    """Return the path or URL of a ledger, wherever it is asked from."""
    url = locate(ledger)
    if url.get_backend_name() == "sqlite" and url.database:
        return str(Path(url.database).absolute())
    return url.render_as_string(hide_password=False)


def _reader(where: str) -> str:
    """Return the reader that read most of the ledger, so that all is read alike; "" for the usual one."""
    with Ledger(where, create=False) as ledger:
        readers = ledger.readers()
    most = max(readers, key=lambda name: (readers[name], name), default="")
    return most.partition("/")[0]


def _left(where: str, error: ErrandError) -> dict[str, Any]:
    left = {"where": where, "what": error.what, "mend": error.mend}
    return {"added": [], "there": [], "count": 0, "known": 0, "left_out": [left]}
