"""Work: the files of an upload are added, all together or, where that kills what reads them, each alone."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from sayso.desk.adding.errand import ErrandError, run
from sayso.desk.adding.jobs import Added, Job
from sayso.desk.adding.limits import limits
from sayso.ledger import Ledger, LeftOut, Progress

Tell = Callable[[Progress], None]


def add(where: str, job: Job, base: Path, tell: Tell) -> Job:
    """Add the files of a job that lie at `base`, tell how far it has come, and return the job as it is then.

    SaysoError where the ledger says what is wrong. A file that kills what reads it, or is read for too long, is left
    out alone.
    """
    inputs = [f"desk/{job.id}/{name}" for name in job.files]
    reader, last = _reader(where), Progress("reading", len(inputs), 0, 0, 0, 0)

    def note(now: Progress) -> None:
        nonlocal last
        last = now
        tell(now)

    try:
        return _done(job, [run(where, reader, base, inputs, limits().silent, note)])
    except ErrandError as error:
        if len(inputs) == 1:
            return _done(job, [_left(inputs[0], error)])
        came = last.added
    reports = []
    for number, one in enumerate(inputs):
        tell(Progress("reading", len(inputs), number, came, 0, 0))
        try:
            reports.append(run(where, reader, base, [one], limits().silent, lambda _now: None))
        except ErrandError as error:
            reports.append(_left(one, error))
    return _done(job, reports, came)


def _reader(where: str) -> str:
    """Return the reader that read most of the ledger, so that all is read alike; "" for the usual one."""
    with Ledger(where, create=False) as ledger:
        readers = ledger.readers()
    most = max(readers, key=lambda name: (readers[name], name), default="")
    return most.partition("/")[0]


def _done(job: Job, reports: Sequence[dict[str, Any]], came: int = 0) -> Job:
    """Return a job with what its reports say; of what they know `came` are new, added by a run that was cut short."""
    left_out = [LeftOut(**left) for report in reports for left in report["left_out"]]
    named = [one for report in reports for one in (*report["added"], *(report["there"] if came else ()))]
    return replace(
        job,
        state="done",
        added=tuple(Added(**one) for one in named),
        count=sum(report["count"] for report in reports) + came,
        known=sum(report["known"] for report in reports) - came,
        left_out=tuple(replace(left, where=left.where.removeprefix(f"desk/{job.id}/")) for left in left_out),
    )


def _left(where: str, error: ErrandError) -> dict[str, Any]:
    left = {"where": where, "what": error.what, "mend": error.mend}
    return {"added": [], "there": [], "count": 0, "known": 0, "left_out": [left]}
