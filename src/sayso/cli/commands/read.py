"""`sayso read`: what documents say, without a ledger."""

from collections.abc import Iterator
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from sayso.cli.opening import FRAMES, READER, FramesOption, ReaderOption
from sayso.errors import SaysoError

if TYPE_CHECKING:
    from sayso.ledger import ReadDocument


class ReadingFormat(StrEnum):
    """How a reading is written."""

    TEXT = "text"
    JSON = "json"


def run(
    files: Annotated[list[str], typer.Argument(metavar="FILE…", help="Files, folders or globs; - is standard input.")],
    format: Annotated[ReadingFormat, typer.Option(help="How to write it.")] = ReadingFormat.TEXT,
    reader: ReaderOption = READER,
    _frames: FramesOption = FRAMES,
) -> None:
    """Show what documents say, without a ledger. Source, cue and content are marked; the claims stand below."""
    from sayso.cli.screen import complain

    left_out: list[SaysoError] = []
    show = _json if format is ReadingFormat.JSON else _text
    show(found for found in _read(files, reader, left_out))
    for error in left_out:
        complain(error)
    if left_out:
        raise typer.Exit(1)


def _read(files: list[str], reader: str, left_out: list[SaysoError]) -> Iterator["ReadDocument"]:
    from sayso.intake import documents, find
    from sayso.ledger import ReadDocument
    from sayso.reading import read

    found = find(files)
    left_out += found.left_out
    for source in found.sources:
        for document in documents(source):
            if isinstance(document, SaysoError):
                left_out.append(document)
            else:
                yield ReadDocument(document, read(document, reader))


def _text(found: Iterator["ReadDocument"]) -> None:
    from sayso.cli.screen import out
    from sayso.cli.views import reading

    for number, one in enumerate(found):
        console = out()
        if number:
            console.rule(style="dim")
        console.print(reading(one))


def _json(found: Iterator["ReadDocument"]) -> None:
    from sayso.cli.screen import raw
    from sayso.exports import line, reading_object

    before = b"["
    for one in found:
        raw(before + line(reading_object(one)))
        before = b",\n"
    raw((b"[]" if before == b"[" else b"]") + b"\n")
