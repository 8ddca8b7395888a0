"""A document's text as passages of pieces of runs: every character once, in order."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from sayso.desk.marks import Mark, Run, cut
from sayso.values import BlockKind, Document, Span


@dataclass(frozen=True, slots=True)
class Piece:
    """A block's runs with its kind, or the runs between two blocks (kind None)."""

    kind: BlockKind | None
    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph: its pieces, and the blank text that follows it. The first passage may hold only blanks."""

    pieces: tuple[Piece, ...]
    after: str = ""

    @property
    def kind(self) -> BlockKind | None:
        """Return the kind of a paragraph that is one block, and None of one of several."""
        return self.pieces[0].kind if len(self.pieces) == 1 else None


def passages(document: Document, marks: Iterable[Mark]) -> tuple[Passage, ...]:
    """Return the whole text in passages, cut where blocks and marks begin and end."""
    stretches = list(_stretches(document))
    runs = cut(Span(0, len(document.text)), marks, breaks=[span.start for span, _ in stretches])
    starts = {span.start: at for at, (span, _) in enumerate(stretches)}
    at = -1
    places: list[int] = []
    for run in runs:
        at = starts.get(run.span.start, at)
        places.append(at)
    grouped = groupby(zip(places, runs, strict=True), key=lambda pair: pair[0])
    pieces = [Piece(stretches[at][1], tuple(run for _, run in group)) for at, group in grouped]
    return tuple(_joined(document.text, pieces))


def _stretches(document: Document) -> Iterator[tuple[Span, BlockKind | None]]:
    end = 0
    for block in document.blocks:
        if block.start > end:
            yield Span(end, block.start), None
        yield block.span, block.kind
        end = block.end
    if end < len(document.text):
        yield Span(end, len(document.text)), None


def _joined(text: str, pieces: Iterable[Piece]) -> Iterator[Passage]:
    held: list[Piece] = []
    for piece in pieces:
        words = text[piece.runs[0].span.start : piece.runs[-1].span.end]
        if piece.kind is None and "\n" in words and not words.strip():
            yield Passage(tuple(held), words)
            held = []
        else:
            held.append(piece)
    if held:
        yield Passage(tuple(held))
