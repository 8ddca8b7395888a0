"""The spool: where uploads lie until the ledger holds them. What a desk left there that ended, the next takes up."""

import contextlib
import hashlib
import json
import os
import shutil
import threading
import uuid
from collections.abc import Iterator
from pathlib import Path

import platformdirs

from sayso.desk.adding.jobs import Job
from sayso.ledger.storage.database import locate

try:
    import fcntl
except ImportError:  # not on every system: there nothing is taken up
    fcntl = None  # type: ignore[assignment]

NOTE, LOCK = "job.json", "lock"


class Spool:
    """A folder for uploads, of which this desk has a part of its own, locked as long as its process lives.

    An upload's files lie at `base`/desk/JOB/FILE, and a note of what they are at `base`/job.json.
    """

    def __init__(self, root: Path) -> None:
        self._root = root
        self._held: dict[Path, int | None] = {}  # parts of this desk and of those that ended, with their locks
        self._own: Path | None = None
        self._turn = threading.Lock()

    def place(self, job: str) -> Path:
        """Make the base of an upload."""
        with self._turn:
            if self._own is None:
                own = self._root / uuid.uuid4().hex[:12]
                own.mkdir(mode=0o700, parents=True)
                self._own, self._held[own] = own, _locked(own)
            base = self._own / job
            (base / "desk" / job).mkdir(parents=True)
        return base

    @staticmethod
    def note(base: Path, job: Job) -> None:
        """Write down what an upload is, once its files are there: from now on it is not lost."""
        told = {"id": job.id, "by": job.by, "at": job.at, "files": job.files}
        part = base / f"{NOTE}.part"
        with part.open("w", encoding="utf-8") as file:
            json.dump(told, file)
            file.flush()
            os.fsync(file.fileno())
        part.replace(base / NOTE)

    def clear(self, base: Path) -> None:
        """Throw away an upload, and the folders that are empty then."""
        with self._turn:
            shutil.rmtree(base, ignore_errors=True)
            self._leave(base.parent)

    def left(self) -> Iterator[tuple[Path, Job]]:
        """Yield the uploads that desks left which ended, oldest first, each with its base; they are this desk's now."""
        parts = sorted(self._root.iterdir()) if fcntl is not None and self._root.is_dir() else []
        for part in parts:
            lock = _locked(part) if part.is_dir() and part not in self._held else None
            if lock is None:
                continue
            self._held[part] = lock
            for base in sorted(path for path in part.iterdir() if path.is_dir()):
                job = _noted(base / NOTE)
                if job is None:  # it never was all there, and whoever sent it was not told that it is
                    shutil.rmtree(base, ignore_errors=True)
                else:
                    yield base, job
            with self._turn:
                self._leave(part)

    def _leave(self, part: Path) -> None:
        """Take a part away where no upload is in it any more, and let go of its lock."""
        if part not in self._held or any(path.is_dir() for path in part.iterdir()):
            return
        (part / LOCK).unlink(missing_ok=True)
        with contextlib.suppress(OSError):
            part.rmdir()
            self._root.rmdir()
        lock = self._held.pop(part)
        if lock is not None:
            os.close(lock)
        if part == self._own:
            self._own = None


def spool_of(ledger: str | Path | None) -> Spool:
    """Return the spool of a ledger: hidden beside its file, or with this account's own files where it has none."""
    url = locate(ledger)
    if url.get_backend_name() == "sqlite" and url.database and url.database != ":memory:":
        file = Path(url.database).absolute()
        return Spool(file.with_name(f".{file.name}.incoming"))
    named = hashlib.sha256(url.render_as_string().encode()).hexdigest()[:16]
    return Spool(platformdirs.user_state_path("sayso") / "incoming" / named)


def _locked(folder: Path) -> int | None:
    """Lock a folder for as long as this process lives; None where another one has."""
    handle = os.open(folder / LOCK, os.O_RDWR | os.O_CREAT, 0o600)
    if fcntl is not None:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            os.close(handle)
            return None
    return handle


def _noted(note: Path) -> Job | None:
    try:
        told = json.loads(note.read_text(encoding="utf-8"))
        return Job(told["id"], told["by"], told["at"], tuple(told["files"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None
