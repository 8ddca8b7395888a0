"""Documents: text that never changes, and its typed blocks."""

import hashlib
from dataclasses import dataclass
from typing import Literal, get_args

from sayso.errors import EvidenceError
from sayso.values.span import Span

BlockKind = Literal["title", "body", "heading", "caption", "promotion", "byline", "dateline"]
Genre = Literal["report", "opinion", "unknown"]

BLOCK_KINDS: tuple[BlockKind, ...] = get_args(BlockKind)
CLAIMING: frozenset[str] = frozenset({"title", "body"})  # only these blocks make claims


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, or a part of one, of one kind; code-point offsets, half-open."""

    start: int
    end: int
    kind: BlockKind

    @property
    def span(self) -> Span:
        """Return where the block stands."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Document:
    """One report as it was published. `text` is canonical: every offset in the house points into it.

    `id` comes from the bytes it was made of; `published` is an ISO date or None; `blocks` are in
    order and apart. A broken law raises EvidenceError.
    """

    id: str
    locator: str
    text: str
    sha256: str
    blocks: tuple[Block, ...]
    title: str | None = None
    author: str | None = None
    publisher: str | None = None
    url: str | None = None
    published: str | None = None
    genre: Genre = "unknown"

    def __post_init__(self) -> None:
        if hashlib.sha256(self.text.encode("utf-8")).hexdigest() != self.sha256:
            raise EvidenceError("the text does not match its hash", where=self.locator, mend="add the file again")
        end = 0
        for block in self.blocks:
            if not end <= block.start < block.end <= len(self.text):
                raise EvidenceError(
                    f"block {block.start}-{block.end} overlaps its neighbour or leaves the text",
                    where=self.locator,
                    mend="add the file again",
                )
            end = block.end

    def paragraph(self, span: Span) -> Span:
        """Return where the block stands that holds a span; where none does, the span itself."""
        return next((block.span for block in self.blocks if block.span.holds(span)), Span(*span))

    def words(self, span: Span) -> str:
        """Return the exact words at a span."""
        return Span(*span).of(self.text)


def text_digest(text: str) -> str:
    """Return the SHA-256 of a text in UTF-8, as hex."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()
