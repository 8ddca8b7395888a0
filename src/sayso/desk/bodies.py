"""Bodies: what a request sends, read up to a bound."""

from dataclasses import dataclass
from tempfile import SpooledTemporaryFile
from typing import IO

from anyio import fail_after
from starlette.datastructures import FormData
from starlette.exceptions import HTTPException
from starlette.formparsers import MultiPartException
from starlette.requests import Request
from starlette.types import Message

IN_MEMORY = 1024 * 1024  # bytes of a body that is read as a file


@dataclass(frozen=True, slots=True)
class Bounds:
    """How much a form may hold: bytes in all, files, fields, bytes of a field; and the seconds it may take to come."""

    size: int = 1024 * 1024
    files: int = 0
    fields: int = 1000
    field: int = 256 * 1024
    seconds: float = 60


class BodyError(Exception):
    """A form that is not taken: the status of the answer, and what is wrong."""

    def __init__(self, status: int, what: str) -> None:
        super().__init__(what)
        self.status, self.what = status, what


async def form(request: Request, bounds: Bounds) -> FormData:
    """Return the form that a request sends; BodyError where it is too large or not as it should be."""
    bounded = _bounded(request, bounds)
    try:
        with fail_after(bounds.seconds):
            return await bounded.form(max_files=bounds.files, max_fields=bounds.fields, max_part_size=bounds.field)
    except TimeoutError as error:
        raise _too_slow(bounds) from error
    except (HTTPException, MultiPartException) as error:
        raise BodyError(400, str(getattr(error, "detail", None) or error)) from error


async def whole_body(request: Request, bounds: Bounds) -> bytes:
    """Return all that a request sends; BodyError where it is too large."""
    bounded = _bounded(request, bounds)
    try:
        with fail_after(bounds.seconds):
            return await bounded.body()
    except TimeoutError as error:
        raise _too_slow(bounds) from error


async def spooled_body(request: Request, bounds: Bounds) -> IO[bytes]:
    """Return all that a request sends as a file, which is on the disk where it is large; BodyError as `whole_body`."""
    bounded = _bounded(request, bounds)
    file = SpooledTemporaryFile(max_size=IN_MEMORY)  # noqa: SIM115  (whoever takes it closes it)
    try:
        with fail_after(bounds.seconds):
            async for part in bounded.stream():
                file.write(part)
    except TimeoutError as error:
        file.close()
        raise _too_slow(bounds) from error
    except BaseException:
        file.close()
        raise
    file.seek(0)
    return file


def _bounded(request: Request, bounds: Bounds) -> Request:
    """Return a request that ends with a BodyError where more comes than may."""
    declared = request.headers.get("Content-Length", "")
    if declared.isascii() and declared.isdigit() and int(declared) > bounds.size:
        raise _too_large(bounds)
    taken = 0

    async def receive() -> Message:
        nonlocal taken
        message = await request.receive()
        taken += len(message.get("body", b""))
        if taken > bounds.size:
            raise _too_large(bounds)
        return message

    return Request(request.scope, receive)


def _too_slow(bounds: Bounds) -> BodyError:
    return BodyError(408, f"It did not arrive within {bounds.seconds:.0f} seconds.")


def _too_large(bounds: Bounds) -> BodyError:
    return BodyError(413, f"It is larger than {bounds.size // 1024**2 or 1} MB, the most that is taken at once.")
