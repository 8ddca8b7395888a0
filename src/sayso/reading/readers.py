"""Readers: the registry of what can turn documents into readings."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib.metadata import entry_points
from typing import Protocol, runtime_checkable

from sayso.errors import ReaderError
from sayso.values import Document, Reading, check_reading

GROUP = "sayso.readers"
DEFAULT_READER = "trained"  # who reads where nobody is named


@runtime_checkable
class Reader(Protocol):
    """What a reader offers; one may also tell what it is made of (`Described`)."""

    @property
    def version(self) -> str:
        """Return its name and version ("rules/1+0c5d91a2"), part of every Reading: it changes with what is read."""

    def warm(self) -> None:
        """Load what the reader needs, before processes are made that share it."""

    def read(self, document: Document) -> Reading:
        """Return what one document says; depends on the document and on `version` alone."""

    def read_many(self, documents: Iterable[Document]) -> Iterator[Reading]:
        """Yield the reading of each document, in order."""


@runtime_checkable
class Described(Protocol):
    """A reader that tells what it is made of."""

    def describe(self) -> Mapping[str, str]:
        """Return names and values to show, such as its weights' version, digest, base model and date."""


def describe(made: Reader) -> Mapping[str, str]:
    """Return what a reader tells of what it is made of, nothing where it does not."""
    return made.describe() if isinstance(made, Described) else {}


def readers() -> tuple[str, ...]:
    """Return the names of the readers that are installed."""
    return tuple(sorted(point.name for point in entry_points(group=GROUP)))


@cache
def reader(name: str = DEFAULT_READER) -> Reader:
    """Return the reader of that name; ReaderError where there is none."""
    for point in entry_points(group=GROUP):
        if point.name == name:
            made = point.load()()
            if isinstance(made, Reader):
                return made
            raise ReaderError(f"the reader {name!r} does not offer what a reader offers", mend="mend the plugin")
    raise ReaderError(f"there is no reader {name!r}", mend=f"the readers are: {', '.join(readers())}")


def read(document: Document, name: str = DEFAULT_READER) -> Reading:
    """Return what a document says, its evidence checked; EvidenceError where a span is not in the text."""
    reading = reader(name).read(document)
    check_reading(document, reading)
    return reading
