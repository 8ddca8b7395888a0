"""Uploads: what is given to be added, and how far it has come."""

from collections.abc import Sequence
from datetime import date
from typing import BinaryIO

from sayso.desk.adding import Pasted
from sayso.desk.api.objects import part, upload_object
from sayso.desk.api.operation import BYTES, Asked, Operation
from sayso.desk.api.parameters import PAGE, key, text
from sayso.desk.api.problem import ProblemError
from sayso.desk.api.shapes import PASTED
from sayso.errors import NotFoundError, SaysoError
from sayso.exports.objects.objects import Json
from sayso.ledger import Ledger


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
        status = 503 if isinstance(error.__cause__, OSError) else 429  # no room, or too much waits
        raise ProblemError(status, error.what, mend=error.mend, headers={"Retry-After": "60"}) from error


_GROUP = "Adding"
UPLOADS = (
    Operation(
        "list_uploads", "/uploads", "What was given to be added at this desk, the newest first.", uploads,
        "upload_page", PAGE, group=_GROUP, role="analyst",
    ),
    Operation(
        "get_upload", "/uploads/{upload}", "What was given to be added once, and how far it has come.", upload,
        "upload", (key("upload", "Its id."),), group=_GROUP, role="analyst",
    ),
    Operation(
        "paste", "/uploads", "Give a text to be added. It waits for its turn.", paste, "upload", method="POST",
        role="analyst", body=PASTED, status=202, group=_GROUP,
    ),
    Operation(
        "send_file", "/files", "Give a file to be added. It waits for its turn.", send, "upload",
        (text("name", "The file's name, whose ending tells what it is.", needed=True, longest=200),), method="POST",
        role="analyst", body=BYTES, status=202, group=_GROUP,
    ),
)  # fmt: skip
