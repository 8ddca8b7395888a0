"""Sources: where documents come from, and the intakes that open them."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from sayso.errors import IntakeError
from sayso.values import Document

Read = Callable[["Source"], "Iterator[Document | IntakeError]"]


@dataclass(frozen=True, slots=True)
class Source:
    """One file (or what came through a pipe) that an intake opens; it may hold many documents.

    `locator` is what the user called it; `intake` names the intake that reads it. `content` is set where
    there is no file to open again (a pipe), and then `path` is None.
    """

    locator: str
    intake: str
    path: Path | None = None
    content: bytes | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """What `find` found: sources in the order of their locators, each once, and what it had to leave out."""

    sources: tuple[Source, ...]
    left_out: tuple[IntakeError, ...]


@dataclass(frozen=True, slots=True)
class Intake:
    """A way to open one kind of source, registered by name under the entry point group `sayso.intakes`.

    `suffixes` are file endings in lower case with their dot. `sniff` matches the first bytes of what comes
    without a name (a pipe). `read` yields the documents of a source, and an IntakeError for each that is left
    out; it may also raise one, where nothing more can be read.
    """

    suffixes: tuple[str, ...]
    read: Read
    sniff: re.Pattern[bytes] | None = None
    many: bool = False
