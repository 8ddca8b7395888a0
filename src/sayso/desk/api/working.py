"""Working: the operations on rulings, on what came in, and on what is to be added."""

from collections.abc import Sequence
from datetime import date
from typing import BinaryIO

from sayso.desk.adding import Pasted
from sayso.desk.api.decisions import decided
from sayso.desk.api.objects import page, part, upload_object
from sayso.desk.api.operation import BYTES, Asked, Operation
from sayso.desk.api.parameters import PAGE, flag, key, mark, text
from sayso.desk.api.problem import ProblemError
from sayso.desk.api.shapes import DECISION, PASTED
from sayso.errors import NotFoundError, SaysoError
from sayso.exports import arrivals_object, doubtful_object, effect_object, ruling_object
from sayso.exports.objects import Json
from sayso.ledger import Ledger

WORKING, RULING = "Working", "Rulings"
NOTHING: Json = {"documents": 0, "listed": [], "rulings": 0, "events": 0, "changes": []}


def queue(ledger: Ledger, asked: Asked) -> Json:
    """Return a page of the claims that wait for a ruling."""
    found = ledger.queue(limit=asked["most"], offset=asked["first"])
    return page(asked, map(doubtful_object, found), ledger.waiting())


def rulings(ledger: Ledger, asked: Asked) -> Json:
    """Return a page of rulings."""
    found = ledger.list_rulings(**asked.only("idle", "first", "most"))
    return page(asked, map(ruling_object, found.items), found.total)


def ruling(ledger: Ledger, asked: Asked) -> Json:
    """Return a ruling."""
    return ruling_object(ledger.ruling(_numbered(asked["ruling"])))


def rule(ledger: Ledger, asked: Asked) -> Json:
    """Rule, and return what that changed."""
    effect = ledger.rule(decided(asked.body), by=asked.person.name or None, note=asked.body.get("note", ""))
    return effect_object(effect)


def undo(ledger: Ledger, asked: Asked) -> Json:
    """Undo a ruling, and return what that changed."""
    found = ledger.ruling(_numbered(asked["ruling"]))
    if found.undone is not None:
        raise ProblemError(409, f"{found.undone} undid it already.", mend="rule again, if that was wrong")
    return effect_object(ledger.undo(found.uid, by=asked.person.name or None))


def arrivals(ledger: Ledger, asked: Asked) -> Json:
    """Return what came in since a mark."""
    since, now = asked["since"], ledger.mark()
    if since is None:
        return {"mark": now} | NOTHING
    found = ledger.arrivals(since)
    if found is None:
        raise NotFoundError(f"this ledger gave no mark {since}", mend="take one that it gave")
    return {"mark": now} | arrivals_object(found)


def uploads(_ledger: Ledger, asked: Asked) -> Json:
    """Return a page of what was given to be added at this desk."""
    return part(asked, [upload_object(job) for job in asked.bench.jobs()])


def upload(_ledger: Ledger, asked: Asked) -> Json:
    """Return what was given to be added once, and how far it has come."""
    found = next((job for job in asked.bench.jobs() if job.id == asked["upload"]), None)
    if found is None:
        raise NotFoundError(f"there is no upload {asked['upload']!r}", mend="list them: /api/v1/uploads")
    return upload_object(found)


def paste(_ledger: Ledger, asked: Asked) -> Json:
    """Take a text to be added."""
    told = asked.body
    try:
        date.fromisoformat(told.get("published", "2000-01-01"))
    except ValueError:
        raise SaysoError("published is no date", where="published", mend="write it as 2024-05-31") from None
    pasted = Pasted(told["text"], *(told.get(name, "") for name in ("title", "publisher", "published")))
    return _taken(asked, (), pasted)


def send(_ledger: Ledger, asked: Asked) -> Json:
    """Take a file to be added."""
    with asked.body as file:
        return _taken(asked, [(asked["name"], file)], None)


def _taken(asked: Asked, files: Sequence[tuple[str, BinaryIO]], pasted: Pasted | None) -> Json:
    try:
        return upload_object(asked.bench.take(asked.person.name, files, pasted))
    except SaysoError as error:
        raise ProblemError(429, error.what, mend=error.mend, headers={"Retry-After": "60"}) from error


def _numbered(key: str) -> int | str:
    """Return a ruling's number, or its id on every ledger."""
    return int(key) if key.isascii() and key.isdecimal() and len(key) < 10 else key


_RULING = key("ruling", "Its number in this ledger, or its id on every one.")
WORK = (
    Operation(
        "get_arrivals", "/arrivals", "What came in since a mark, and which events stand otherwise for it.", arrivals,
        "arrivals", (mark("since", "The mark, as an earlier answer gave it; without it only today's is told."),),
        group=WORKING,
    ),
    Operation(
        "list_queue", "/queue", "The least certain claims that nobody ruled on yet.", queue, "queue_page", PAGE,
        group=RULING,
    ),
    Operation(
        "list_rulings", "/rulings", "Rulings, the last made first.", rulings, "ruling_page",
        (flag("idle", "Only those that stand and are not in effect."), *PAGE), group=RULING,
    ),
    Operation("get_ruling", "/rulings/{ruling}", "A ruling.", ruling, "ruling", (_RULING,), group=RULING),
    Operation(
        "rule", "/rulings", "Rule on a claim, an event, an actor or a source. It is signed with your name and obeyed "
        "at once.", rule, "effect", method="POST", role="analyst", body=DECISION, status=201, group=RULING,
    ),
    Operation(
        "undo_ruling", "/rulings/{ruling}/undo", "Undo a ruling. The log keeps both.", undo, "effect", (_RULING,),
        method="POST", role="analyst", group=RULING, also=(409,),
    ),
    Operation(
        "list_uploads", "/uploads", "What was given to be added at this desk, the newest first.", uploads,
        "upload_page", PAGE, group=WORKING, role="analyst",
    ),
    Operation(
        "get_upload", "/uploads/{upload}", "What was given to be added once, and how far it has come.", upload,
        "upload", (key("upload", "Its id."),), group=WORKING, role="analyst",
    ),
    Operation(
        "paste", "/uploads", "Give a text to be added. It waits for its turn.", paste, "upload", method="POST",
        role="analyst", body=PASTED, status=202, group=WORKING,
    ),
    Operation(
        "send_file", "/files", "Give a file to be added. It waits for its turn.", send, "upload",
        (text("name", "The file's name, whose ending tells what it is.", needed=True, longest=200),), method="POST",
        role="analyst", body=BYTES, status=202, group=WORKING,
    ),
)  # fmt: skip
