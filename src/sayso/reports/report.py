"""Report: all that a report says, before anybody sets it as a page, a document or on paper."""

from dataclasses import dataclass

from sayso.reports.blocks import Chapter
from sayso.reports.prose import Leap
from sayso.values import Span, Status


@dataclass(frozen=True, slots=True)
class Stock:
    """The ledger that a report is of: its name, what it holds, and who read how many of its documents."""

    name: str
    documents: int
    claims: int
    events: int
    statuses: dict[Status, int]
    readers: dict[str, int]


@dataclass(frozen=True, slots=True)
class Making:
    """When a report was made (an ISO date), by which version of sayso, of which ledger."""

    day: str
    version: str
    stock: Stock


@dataclass(frozen=True, slots=True)
class Section:
    """One event as a report tells it; `reports` are the documents that tell of it, `time` and `phase` are in words."""

    anchor: str
    headline: str
    kind: str
    status: Status
    witnesses: int
    reports: int
    claims: int
    split: tuple[str, ...]
    time: str
    phase: str
    questions: int
    chapters: tuple[Chapter, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """A cited place of a document: its number, where it stands, the exact words, and where the report uses them."""

    number: int
    span: Span
    words: str
    uses: tuple[Leap, ...]


@dataclass(frozen=True, slots=True)
class Source:
    """A cited document with what it takes to find it again; `name` is its title, or else its file's name.

    `url` is an address to follow or None, `file` the name of the file that it came in, `copy_of` the name of the
    document that it repeats, with its anchor where the report cites that one too.
    """

    anchor: str
    document: str
    name: str
    publisher: str | None
    author: str | None
    published: str | None
    url: str | None
    file: str
    copy_of: Leap | None
    sha256: str
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """A report: its title, how it was made, what was left out for room ("" where nothing), its events, its sources."""

    title: str
    making: Making
    cut: str
    sections: tuple[Section, ...]
    sources: tuple[Source, ...]
