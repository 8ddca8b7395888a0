"""Blocks: what a chapter of a report is made of. Every writer knows how to set each of them."""

from dataclasses import dataclass

from sayso.reports.prose import Prose
from sayso.telling.passage import Passage
from sayso.values import Span, Stance

Camp = str  # "affirms", "denies", "hedges", "others"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Some sentences; `quiet` ones are beside the matter."""

    prose: Prose
    quiet: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under heads; the first cell of a row is its head. `caption` says what the table holds."""

    caption: str
    heads: tuple[str, ...]
    rows: tuple[tuple[Prose, ...], ...]


@dataclass(frozen=True, slots=True)
class Hung:
    """One report that hangs on an origin: its name and day, through whom, where, and which side its words take."""

    name: str
    note: str
    numbers: tuple[int, ...]
    camp: Camp
    copy: bool


@dataclass(frozen=True, slots=True)
class Root:
    """An origin with the reports that hang on it, drawn as a tree; `does` says what its words do, in words."""

    name: str
    does: str
    note: str
    camp: Camp
    hung: tuple[Hung, ...]


@dataclass(frozen=True, slots=True)
class Tree:
    """The drawing of which report hangs on which origin."""

    roots: tuple[Root, ...]


@dataclass(frozen=True, slots=True)
class Saying:
    """One voice as it is read: who, what it does, through whom, when, and the exact words in their passage.

    `chain` are names with the words by which each speaks; `notes` are sentences beside it.
    """

    anchor: str
    number: int
    speaker: str
    about: str
    stance: Stance
    camp: Camp
    says: str
    when: str
    chain: tuple[tuple[str, str], ...]
    passage: Passage
    document: str
    span: Span
    source: str
    notes: tuple[Prose, ...]


@dataclass(frozen=True, slots=True)
class Voices:
    """The voices of one group, under its title."""

    title: str
    camp: Camp
    sayings: tuple[Saying, ...]


Block = Paragraph | Table | Tree | Voices


@dataclass(frozen=True, slots=True)
class Chapter:
    """A part of what is told of an event, under a title."""

    title: str
    blocks: tuple[Block, ...]

    @property
    def tables(self) -> int:
        """Return how many tables it has: one alone needs no title of its own beside the chapter's."""
        return sum(isinstance(block, Table) for block in self.blocks)
