"""The screen: standard output and standard error as Rich consoles that take no markup from anybody's words."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from io import TextIOWrapper
from typing import BinaryIO, TextIO

from rich.console import Console

from sayso.cli.views.words import on_one_line
from sayso.errors import SaysoError

WIDE = 120  # columns where there is no terminal to ask


def out() -> Console:
    """Return the console of standard output."""
    return _console(sys.stdout)


def err() -> Console:
    """Return the console of standard error."""
    return _console(sys.stderr)


def complain(error: SaysoError) -> None:
    """Print an error of the house on standard error: what, where, and the mend."""
    err().print(on_one_line(f"sayso: {error}"), soft_wrap=True)


def hush() -> None:
    """Send what is still to be written nowhere: the reader of the pipe has gone."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _console(file: TextIO) -> Console:
    if isinstance(file, TextIOWrapper):
        file.reconfigure(errors="replace")  # a terminal that lacks a letter shows a question mark
    width = None if file.isatty() or "COLUMNS" in os.environ else WIDE
    return Console(file=file, width=width, markup=False, emoji=False, highlight=False)


@contextmanager
def writing() -> Iterator[BinaryIO]:
    """Return standard output for bytes, flushed at the end, so that a closed pipe is noticed here."""
    sys.stdout.flush()
    yield sys.stdout.buffer
    sys.stdout.buffer.flush()


def raw(content: bytes) -> None:
    """Write bytes to standard output as they are."""
    with writing() as stream:
        stream.write(content)
